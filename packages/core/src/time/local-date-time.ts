import type { Brand } from '../brand.ts'
import { type Issue, issue } from '../issue/issue.ts'
import { accept, refuse, type Result } from '../result.ts'
import { civilDateOf, daysInMonth, epochDayOf } from './civil.ts'

/**
 * A wall-clock date-time as the wire writes it, `'2026-11-30 10:00:00'`: exists on the calendar, years 1900–9999,
 * ordered by `<`. It says nothing of a zone and is never a JS `Date`.
 */
export type LocalDateTime = Brand<string, 'LocalDateTime'>

/** A calendar date, `'2026-11-30'`: exists, years 1900–9999, ordered by `<`. */
export type LocalDate = Brand<string, 'LocalDate'>

/** The first and last years that a local date may lie in: no zone's history is reliable before, the wire's `yyyy` ends after. */
const FIRST_YEAR = 1900
const LAST_YEAR = 9999

export const SECONDS_PER_DAY = 86_400
export const MILLISECONDS_PER_DAY = 86_400_000

/** The first day that no local date can name: 10000-01-01. */
export const END_OF_DAYS: number = epochDayOf(LAST_YEAR + 1, 1, 1)
/** 1900-01-01 */
export const START_OF_DAYS: number = epochDayOf(FIRST_YEAR, 1, 1)

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
  const match = typeof input === 'string' ? DATE_TIME.exec(input) : null
  if (!match) return refuse([issue('not-a-local-date-time', path, 'yyyy-MM-dd HH:mm:ss', input)])
  const issues = [...dateIssues(match[1] ?? '', path)]
  if (Number(match[2]) > 23 || Number(match[3]) > 59 || Number(match[4]) > 59) {
    issues.push(issue('no-such-time', path, '00:00:00–23:59:59', input))
  }
  const [first, ...rest] = issues
  return first ? refuse([first, ...rest]) : accept(input as LocalDateTime)
}

/**
 * Reads a calendar date.
 *
 * @example
 * parseLocalDate('2026-11-30') // { ok: true, value: '2026-11-30', notices: [] }
 */
export function parseLocalDate(input: unknown, path: Issue['path'] = []): Result<LocalDate> {
  if (typeof input !== 'string' || !DATE.test(input)) {
    return refuse([issue('not-a-local-date', path, 'yyyy-MM-dd', input)])
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
  return refuse([issue('not-a-date-or-date-time', path, 'yyyy-MM-dd | yyyy-MM-dd HH:mm:ss', input)])
}

function dateIssues(date: string, path: Issue['path']): Issue[] {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  if (month < 1 || month > 12) return [issue('no-such-date', path, 'MM = 01–12', date)]
  const length = daysInMonth(year, month)
  if (day < 1 || day > length) return [issue('no-such-date', path, `dd = 01–${length}`, date)]
  if (year < FIRST_YEAR) return [issue('out-of-range', path, `${FIRST_YEAR}–${LAST_YEAR}`, year)]
  return []
}

export function isDateOnly(value: LocalDate | LocalDateTime): value is LocalDate {
  return value.length === 10
}

/** The date part of a local date-time, or the date itself. */
export function dateOf(value: LocalDate | LocalDateTime): LocalDate {
  return value.slice(0, 10) as LocalDate
}

/** Days from 1970-01-01 to the date part. */
export function epochDayOfLocal(value: LocalDate | LocalDateTime): number {
  return epochDayOf(digitsAt(value, 0, 4), digitsAt(value, 5, 2), digitsAt(value, 8, 2))
}

/** Seconds since midnight on the wall clock, 0–86,399; a date alone is midnight. */
export function secondOfDayOf(value: LocalDate | LocalDateTime): number {
  if (isDateOnly(value)) return 0
  return digitsAt(value, 11, 2) * 3600 + digitsAt(value, 14, 2) * 60 + digitsAt(value, 17, 2)
}

function digitsAt(text: string, from: number, length: number): number {
  let number = 0
  for (let at = from; at < from + length; at++) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

const twoDigits: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))

/** `0`–`99` as two digits. */
function twoDigitsOf(number: number): string {
  return twoDigits[number] as string
}

/** @param epochDay within 1900-01-01 … 9999-12-31 */
export function localDateOf(epochDay: number): LocalDate {
  const { year, month, day } = civilDateOf(epochDay)
  return `${year}-${twoDigitsOf(month)}-${twoDigitsOf(day)}` as LocalDate
}

/** @param secondOfDay 0–86,399 */
function localTimeOf(secondOfDay: number): string {
  const hour = Math.trunc(secondOfDay / 3600)
  const minute = Math.trunc((secondOfDay % 3600) / 60)
  return `${twoDigitsOf(hour)}:${twoDigitsOf(minute)}:${twoDigitsOf(secondOfDay % 60)}`
}

/** @param secondOfDay 0–86,399 */
export function localDateTimeOf(epochDay: number, secondOfDay: number): LocalDateTime {
  return `${localDateOf(epochDay)} ${localTimeOf(secondOfDay)}` as LocalDateTime
}
