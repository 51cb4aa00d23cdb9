import { type AnswerFound, answerInValue } from './answer-in-value.ts'
import { dateRowsIn } from './date-rows.ts'
import { bodyOf, isResponse } from './http-message.ts'
import { type Literal, readLiteral } from './literal.ts'
import { mentionsRecurrence } from './rule-fields.ts'
import { placeOf, type Unreadable } from './unreadable.ts'

/** What a text says as an answer of the service. Only `rows` and `one-off` can be held against a rule. */
export type AnswerReading =
  { readonly kind: 'empty' } | AnswerFound | { readonly kind: 'unreadable'; readonly why: Unreadable }

/** Longer text is not read, in UTF-16 code units: some 20,000 occurrences. */
const LONGEST_ANSWER = 2_000_000
/** What is no JSON is read more slowly. */
const LONGEST_LITERAL = 500_000

/**
 * Reads the service's answer (JSON, also as logs and programs print it, or a raw HTTP response), or a list of dates: a
 * JSON list, CSV, table rows, lines with numbers and weekdays. It never throws, and costs linear time.
 *
 * @example
 * readAnswerText('{"status": 4010, "message": "no rooms left"}') // { kind: 'refusal', status: 4010, message: 'no rooms left' }
 * readAnswerText('1. 2026-11-30 Mon 10:00\n2. 2026-12-02 Wed 10:00') // { kind: 'rows', rows: [{ moment: { kind: 'local', … }
 */
export function readAnswerText(text: string): AnswerReading {
  if (text.length > LONGEST_ANSWER)
    return unreadable({ code: 'too-long', length: text.length, most: LONGEST_ANSWER })
  const plain = withoutWrapping(text)
  if (plain === '') return { kind: 'empty' }
  const opened = /^(?:[\w$.]{1,40}\()?\s*(?=[{["'])/.exec(plain)?.[0]
  const from = opened?.length ?? plain.search(/\{\s{0,20}["']?(?:status|data|occurrences|message)\b/)
  if (from < 0) return datesIn(plain)
  const read = valueAt(plain, from)
  if (!read) return unreadable({ code: 'too-long', length: plain.length, most: LONGEST_LITERAL })
  if (read.ok) return answerInValue(read.value) ?? datesIn(plain)
  if (!/^[{[]/.test(plain)) {
    const rows = datesIn(plain)
    if (rows.kind === 'rows') return rows
  }
  const { at, expected } = read.fault
  const found = plain.slice(at, at + 20).split('\n')[0] ?? ''
  return unreadable({ code: 'syntax', at: placeOf(plain, at), expected, found })
}

function datesIn(text: string): AnswerReading {
  if (mentionsRecurrence(text)) return unreadable({ code: 'a-booking' })
  return dateRowsIn(text) ?? unreadable({ code: 'no-answer' })
}

/** The platform's reader is the fastest for what is JSON; all else is read as a literal of some language. */
function valueAt(text: string, from: number): Literal | undefined {
  try {
    return { ok: true, value: JSON.parse(from === 0 ? text : text.slice(from)) as unknown, end: text.length }
  } catch {
    return text.length > LONGEST_LITERAL ? undefined : readLiteral(text, from)
  }
}

function withoutWrapping(text: string): string {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00A0', ' ')
    .trim()
  if (isResponse(plain)) return bodyOf(plain)
  const fenced = /^(?:[^\n]*\n)?[ \t]*```[^\n]*\n([\s\S]*?)\n[ \t]*```/.exec(plain)?.[1]
  return (fenced ?? plain).trim()
}

function unreadable(why: Unreadable): AnswerReading {
  return { kind: 'unreadable', why }
}
