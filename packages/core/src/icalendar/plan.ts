import type { Dialect } from '../dialect/dialect.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import { issue } from '../input/issue.ts'
import { accept, refuse, type Result } from '../input/result.ts'
import { predict } from '../predict/predict.ts'
import { countOccurrences, nthOccurrence } from '../predict/queries.ts'
import { expressRule } from '../rfc5545/express-rule.ts'
import { skippedTimesOf } from '../rfc5545/skipped-times.ts'
import type { Series } from '../series/series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import type { CalendarEntry } from './calendar-source.ts'

/** A date that is written out. */
export interface PlannedDate {
  readonly localStart: LocalDateTime
  readonly uuid?: string | undefined
}

/** What stands in the file: a rule, or dates one by one. */
export interface Plan {
  readonly rule: string | undefined
  /** Whether the dates are a list, of which others may come or go. */
  readonly listed: boolean
  /** At least one; of a rule, the first alone. */
  readonly dates: readonly [PlannedDate, ...PlannedDate[]]
  /** Undefined where a rule has no end. */
  readonly last: LocalDateTime | undefined
}

/**
 * Decides between a rule and dates. Dates are also for what calendars misread, if the series ends: a rule passes over
 * the times that a clock skips (RFC 5545, section 3.3.10), where the service moves them; and of BYMONTHDAY with
 * BYSETPOS not every reader finds the last one (ical.js 2.2, which Thunderbird has).
 *
 * @param most how many dates may be written out */
export function planOf(entry: CalendarEntry, dialect: Dialect, most: number): Result<Plan> {
  const { series, occurrences, start } = entry
  if (occurrences !== undefined) {
    const same =
      series !== undefined && Array.isArray(occurrences) && isPredicted(occurrences, series, dialect)
    return same ? planOfSeries(series, dialect, most) : planOfDates(occurrences, most)
  }
  if (start !== undefined)
    return accept({ rule: undefined, listed: false, dates: [{ localStart: start }], last: start })
  if (series === undefined)
    return refuse([issue('required', ['start'], { format: 'yyyy-MM-dd HH:mm:ss' }, undefined)])
  return planOfSeries(series, dialect, most)
}

function planOfSeries(series: Series, dialect: Dialect, most: number): Result<Plan> {
  const written = expressRule(series, dialect)
  const count = countOccurrences(series, dialect)
  if (count === 0 || (!written.ok && count > most)) {
    const tooMany = issue('not-expressible', ['end'], { max: most }, count)
    return refuse([tooMany, ...(written.ok ? [] : written.issues)])
  }
  const last = count === Infinity ? undefined : nthOccurrence(series, count, dialect)?.localStart
  const moved = skippedTimesOf(series, dialect, last)
  const misread = moved.length > 0 || (written.ok && written.value.picksByPosition)
  if (!written.ok || (misread && count <= most)) return planOfDates(predict(series, dialect), most)
  const { first, rule } = written.value
  return accept(
    { rule, listed: false, dates: [{ localStart: first }], last: rule === undefined ? first : last },
    moved,
  )
}

function planOfDates(
  occurrences: Iterable<Occurrence & { readonly uuid?: string | undefined }>,
  most: number,
): Result<Plan> {
  const found: (Occurrence & PlannedDate)[] = []
  for (const occurrence of occurrences) {
    if (found.length === most) return refuse([issue('not-expressible', ['end'], { max: most }, `> ${most}`)])
    found.push(occurrence)
  }
  const [first, ...rest] = found.toSorted((left, right) => left.startsAt - right.startsAt)
  if (first === undefined) return refuse([issue('not-expressible', [], { thing: 'an-occurrence' }, '0')])
  return accept({
    rule: undefined,
    listed: true,
    dates: [first, ...rest],
    last: rest.at(-1)?.localStart ?? first.localStart,
  })
}

function isPredicted(observed: readonly Occurrence[], series: Series, dialect: Dialect): boolean {
  if (countOccurrences(series, dialect) !== observed.length) return false
  const sorted = observed.toSorted((left, right) => left.startsAt - right.startsAt)
  for (const { number, startsAt } of predict(series, dialect)) {
    if (sorted[number - 1]?.startsAt !== startsAt) return false
  }
  return true
}
