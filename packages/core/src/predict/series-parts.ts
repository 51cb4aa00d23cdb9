import { type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import type { Series } from '../series/series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { predictInto } from './predict.ts'
import { nthOccurrence } from './queries.ts'

/** A stretch of a series that is a series itself, and where it lies in the whole. */
export interface SeriesPart {
  /** Place among the parts, from 1. */
  readonly part: number
  /** The number that its first occurrence has in the whole. */
  readonly first: number
  /** The number that its last occurrence has in the whole. */
  readonly last: number
  /** The part as a series: its start is its first occurrence as the rule names it. */
  readonly series: Series
}

/** How a series is cut. */
export interface SeriesPartsOptions {
  /** The most occurrences of one part: an integer, at least 1. */
  readonly size: number
  /** The number of the occurrence to begin with; numbers remain those of the whole. @default 1 */
  readonly from?: number | undefined
}

/**
 * Cuts a series into parts of at most `size` occurrences, for a service that creates no more in one series. Their
 * occurrences joined are those of the whole; each keeps its number there: `part.first + number - 1`. The dialect's
 * own `maxOccurrences` is passed over: it is what the parts are made for.
 *
 * Made as they are walked: an open series has endless parts, and a workday calendar is asked about one part at a
 * time. A series that fits in one part is that part as it is; all others are of a count.
 *
 * @throws RangeError where `size` or `from` is no integer of at least 1.
 * @throws WorkdayCalendarError while walking, where the dialect's workday calendar does not know a date.
 * @example
 * const fridays = parseSeriesOrThrow({
 *   recurrence: { kind: 'weekly', weekdays: ['friday'] }, start: '2026-01-02 10:00:00', end: { kind: 'count', count: 104 },
 * })
 * for (const { first, last, series } of seriesParts(fridays, { size: 50 })) console.log(first, last, series.start)
 * // 1 50 2026-01-02 10:00:00
 * // 51 100 2026-12-18 10:00:00
 * // 101 104 2027-12-03 10:00:00
 */
export function* seriesParts(
  series: Series,
  { size, from = 1 }: SeriesPartsOptions,
  dialect?: DialectChoices,
): Generator<SeriesPart, void, undefined> {
  for (const [name, value] of [
    ['size', size],
    ['from', from],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < 1)
      throw new RangeError(`Cannot cut the series: ${name} must be an integer of at least 1, got ${value}`)
  }
  // UTC skips no local time, so that a part starts at the time that the rule names and not at what a zone makes of it.
  const nominal: DialectChoices = { ...dialectOf(dialect), zone: 'UTC', maxOccurrences: 'none' }
  const instants = new Float64Array(size)
  let first = from
  for (let part = 1; ; part++) {
    const count = predictInto(instants, series, nominal, { first })
    if (count === 0) return
    const start = first === 1 ? series.start : startOf(series, first, nominal)
    const whole = first === 1 && fitsIn(size, series, count)
    const end: Series['end'] = whole ? series.end : { kind: 'count', count }
    // Named one by one: the series may be a whole request.
    yield { part, first, last: first + count - 1, series: { recurrence: series.recurrence, start, end } }
    if (count < size || series.recurrence.kind === 'once') return
    first += count
  }
}

function fitsIn(size: number, { recurrence, end }: Series, count: number): boolean {
  return recurrence.kind === 'once' || count < size || (end.kind === 'count' && end.count <= size)
}

function startOf(series: Series, number: number, nominal: DialectChoices): LocalDateTime {
  return nthOccurrence(series, number, nominal)?.localStart ?? series.start
}
