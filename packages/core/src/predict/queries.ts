import type { DialectChoices } from '../dialect/dialect.ts'
import type { Timetable } from '../engine/engine.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import type { Series } from '../series/series.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date-time.ts'
import { numberUpTo } from './number-up-to.ts'
import { type PredictOptions, timetableOf } from './predict.ts'

/** A stretch of local time, `to` excluded. A date alone is its midnight. */
export interface LocalWindow {
  readonly from: LocalDate | LocalDateTime
  readonly to: LocalDate | LocalDateTime
}

/**
 * The occurrences with `from ≤ localStart < to`, as lazy as `predict`. A window far away costs what a near one does.
 *
 * @example
 * [...occurrencesBetween(series, { from: '2076-12-01', to: '2077-01-01' })] // those of December 2076
 */
export function occurrencesBetween(
  series: Series,
  { from, to }: LocalWindow,
  dialect?: DialectChoices,
  options?: PredictOptions,
): Iterable<Occurrence> {
  return new WindowedOccurrences(timetableOf(series, dialect, options), from, to)
}

class WindowedOccurrences implements Iterable<Occurrence> {
  readonly #timetable: Timetable
  readonly #from: LocalDate | LocalDateTime
  readonly #to: LocalDate | LocalDateTime

  constructor(timetable: Timetable, from: LocalDate | LocalDateTime, to: LocalDate | LocalDateTime) {
    this.#timetable = timetable
    this.#from = from
    this.#to = to
  }

  [Symbol.iterator](): IterableIterator<Occurrence, undefined> {
    const timetable = this.#timetable
    if (asDateTime(this.#from) >= asDateTime(this.#to)) return new NumberedStretch(timetable.from(1), 0)
    const first = timetable.numberAt(this.#from)
    return new NumberedStretch(timetable.from(first), timetable.numberAt(this.#to) - first)
  }
}

/** The first `length` of some occurrences; by numbers, so that no local time is compared as text. */
class NumberedStretch implements IterableIterator<Occurrence, undefined> {
  readonly #occurrences: IterableIterator<Occurrence, undefined>
  #left: number

  constructor(occurrences: IterableIterator<Occurrence, undefined>, length: number) {
    this.#occurrences = occurrences
    this.#left = length
  }

  [Symbol.iterator](): this {
    return this
  }

  next(): IteratorResult<Occurrence, undefined> {
    return this.#left-- > 0 ? this.#occurrences.next() : { done: true, value: undefined }
  }
}

/** The first occurrence later than `local`, or undefined. */
export function nextOccurrence(
  series: Series,
  local: LocalDate | LocalDateTime,
  dialect?: DialectChoices,
  options?: PredictOptions,
): Occurrence | undefined {
  const timetable = timetableOf(series, dialect, options)
  const boundary = asDateTime(local)
  for (const occurrence of timetable.from(timetable.numberAt(boundary))) {
    if (occurrence.localStart > boundary) return occurrence
  }
  return undefined
}

/** The last occurrence earlier than `local`, or undefined. */
export function previousOccurrence(
  series: Series,
  local: LocalDate | LocalDateTime,
  dialect?: DialectChoices,
  options?: PredictOptions,
): Occurrence | undefined {
  const timetable = timetableOf(series, dialect, options)
  return nth(timetable, timetable.numberAt(asDateTime(local)) - 1)
}

/** The occurrence of that number (from 1), or undefined where the series has none. */
export function nthOccurrence(
  series: Series,
  number: number,
  dialect?: DialectChoices,
  options?: PredictOptions,
): Occurrence | undefined {
  return nth(timetableOf(series, dialect, options), number)
}

/** How many occurrences there are; `Infinity` for an open end. */
export function countOccurrences(series: Series, dialect?: DialectChoices, options?: PredictOptions): number {
  return timetableOf(series, dialect, options).count()
}

/** Whether an occurrence starts at that local time. */
export function isOccurrence(
  series: Series,
  local: LocalDateTime,
  dialect?: DialectChoices,
  options?: PredictOptions,
): boolean {
  const timetable = timetableOf(series, dialect, options)
  return nth(timetable, numberUpTo(timetable, local))?.localStart === local
}

function nth(timetable: Timetable, number: number): Occurrence | undefined {
  if (!Number.isInteger(number) || number < 1) return undefined
  return timetable.from(number).next().value
}

/** Local date-times are ordered as text; a bare date would sort before its own midnight. */
function asDateTime(local: LocalDate | LocalDateTime): LocalDateTime {
  return (local.length === 10 ? `${local} 00:00:00` : local) as LocalDateTime
}
