import type { Brand } from './brand.ts'
import { civilDateOf, daysInMonth, epochDayOf } from './civil.ts'

/**
 * A wall-clock date-time as the wire writes it, `'2026-11-30 10:00:00'`: exists on the calendar, years 1900–9999,
 * ordered by `<`. It says nothing of a zone and is never a JS `Date`.
 */
export type LocalDateTime = Brand<string, 'LocalDateTime'>

/** A calendar date, `'2026-11-30'`: exists, years 1900–9999, ordered by `<`. */
export type LocalDate = Brand<string, 'LocalDate'>

/** The first and last years that a local date may lie in: no zone's history is reliable before, the wire's `yyyy` ends after. */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 9999

export const SECONDS_PER_DAY = 86_400
export const MILLISECONDS_PER_DAY = 86_400_000

/** The first day that no local date can name: 10000-01-01. */
export const END_OF_DAYS: number = epochDayOf(LAST_YEAR + 1, 1, 1)
/** 1900-01-01 */
export const START_OF_DAYS: number = epochDayOf(FIRST_YEAR, 1, 1)

/** The last date that a local date can name. */
export const LAST_DATE: LocalDate = `${LAST_YEAR}-12-31` as LocalDate
/** The last local date-time. */
export const LAST_LOCAL_TIME: LocalDateTime = `${LAST_YEAR}-12-31 23:59:59` as LocalDateTime

const FORM = 'dddd-dd-dd dd:dd:dd'
const DIGIT = 'd'.charCodeAt(0)

/** Whether text is a local date-time as it stands: the cheap question, asked of many rows. */
export function isLocalDateTime(text: string): text is LocalDateTime {
  if (text.length !== FORM.length) return false
  for (let at = 0; at < text.length; at++) {
    const form = FORM.charCodeAt(at)
    const code = text.charCodeAt(at)
    if (form === DIGIT ? code < 48 || code > 57 : code !== form) return false
  }
  const month = twoDigitsAt(text, 5)
  const day = twoDigitsAt(text, 8)
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2)
  return (
    year >= FIRST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    twoDigitsAt(text, 11) < 24 &&
    twoDigitsAt(text, 14) < 60 &&
    twoDigitsAt(text, 17) < 60
  )
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
  const year = twoDigitsAt(value, 0) * 100 + twoDigitsAt(value, 2)
  return epochDayOf(year, twoDigitsAt(value, 5), twoDigitsAt(value, 8))
}

/** Seconds since midnight on the wall clock, 0–86,399; a date alone is midnight. */
export function secondOfDayOf(value: LocalDate | LocalDateTime): number {
  if (isDateOnly(value)) return 0
  return twoDigitsAt(value, 11) * 3600 + twoDigitsAt(value, 14) * 60 + twoDigitsAt(value, 17)
}

function twoDigitsAt(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * ZERO
}

const ZERO = 48

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

/**
 * Floating milliseconds: the epoch milliseconds that a local time would be if the clock showed UTC (RFC 5545, section
 * 3.3.5, form 1, counts so). A date alone is its midnight.
 */
export function floatingOf(value: LocalDate | LocalDateTime): number {
  return epochDayOfLocal(value) * MILLISECONDS_PER_DAY + secondOfDayOf(value) * 1000
}

/** @param floating floating milliseconds, within 1900–9999; what is below a second is cut off */
export function localDateTimeOfFloating(floating: number): LocalDateTime {
  const day = Math.floor(floating / MILLISECONDS_PER_DAY)
  return localDateTimeOf(day, Math.floor((floating - day * MILLISECONDS_PER_DAY) / 1000))
}

/**
 * The time of day as people write it: without seconds where they are zero.
 *
 * @example
 * timeText(parseLocalDateTimeOrThrow('2026-11-30 10:00:00')) // '10:00'
 * timeText(parseLocalDateTimeOrThrow('2026-11-30 10:00:30')) // '10:00:30'
 */
export function timeText(local: LocalDateTime): string {
  return local.endsWith(':00') ? local.slice(11, 16) : local.slice(11)
}
