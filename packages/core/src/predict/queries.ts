import type { DialectChoices } from '../dialect/dialect.ts'
import type { Timetable } from '../engine/engine.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import type { Series } from '../series/series.ts'
import { localDateTimeIn } from '../time/is-local-date-time.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { numberUpTo } from './number-up-to.ts'
import { type PredictOptions, timetableOf } from './predict.ts'

/**
 * A window of local time, `to` excluded: each a `LocalDate`, a `LocalDateTime`, or a plain string written as one
 * (`yyyy-MM-dd`, `yyyy-MM-dd HH:mm:ss`). A date alone is its midnight.
 */
export interface LocalWindow {
  /** The first local time that belongs to it. */
  readonly from: string
  /** The first local time past it. */
  readonly to: string
}

/**
 * The occurrences with `from ≤ localStart < to`, as lazy as `predict`. A window far away costs what a near one does.
 *
 * @throws RangeError where a bound is no local time.
 * @example
 * [...occurrencesBetween(series, { from: '2026-12-01', to: '2026-12-05' })]
 * // [{ number: 2, localStart: '2026-12-02 10:00:00', startsAt: 1796176800000 }]
 */
export function occurrencesBetween(
  series: Series,
  { from, to }: LocalWindow,
  dialect?: DialectChoices,
  options?: PredictOptions,
): Iterable<Occurrence> {
  return new WindowedOccurrences(
    timetableOf(series, dialect, options),
    localDateTimeIn(from),
    localDateTimeIn(to),
  )
}

class WindowedOccurrences implements Iterable<Occurrence> {
  readonly #timetable: Timetable
  readonly #from: LocalDateTime
  readonly #to: LocalDateTime

  constructor(timetable: Timetable, from: LocalDateTime, to: LocalDateTime) {
    this.#timetable = timetable
    this.#from = from
    this.#to = to
  }

  [Symbol.iterator](): IterableIterator<Occurrence, undefined> {
    const timetable = this.#timetable
    if (this.#from >= this.#to) return new FirstOf(timetable.from(1), 0)
    const first = timetable.numberAt(this.#from)
    return new FirstOf(timetable.from(first), timetable.numberAt(this.#to) - first)
  }
}

/** The first `length` of some occurrences; by numbers, so that no local time is compared as text. */
class FirstOf implements IterableIterator<Occurrence, undefined> {
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

/**
 * The first occurrence later than `local` (`yyyy-MM-dd`, its midnight, or `yyyy-MM-dd HH:mm:ss`), or undefined.
 *
 * @throws RangeError where `local` is no local time.
 */
export function nextOccurrence(
  series: Series,
  local: string,
  dialect?: DialectChoices,
  options?: PredictOptions,
): Occurrence | undefined {
  const timetable = timetableOf(series, dialect, options)
  const boundary = localDateTimeIn(local)
  for (const occurrence of timetable.from(timetable.numberAt(boundary))) {
    if (occurrence.localStart > boundary) return occurrence
  }
  return undefined
}

/**
 * The last occurrence earlier than `local`, or undefined.
 *
 * @throws RangeError where `local` is no local time.
 */
export function previousOccurrence(
  series: Series,
  local: string,
  dialect?: DialectChoices,
  options?: PredictOptions,
): Occurrence | undefined {
  const timetable = timetableOf(series, dialect, options)
  return nth(timetable, timetable.numberAt(localDateTimeIn(local)) - 1)
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

/**
 * Whether an occurrence starts at that local time; a date alone is its midnight.
 *
 * @throws RangeError where `local` is no local time.
 */
export function isOccurrence(
  series: Series,
  local: string,
  dialect?: DialectChoices,
  options?: PredictOptions,
): boolean {
  const timetable = timetableOf(series, dialect, options)
  const asked = localDateTimeIn(local)
  return nth(timetable, numberUpTo(timetable, asked))?.localStart === asked
}

function nth(timetable: Timetable, number: number): Occurrence | undefined {
  if (!Number.isInteger(number) || number < 1) return undefined
  return timetable.from(number).next().value
}
