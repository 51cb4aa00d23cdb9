import type { Occurrence } from '@umeeting/core'
import type { SeriesAndDialect } from '../arbitraries/series.ts'
import { firstOf } from '../oracle/first-of.ts'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
import { wallClockOf } from '../oracle/wall-clock.ts'
import { isEndless } from '../predictor/is-endless.ts'
import { type NamedReading, readingsOf } from './readings.ts'

/** What a service answers that differs from the assumed one in some ways: local starts, in order. */
export interface Answer {
  /** The ways, by their names. */
  readonly causes: readonly string[]
  readonly starts: readonly string[]
  /** Whether more would follow without end. */
  readonly endless: boolean
}

/** More than any booking of the laws has, so that what follows a limit shows. */
const MOST = 64

/**
 * Every answer of at most two causes that concern all rows: readings, another zone (UTC), and, with at most one of
 * those, a start or a shift that would make `first` the first row.
 */
export function answersOf(asked: SeriesAndDialect, first?: string): readonly Answer[] {
  const readings = readingsOf(asked)
  const sets: readonly (readonly NamedReading[])[] = [
    [],
    ...readings.map((reading) => [reading]),
    ...readings.flatMap((one, index) =>
      readings
        .slice(index + 1)
        .filter((other) => pointOf(other.name) !== pointOf(one.name))
        .map((other) => [one, other]),
    ),
  ]
  const found: Answer[] = []
  for (const set of sets) {
    let read: SeriesAndDialect | undefined = asked
    for (const { of } of set) read = read && of(read)
    if (!read) continue
    const causes = set.map(({ name }) => name)
    const endless = isEndless(read.series, read.dialect)
    const list = listOf(read)
    const alone = { causes, starts: list.map(({ localStart }) => localStart), endless }
    found.push(alone)
    if (causes.length < 2) {
      found.push(...inUtc(alone, list, asked.dialect.zone), ...beginningAt(alone, read, first))
    }
  }
  return found
}

export function pointOf(name: string): string {
  return name.slice(0, name.indexOf(':'))
}

function listOf({ series, dialect }: SeriesAndDialect): readonly Occurrence[] {
  return firstOf(oracleOccurrences(series, dialect), MOST)
}

function inUtc({ causes, endless }: Answer, list: readonly Occurrence[], zone: string): readonly Answer[] {
  if (zone === 'UTC') return []
  const { shownAt } = wallClockOf('UTC')
  const starts = list.map(({ startsAt }) => textOfLocal(shownAt(startsAt)))
  return [{ causes: [...causes, 'zone:UTC'], starts, endless }]
}

function beginningAt(
  { causes, starts, endless }: Answer,
  { series, dialect }: SeriesAndDialect,
  first: string | undefined,
): readonly Answer[] {
  const [predicted] = starts
  if (first === undefined || predicted === undefined) return []
  const start = textOfLocal(localOf(first))
  const restarted = listOf({ series: { ...series, start }, dialect }).map(({ localStart }) => localStart)
  const hours = (localOf(first) - localOf(predicted)) / 3_600_000
  const shifted = starts.map((each) => textOfLocal(localOf(each) + hours * 3_600_000))
  return [
    ...(first === series.start
      ? []
      : [{ causes: [...causes, `start:${first}`], starts: restarted, endless }]),
    ...(hours !== 0 && Math.abs(hours) <= 26 && Number.isInteger(hours * 4)
      ? [{ causes: [...causes, `shift:${hours}`], starts: shifted, endless }]
      : []),
  ]
}
