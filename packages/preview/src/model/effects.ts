import {
  countOccurrences,
  decodeSeries,
  type Dialect,
  encodeSeries,
  nthOccurrence,
  predict,
  isWorkdayCalendarError,
} from '@umeeting/core'
import type { Rule } from './draft.ts'

/** So many dates from the start are held against each other. */
const MOST_DATES = 400

/** What another reading of the same booking would change. */
export type Effect =
  | { readonly kind: 'none' }
  /** So many dates would be others; `isLeast` where there may be more beyond those that were looked at. */
  | { readonly kind: 'dates'; readonly count: number; readonly isLeast: boolean }
  /** The other reading makes no rule of it, or does not know its dates. */
  | { readonly kind: 'unknown' }

/** Tells what it changes if the service reads the same fields by another choice at some points. */
export function effectsOn(rule: Rule): (choice: Partial<Dialect>) => Effect {
  let here: ReadonlySet<string> | undefined
  return (choice) => effectOf(rule, choice, () => (here ??= datesOf(rule)))
}

function effectOf(
  { series, dialect }: Rule,
  choice: Partial<Dialect>,
  datesHere: () => ReadonlySet<string>,
): Effect {
  const other = { ...dialect, ...choice }
  const read = decodeSeries(encodeSeries(series, dialect), other)
  if (!read.ok) return { kind: 'unknown' }
  try {
    const here = datesHere()
    const there = datesOf({ series: read.value, dialect: other })
    const count = difference(here, there)
    if (count === 0) return { kind: 'none' }
    return { kind: 'dates', count, isLeast: here.size === MOST_DATES || there.size === MOST_DATES }
  } catch (error) {
    if (isWorkdayCalendarError(error)) return { kind: 'unknown' }
    throw error
  }
}

/** How many of those that only one of them has; where one stops early, only up to there. */
function difference(here: ReadonlySet<string>, there: ReadonlySet<string>): number {
  const ends = [here, there].filter(({ size }) => size === MOST_DATES).map((dates) => [...dates].at(-1) ?? '')
  const until = ends.toSorted()[0]
  const counts = (date: string, others: ReadonlySet<string>) =>
    !others.has(date) && (until === undefined || date <= until)
  const gone = [...here].filter((date) => counts(date, there)).length
  const come = [...there].filter((date) => counts(date, here)).length
  return Math.max(gone, come)
}

function datesOf({ series, dialect }: Rule): ReadonlySet<string> {
  const dates = new Set<string>()
  for (const { localStart } of predict(series, dialect)) {
    dates.add(localStart)
    if (dates.size === MOST_DATES) break
  }
  return dates
}

/** The first date that the rule asks for and its workday calendar does not know; undefined where it knows them all. */
export function unknownDate({ series, dialect }: Rule): string | undefined {
  if (typeof dialect.workdays !== 'function' || series.recurrence.kind !== 'workdays') return undefined
  try {
    if (series.end.kind === 'until') countOccurrences(series, dialect)
    else nthOccurrence(series, series.end.kind === 'count' ? series.end.count : FAR, dialect)
    return undefined
  } catch (error) {
    if (isWorkdayCalendarError(error)) return error.date
    throw error
  }
}

/** Without an end, a rule goes beyond what any calendar of holidays knows. */
const FAR = 10_000
