import type { Dialect, WorkdayCalendar } from '../dialect/dialect.ts'
import { UmeetingError } from '../input/errors.ts'
import { predict } from '../predict/predict.ts'
import type { Series } from '../series/series.ts'
import {
  epochDayOfLocal,
  type LocalDateTime,
  localDateTimeOf,
  secondOfDayOf,
} from '../time/local-date-time.ts'
import { type Alternative, alternativesFor, withAlternative } from './alternatives.ts'
import type { Change, Explanation } from './reconciliation.ts'

export interface ExplainOptions {
  /** Workday calendars that the service may follow, by a name that explanations call them by. */
  readonly workdayCalendars?: Readonly<Record<string, WorkdayCalendar>>
}

/** A reading of the rule: the series and the dialect that a set of changes leads to. */
interface Reading {
  readonly changes: readonly Change[]
  readonly series: Series
  readonly dialect: Dialect
}

/**
 * The smallest sets of changes under which the prediction is the observation, fewest changes first. Only points that
 * can matter for this series are tried; each set of them alone, cut after the last observed occurrence, shifted by
 * whole hours, or started where the first observed one stands.
 */
export function explain(
  series: Series,
  dialect: Dialect,
  observed: readonly LocalDateTime[],
  options: ExplainOptions = {},
): readonly Explanation[] {
  const found: Explanation[] = []
  for (const alternatives of subsets(alternativesFor(series, dialect, options.workdayCalendars ?? {}))) {
    const reading = alternatives.reduce<Reading>(withAlternative, { changes: [], series, dialect })
    for (const explanation of explanationsUnder(reading, observed)) {
      if (!found.some((smaller) => isPart(smaller.changes, explanation.changes))) found.push(explanation)
    }
  }
  return found
    .filter(
      ({ changes }) => !found.some((other) => other.changes !== changes && isPart(other.changes, changes)),
    )
    .toSorted((left, right) => left.changes.length - right.changes.length)
}

/** All sets of alternatives, fewest first; two of one point never stand together. */
function subsets(alternatives: readonly Alternative[]): readonly (readonly Alternative[])[] {
  const sets: (readonly Alternative[])[] = [[]]
  for (const alternative of alternatives) {
    for (const set of sets.slice()) {
      if (set.every(({ point }) => point !== alternative.point)) sets.push([...set, alternative])
    }
  }
  return sets.toSorted((left, right) => left.length - right.length)
}

function isPart(part: readonly Change[], whole: readonly Change[]): boolean {
  return part.every(({ point, to }) => whole.some((change) => change.point === point && change.to === to))
}

function explanationsUnder(reading: Reading, observed: readonly LocalDateTime[]): readonly Explanation[] {
  const { changes, series, dialect } = reading
  const alone = comparison(series, dialect, observed)
  if (alone === 'exact') return changes.length > 0 ? [reading] : []
  const found: Explanation[] = []
  if (alone === 'prefix') {
    const to = observed.length
    const cut: Change = { point: 'cut', from: 'none', to }
    found.push({ changes: [...changes, cut], series, dialect: { ...dialect, maxOccurrences: to } })
  }
  for (const [shift, moved] of shiftsOf(series, dialect, observed)) {
    const fit = comparison(series, dialect, observed, shift)
    if (fit === 'exact') found.push({ ...reading, changes: [...changes, moved] })
    if (fit === 'prefix') {
      const cut: Change = { point: 'cut', from: 'none', to: observed.length }
      found.push({
        changes: [...changes, moved, cut],
        series,
        dialect: { ...dialect, maxOccurrences: observed.length },
      })
    }
  }
  const [first] = observed
  if (first !== undefined && first !== series.start) {
    const restarted = { ...series, start: first }
    if (comparison(restarted, dialect, observed) === 'exact') {
      const start: Change = { point: 'start', from: series.start, to: first }
      found.push({ changes: [...changes, start], series: restarted, dialect })
    }
  }
  return found
}

const SECONDS_PER_HOUR = 3600
/** The zones of the world lie 26 hours apart at most. */
const LARGEST_SHIFT = 26

/** The one shift by whole hours that the first observed occurrence allows. */
function shiftsOf(
  series: Series,
  dialect: Dialect,
  observed: readonly LocalDateTime[],
): readonly (readonly [seconds: number, change: Change])[] {
  const [seen] = observed
  const predicted = firstOf(series, dialect)
  if (seen === undefined || predicted === undefined) return []
  const seconds = secondsOf(seen) - secondsOf(predicted)
  const hours = seconds / SECONDS_PER_HOUR
  if (hours === 0 || !Number.isInteger(hours) || Math.abs(hours) > LARGEST_SHIFT) return []
  return [[seconds, { point: 'shift', from: 0, to: hours }]]
}

function firstOf(series: Series, dialect: Dialect): LocalDateTime | undefined {
  try {
    for (const { localStart } of predict(series, dialect)) return localStart
  } catch (error) {
    if (!(error instanceof UmeetingError)) throw error
  }
  return undefined
}

/**
 * Whether a prediction, shifted by some seconds, is the observation (`exact`; for an endless series: begins with it),
 * begins with it (`prefix`), or neither. Stops at the first difference. A workday calendar that does not know a date
 * that is needed explains nothing.
 */
function comparison(
  series: Series,
  dialect: Dialect,
  observed: readonly LocalDateTime[],
  shift = 0,
): 'exact' | 'prefix' | 'neither' {
  let count = 0
  try {
    for (const { localStart } of predict(series, dialect)) {
      if (count === observed.length)
        return isEndless(series, dialect) && count > 0 ? 'exact' : prefixOr(count)
      if ((shift === 0 ? localStart : shifted(localStart, shift)) !== observed[count]) return 'neither'
      count++
    }
  } catch (error) {
    if (error instanceof UmeetingError) return 'neither'
    throw error
  }
  return count === observed.length ? 'exact' : 'neither'
}

/** Nothing observed is the beginning of anything, and says nothing. */
function prefixOr(count: number): 'prefix' | 'neither' {
  return count > 0 ? 'prefix' : 'neither'
}

function isEndless({ end, recurrence }: Series, { maxOccurrences }: Dialect): boolean {
  return end.kind === 'open' && recurrence.kind !== 'once' && maxOccurrences === 'none'
}

function secondsOf(local: LocalDateTime): number {
  return epochDayOfLocal(local) * 86_400 + secondOfDayOf(local)
}

function shifted(local: LocalDateTime, seconds: number): LocalDateTime {
  const moved = secondsOf(local) + seconds
  const day = Math.floor(moved / 86_400)
  return localDateTimeOf(day, moved - day * 86_400)
}
