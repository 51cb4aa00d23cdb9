import { isUtf8 } from 'node:buffer'

/** Why bytes are no UTF-8 text. */
export type EncodingFault =
  | { readonly kind: 'other-encoding'; readonly encoding: string }
  | {
      readonly kind: 'not-utf8'
      /** From 1. */
      readonly line: number
      /** Characters from 1. */
      readonly column: number
      /** The encoding that the whole of it could be. */
      readonly like: string | undefined
    }

/**
 * The text of UTF-8 bytes, without a byte order mark. Anything else is told by its place, and by the name of what it is
 * where that can be known: UTF-16 (its byte order mark, or a NUL in each pair), GBK (every byte of it is valid, and
 * Chinese characters are among them).
 */
export function decodeUtf8(bytes: Uint8Array): string | EncodingFault {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return { kind: 'other-encoding', encoding: utf16 }
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, firstFault(bytes)))
  const lines = before.split('\n')
  return {
    kind: 'not-utf8',
    line: lines.length,
    column: Array.from(lines.at(-1) ?? '').length + 1,
    like: isGbk(bytes) ? 'GBK' : undefined,
  }
}

/** The name of UTF-16, where bytes begin as it does. */
export function utf16Of([first, second]: Uint8Array): string | undefined {
  if (first === undefined || second === undefined) return undefined
  if ((first === 0xff && second === 0xfe) || (first > 0 && second === 0)) return 'UTF-16LE'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second > 0)) return 'UTF-16BE'
  return undefined
}

/** Bytes without a byte order mark of UTF-8. */
export function withoutMark<Bytes extends Uint8Array>(bytes: Bytes): Bytes {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return hasMark ? (bytes.slice(3) as Bytes) : bytes
}

/** How many bytes from the start are UTF-8, the last character maybe incomplete: the longest such beginning, halved out. */
function firstFault(bytes: Uint8Array): number {
  let valid = 0
  let invalid = bytes.length
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    if (beginsUtf8(bytes.subarray(0, middle))) valid = middle
    else invalid = middle
  }
  // An incomplete character before the fault is a part of it.
  let start = valid
  while (start > 0 && !isUtf8(bytes.subarray(0, start))) start--
  return start
}

function beginsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function isGbk(bytes: Uint8Array): boolean {
  try {
    return /\p{Script=Han}/u.test(new TextDecoder('gbk', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
