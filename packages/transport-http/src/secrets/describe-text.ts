import { printable } from './printable.ts'

const LONGEST_DESCRIPTION = 100
/** Bytes of an answer that are looked at. */
const WINDOW = 4096

/**
 * What an answer is that can't be read, fit for an error. Anything in it may be a host key, a token or an echo of the
 * request, so no value is quoted: of a page only its title, of JSON only plain names and small numbers, of any other
 * text nothing but its length. The call's secrets are taken out of these too.
 *
 * @example
 * describeAnswer('text/html', bytes, redact) // 'text/html, 15 bytes'
 */
export function describeAnswer(
  contentType: string | null,
  bytes: Uint8Array,
  redact: (text: string) => string,
): string {
  if (bytes.length === 0) return '(none)'
  const text = new TextDecoder().decode(bytes.subarray(0, WINDOW))
  const quoted = quotable(text, redact)
  const type = contentType === null ? undefined : plainType(redact(contentType))
  const size = `${bytes.length} bytes`
  const description = [type, size].filter((each) => each !== undefined).join(', ')
  return quoted === '' ? description : `${description}: ${quoted}`
}

/** A media type is shown where it is one, without its parameters. */
function plainType(contentType: string): string {
  return /^\s*(\w{1,20}\/[\w.+-]{1,40})\s*(?:;|$)/.exec(contentType)?.[1] ?? '(another type)'
}

function quotable(text: string, redact: (text: string) => string): string {
  const known = redact(text)
  const title = titleOf(known)
  if (title !== undefined) return `"${shortened(maskedWords(title))}"`
  return /^\s*[[{]/.test(known) ? shortened(maskedJson(known)) : ''
}

/** The title of a page; undefined where it is not closed, so that no secret is cut in it. */
function titleOf(text: string): string | undefined {
  const at = text.search(/<title[\s>]/i)
  const begin = at < 0 ? -1 : text.indexOf('>', at)
  const end = begin < 0 ? -1 : text.indexOf('<', begin)
  return end < 0 ? undefined : text.slice(begin + 1, Math.min(end, begin + 201))
}

const PLAIN_WORD = /^(?:\d{1,3}|[\p{L}[\]()'’.,:;!?·–—-]{1,20})$/u

/** Of a title, only words: what has digits or signs in it may be a token or a number that nobody else should have. */
function maskedWords(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (PLAIN_WORD.test(word) ? word : '…'))
    .join(' ')
}

/** A string of JSON, closed or cut off, and whether it is a name; or what stands bare. */
const JSON_TOKEN = /"((?:[^"\\]|\\.)*)"?(\s{0,9}:)?|[^\s"{}[\],:]+/gs
const PLAIN_NAME = /^[a-z_]{1,24}$/i
const PLAIN_VALUE = /^(?:true|false|null|-?\d{1,3})$/

/** The skeleton of JSON: plain names and small numbers. */
function maskedJson(text: string): string {
  return text.replaceAll(
    JSON_TOKEN,
    (token: string, content: string | undefined, colon: string | undefined) => {
      if (content === undefined) return PLAIN_VALUE.test(token) ? token : '…'
      return colon !== undefined && PLAIN_NAME.test(content) ? `"${content}":` : `"…"${colon ?? ''}`
    },
  )
}

function shortened(text: string): string {
  const characters = Array.from(printable(text))
  return characters.length <= LONGEST_DESCRIPTION
    ? characters.join('')
    : `${characters.slice(0, LONGEST_DESCRIPTION - 1).join('')}…`
}
