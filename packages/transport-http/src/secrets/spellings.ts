import { latin1, utf8 } from './decoded-text.ts'

/** Shorter stretches of base64 and hexadecimal digits are found everywhere. */
const SHORTEST_ENCODED = 6

/**
 * The spellings of a secret that are looked for in bytes, in lower case: itself (also with `+` for spaces, in capitals,
 * in Latin-1, and as UTF-8 that was read as Latin-1), and in hexadecimal digits, base64 and base64url, on its own or
 * at any place inside of a longer encoded text. Escapes are undone before.
 */
export function spellings(secret: string): readonly string[] {
  const bytes = new TextEncoder().encode(secret)
  const own = utf8(secret)
  const isLatin1 = Array.from(secret).every((character) => character <= '\u00FF')
  const plain = [
    own,
    own.replaceAll(' ', '+'),
    utf8(secret.toLowerCase()),
    utf8(secret.toUpperCase()),
    utf8(own),
    ...(isLatin1 ? [secret] : []),
  ]
  const hexadecimal = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const base64 = [btoa(own).replaceAll('=', ''), ...[0, 1, 2].map((offset) => base64Core(bytes, offset))]
  const encoded = [...base64, hexadecimal].filter((each) => each.length >= SHORTEST_ENCODED)
  const all = [...plain, ...encoded, ...encoded.map((each) => each.replaceAll('+', '-').replaceAll('/', '_'))]
  return [...new Set(all.map(lowerCase))].filter((each) => each !== '')
}

/** ASCII letters in lower case; other bytes are parts of characters. */
export function lowerCase(bytes: string): string {
  return bytes.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** What is sure to stand in the base64 of any text in which the secret comes after `offset` bytes (modulo 3). */
function base64Core(bytes: Uint8Array, offset: number): string {
  const padded = new Uint8Array(offset + bytes.length)
  padded.set(bytes, offset)
  const bits = padded.length * 8
  return btoa(latin1(padded)).slice(Math.ceil((offset * 8) / 6), Math.floor(bits / 6))
}
