import { daysInMonth } from '../time/civil.ts'
import { isLocalDateTime } from '../time/is-local-date-time.ts'
import { FIRST_YEAR, LAST_YEAR, type LocalDate, type LocalDateTime } from '../time/local-date-time.ts'
import { type Issue, issue } from './issue.ts'
import { orThrow } from './or-throw.ts'
import { accept, refuse, type Result } from './result.ts'

const DATE_TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})$/
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Reads a local date-time.
 *
 * Refused: another format (`not-a-local-date-time`), a date that no calendar has (`no-such-date`), a time past
 * 23:59:59 (`no-such-time`), a year outside 1900–9999 (`out-of-range`).
 *
 * @example
 * parseLocalDateTime('2026-11-30 10:00:00') // { ok: true, value: '2026-11-30 10:00:00', notices: [] }
 * parseLocalDateTime('2026-02-30 10:00:00') // { ok: false, issues: [{ code: 'no-such-date', … }], … }
 */
export function parseLocalDateTime(input: unknown, path: Issue['path'] = []): Result<LocalDateTime> {
  if (typeof input === 'string' && isLocalDateTime(input)) return accept(input)
  const match = typeof input === 'string' ? DATE_TIME.exec(input) : null
  if (!match) return refuse([issue('not-a-local-date-time', path, { format: 'yyyy-MM-dd HH:mm:ss' }, input)])
  const issues = [...dateIssues(match[1] ?? '', path)]
  if (Number(match[2]) > 23 || Number(match[3]) > 59 || Number(match[4]) > 59) {
    issues.push(issue('no-such-time', path, { format: '00:00:00–23:59:59' }, input))
  }
  return refuse(issues as [Issue, ...Issue[]])
}

/**
 * Reads a calendar date.
 *
 * @example
 * parseLocalDate('2026-11-30') // { ok: true, value: '2026-11-30', notices: [] }
 */
export function parseLocalDate(input: unknown, path: Issue['path'] = []): Result<LocalDate> {
  if (typeof input !== 'string' || !DATE.test(input)) {
    return refuse([issue('not-a-local-date', path, { format: 'yyyy-MM-dd' }, input)])
  }
  const [found] = dateIssues(input, path)
  return found ? refuse([found]) : accept(input as LocalDate)
}

/** Reads what may be given as a date or as a date-time, such as the end of a series. */
export function parseLocalDateOrDateTime(
  input: unknown,
  path: Issue['path'] = [],
): Result<LocalDate | LocalDateTime> {
  if (typeof input === 'string' && DATE.test(input)) return parseLocalDate(input, path)
  if (typeof input === 'string' && DATE_TIME.test(input)) return parseLocalDateTime(input, path)
  return refuse([
    issue('not-a-date-or-date-time', path, { choices: ['yyyy-MM-dd', 'yyyy-MM-dd HH:mm:ss'] }, input),
  ])
}

/**
 * The throwing variant of `parseLocalDate`: for dates that stand in code, such as the bounds of a window.
 *
 * @throws InvalidRequestError with every issue.
 * @example
 * occurrencesBetween(series, { from: parseLocalDateOrThrow('2026-12-01'), to: parseLocalDateOrThrow('2027-01-01') })
 */
export function parseLocalDateOrThrow(input: unknown): LocalDate {
  return orThrow('Cannot read the date', parseLocalDate(input))
}

/**
 * The throwing variant of `parseLocalDateTime`.
 *
 * @throws InvalidRequestError with every issue.
 * @example
 * nextOccurrence(series, parseLocalDateTimeOrThrow('2026-12-01 09:00:00'))
 */
export function parseLocalDateTimeOrThrow(input: unknown): LocalDateTime {
  return orThrow('Cannot read the local date-time', parseLocalDateTime(input))
}

function dateIssues(date: string, path: Issue['path']): Issue[] {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  if (month < 1 || month > 12) return [issue('no-such-date', path, { part: 'month', min: 1, max: 12 }, date)]
  const length = daysInMonth(year, month)
  if (day < 1 || day > length)
    return [issue('no-such-date', path, { part: 'day', min: 1, max: length }, date)]
  if (year < FIRST_YEAR) return [issue('out-of-range', path, { min: FIRST_YEAR, max: LAST_YEAR }, year)]
  return []
}
