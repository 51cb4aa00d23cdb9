import { type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { calendarEngine } from '../engine/calendar/calendar-engine.ts'
import type { Engine, Timetable } from '../engine/engine.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import type { Series } from '../series/series.ts'

/** How to predict. */
export interface PredictOptions {
  /** What predicts. @default calendarEngine */
  readonly engine?: Engine
}

/**
 * The occurrences that a series has under a dialect, in order, made as they are asked for: an open series is endless
 * (up to 9999-12-31). The iterable can be walked any number of times.
 *
 * `startsAt` never decreases; two are equal only where a zone skips a whole day (Pacific/Apia, 2011-12-30).
 *
 * @throws WorkdayCalendarError while walking, where the dialect's workday calendar does not know a date.
 * @throws RangeError where the platform knows no such zone.
 * @example
 * const recurrence = { kind: 'monthlyByDay', day: 31 }
 * const day31 = parseSeriesOrThrow({ recurrence, start: '2026-01-31 10:00:00', end: { kind: 'count', count: 2 } })
 * for (const { number, localStart } of predict(day31)) console.log(number, localStart)
 * // 1 2026-01-31 10:00:00
 * // 2 2026-03-31 10:00:00
 */
export function predict(
  series: Series,
  dialect?: DialectChoices,
  options?: PredictOptions,
): Iterable<Occurrence> {
  return new Occurrences(timetableOf(series, dialect, options))
}

/** A class, because an object literal with a computed key dominated the start-up of a short preview (bench:start). */
class Occurrences implements Iterable<Occurrence> {
  readonly #timetable: Timetable

  constructor(timetable: Timetable) {
    this.#timetable = timetable
  }

  [Symbol.iterator](): IterableIterator<Occurrence, undefined> {
    return this.#timetable.from(1)
  }
}

/**
 * Writes the instants of a series into `target`, epoch milliseconds, from occurrence number `first` on: the form for
 * bulk work, which makes no objects. Answers how many were written: fewer than fit where the series ends.
 *
 * @throws RangeError where `first` is no integer or less than 1, or the platform knows no such zone.
 * @throws WorkdayCalendarError where the dialect's workday calendar does not know a date.
 * @example
 * const instants = new Float64Array(10_000)
 * const written = predictInto(instants, series)
 */
export function predictInto(
  target: Float64Array,
  series: Series,
  dialect?: DialectChoices,
  { first = 1, ...options }: PredictOptions & { readonly first?: number } = {},
): number {
  if (!Number.isInteger(first) || first < 1) {
    throw new RangeError(`Cannot predict from occurrence number ${first} on: numbers are integers from 1`)
  }
  return timetableOf(series, dialect, options).fill(target, first)
}

/** The compiled form that every query works on. */
export function timetableOf(
  series: Series,
  dialect: DialectChoices | undefined,
  options: PredictOptions | undefined,
): Timetable {
  return (options?.engine ?? calendarEngine).timetable(series, dialectOf(dialect))
}
