import { escape as escapeText, foldLines } from 'ical-generator'

/** What needs no folding: most lines, and folding asks for the octets of every character. */
const SHORT = /^[\x20-\x7e]{0,75}$/

/** A content line of RFC 5545, section 3.1, its value as it is, folded so that no line has more than 75 octets. */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`
  return SHORT.test(line) ? line : foldLines(line)
}

/** A content line whose value is TEXT (section 3.3.11), or none where there is nothing to say. */
export function textLine(name: string, text: string | undefined): readonly string[] {
  if (text === undefined || text === '') return []
  return [contentLine(name, escapeText(writable(text), false))]
}

/** Without what no calendar file can hold: half characters, and controls other than tab and line breaks. */
function writable(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd').replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')
}
