import { parseLocalDateTime } from '../input/parse-local-time.ts'
import {
  floatingOf,
  isLocalDateTime,
  type LocalDateTime,
  localDateTimeOfFloating,
} from '../time/local-date-time.ts'
import { wallClockOf } from '../time/zone/instant.ts'

/** The start of a row as a local time of the dialect's zone. */
export interface ObservedTime {
  readonly localStart: LocalDateTime
  /** Whether the row named an instant, which the zone turned into a local time. */
  readonly isInstant: boolean
}

/** Date, time to the minute, seconds, a fraction of zeros, offset. */
const WRITTEN = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?(?:\.0{1,9})?(Z|[+-]\d{2}:?\d{2})?$/

/**
 * Reads the start of a row: a local date-time as the wire writes it, or the other common ways to write one (`T`, no
 * seconds, blanks around it). With `Z` or an offset it is an instant, and set in the zone. Undefined where it is
 * neither.
 */
export function readObservedTime(value: unknown, zone: string): ObservedTime | undefined {
  if (typeof value !== 'string') return undefined
  if (isLocalDateTime(value)) return { localStart: value, isInstant: false }
  const match = value.length <= LONGEST ? WRITTEN.exec(value.trim()) : null
  if (!match) return undefined
  const [, date = '', minutes = '', seconds = ':00', offset] = match
  const read = parseLocalDateTime(`${date} ${minutes}${seconds}`)
  if (!read.ok) return undefined
  if (offset === undefined) return { localStart: read.value, isInstant: false }
  const ahead = offsetOf(offset)
  const set = ahead === undefined ? undefined : inZone(floatingOf(read.value) - ahead, zone)
  return set === undefined ? undefined : { localStart: set, isInstant: true }
}

/** Longer text is no time, whatever blanks surround it. */
const LONGEST = 100

/** `+08:00` in milliseconds; undefined where it is no offset. */
function offsetOf(text: string): number | undefined {
  if (text === 'Z') return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))]
  if (hours > 23 || minutes > 59) return undefined
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/** Undefined where the zone's clock shows a year that no local time has. */
function inZone(instant: number, zone: string): LocalDateTime | undefined {
  const read = parseLocalDateTime(localDateTimeOfFloating(wallClockOf(zone)(instant)))
  return read.ok ? read.value : undefined
}
