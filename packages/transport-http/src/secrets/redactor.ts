import { readingsOf } from './decoded-text.ts'
import { printable } from './printable.ts'
import { lowerCase, spellings } from './spellings.ts'

const REDACTED = '[redacted]'

/** Takes secrets out of text. */
export type Redactor = (text: string) => string

/**
 * Makes what takes secrets out of a text in every spelling, whatever its case and however it is escaped, in time that
 * is linear in the text. The spellings are made when the first text comes that is long enough to hold one.
 *
 * @example
 * redactorOf(['s3cret/key'])('api_secret=s3cret%2Fkey') // 'api_secret=[redacted]'
 */
export function redactorOf(secrets: readonly string[]): Redactor {
  const shortest = Math.min(...secrets.map(({ length }) => length))
  let needles: readonly string[] | undefined
  return (text) => {
    // No spelling has fewer bytes than the secret has characters, and no character more bytes than four.
    if (text.length * 4 < shortest) return text
    needles ??= secrets.flatMap(spellings)
    const places = placesOf(needles, text)
    return places.length === 0 ? text : without(text, places)
  }
}

interface Place {
  readonly from: number
  readonly to: number
}

/** Where in the text any reading of it has one of the spellings. */
function placesOf(needles: readonly string[], text: string): readonly Place[] {
  const places: Place[] = []
  for (const { bytes, from, to } of readingsOf(text)) {
    const searched = lowerCase(bytes)
    for (const needle of needles) {
      for (let at = searched.indexOf(needle); at >= 0; at = searched.indexOf(needle, at + 1))
        places.push({ from: from[at] ?? 0, to: to[at + needle.length - 1] ?? text.length })
    }
  }
  return places
}

/** The text without these places; places that overlap or touch are written as one. */
function without(text: string, places: readonly Place[]): string {
  let cleaned = ''
  let end = -1
  for (const { from, to } of places.toSorted((left, right) => left.from - right.from)) {
    if (from > end) cleaned += text.slice(Math.max(end, 0), from) + REDACTED
    end = Math.max(end, to)
  }
  return cleaned + text.slice(end)
}

/** Characters of a message that are looked at. */
const WINDOW = 4000
/** The longest that one byte of a secret is usually spelled, in characters: `&#x000073;`. */
const LONGEST_BYTE = 12

/** A message of the service, without secrets, on one line, and cut to a readable length. */
export function cleanMessage(message: string, redact: Redactor, longestSecret: number): string {
  if (message.length <= WINDOW) return printable(redact(message))
  // At the end of the window a secret may be cut: what it can take up goes.
  const cleaned = redact(message.slice(0, WINDOW))
  return `${printable(cleaned.slice(0, Math.max(0, cleaned.length - longestSecret * LONGEST_BYTE)))}…`
}
