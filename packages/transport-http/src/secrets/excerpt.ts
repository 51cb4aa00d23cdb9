import type { Redactor } from './redactor.ts'

const LONGEST_EXCERPT = 80
const WINDOW = 4000

/**
 * The beginning of an answer that can't be read, fit for an error: the call's secrets are taken out in every
 * spelling; of JSON, only names and short numbers stay, because any value may be a host key or a token; of other
 * text, what looks like a token, a number of many digits or a named secret goes.
 */
export function excerptOf(text: string, redact: Redactor): string {
  // Wide enough that what is redacted can't bring the cut end of the window into the excerpt.
  const known = redact(text.slice(0, WINDOW + LONGEST_EXCERPT * redact.longestForm))
  const masked = /^\s*[[{"]/.test(known) ? maskedJson(known) : maskedText(known)
  const line = masked.replaceAll(/\s+/g, ' ').replaceAll(UNPRINTABLE, '·').trim()
  const characters = Array.from(line.slice(0, 2 * LONGEST_EXCERPT))
  return characters.length <= LONGEST_EXCERPT ? line : `${characters.slice(0, LONGEST_EXCERPT - 1).join('')}…`
}

/** Controls, invisible and direction-changing characters, halves of characters, and what stands for undecodable ones. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu

/** A string of JSON, closed or cut off, and whether it is a name. */
const JSON_STRING = /"((?:[^"\\]|\\.)*)"?(\s*:)?/gs

function maskedJson(text: string): string {
  return maskedDigits(
    text.replaceAll(JSON_STRING, (_, content: string, colon: string | undefined) =>
      colon !== undefined && /^\w{1,40}$/.test(content) ? `"${content}":` : `"…"${colon ?? ''}`,
    ),
  )
}

const NAMED_SECRET = /((?:key|token|secret|passw\w*|pwd|zak)\w*["']?\s*[=:]\s*["']?)[^\s&"'<>]+/gi
const QUERY = /\?[^\s"'<>]+/g
const TOKEN = /[\w+/=%~-]{20,}/g

function maskedText(text: string): string {
  return maskedDigits(text.replaceAll(NAMED_SECRET, '$1…').replaceAll(QUERY, '?…').replaceAll(TOKEN, '…'))
}

function maskedDigits(text: string): string {
  return text.replaceAll(/\d{4,}/g, '…')
}
