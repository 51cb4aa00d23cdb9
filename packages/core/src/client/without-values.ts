import type { Issue } from '../input/issue.ts'

/**
 * The issues of an answer, fit for an error. Any value of an answer may be a host key, a token or an echo of the
 * request, so text and numbers are named by their kind; only small numbers and date-times are shown. Names of fields
 * that the answer chose itself are shown where they are plain words, without the call's secrets.
 *
 * @example
 * withoutValues([{ code: 'not-a-local-date-time', path: ['start_time'], expected: { format: '…' }, received: '"zak=1"' }], redact)
 * // [{ …, received: '(text)' }]
 */
export function withoutValues(
  issues: readonly [Issue, ...Issue[]],
  redact: (text: string) => string,
): readonly [Issue, ...Issue[]] {
  const [first, ...rest] = issues.map((each) => ({
    ...each,
    path: each.path.map((name) => (typeof name === 'number' ? name : shownName(name, redact))),
    received: shownValue(each.received, redact),
  }))
  return first ? [first, ...rest] : issues
}

const PLAIN_NAME = /^\w{1,40}$/
const SMALL_NUMBER = /^-?\d{1,3}(?:\.\d{1,2})?$/
/** A date, a time, or both: `"2026-11-30 24:00:00"`. */
const DATE_TIME = /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2})?[ T]?(?:\d{1,2}:\d{2}(?::\d{2})?Z?)?$/
/** What issues say of no value, of lists, objects and booleans: nothing of what is in them. */
const SHAPE = /^(?:\([a-z]{1,20}\)|\[\d{1,9}\]|\[redacted\]|\{…\}|true|false)$/

function shownName(name: string, redact: (text: string) => string): string {
  return PLAIN_NAME.test(name) && redact(name) === name ? name : '(name)'
}

function shownValue(received: string, redact: (text: string) => string): string {
  if (SHAPE.test(received)) return received
  const isText = received.startsWith('"')
  const value = isText ? received.slice(1, -1) : received
  const isPlain = SMALL_NUMBER.test(value) || (value.length <= 20 && DATE_TIME.test(value))
  if (isPlain && redact(value) === value) return received
  return isText ? '(text)' : '(number)'
}
