import type { Dialect, LocalWindow, Occurrence, Series } from '@umeeting/core'
import { localOf, textOfLocal } from './local-text.ts'
import { type NominalOccurrence, nominalOccurrences } from './nominal-occurrences.ts'
import { type WallClock, wallClockOf } from './wall-clock.ts'

/**
 * The occurrences that a series has under a dialect, found by walking day by day and asking "does this day match?",
 * and set in the zone by asking Intl what its clock shows. Slow and plain on purpose: it shares no code with what it
 * judges. Lazy; an open series goes on until 9999-12-31.
 *
 * @throws UnknownWorkdayError while walking, where the dialect's workday calendar does not know a date.
 * @throws RangeError where the platform knows no such zone.
 * @example
 * const [first] = oracleOccurrences(decodeSeriesOrThrow({ start_time: '2020-05-18 10:00:00' }), documentedDialect)
 * first // { number: 1, localStart: '2020-05-18 10:00:00', startsAt: 1589767200000 }
 */
export function oracleOccurrences(series: Series, dialect: Dialect): Iterable<Occurrence> {
  return {
    *[Symbol.iterator]() {
      const clock = wallClockOf(dialect.zone)
      for (const nominal of nominalOccurrences(series, dialect)) yield setInZone(nominal, clock)
    },
  }
}

/** The occurrences with `from ≤ localStart < to`: those of the whole walk, the zone asked only about the window. */
export function oracleOccurrencesBetween(
  series: Series,
  { from, to }: LocalWindow,
  dialect: Dialect,
): Iterable<Occurrence> {
  return {
    *[Symbol.iterator]() {
      const first = localOf(from)
      const end = localOf(to)
      for (const occurrence of oracleOccurrencesFrom(series, first, dialect, end)) {
        const shown = localOf(occurrence.localStart)
        if (shown >= end) return
        if (shown >= first) yield occurrence
      }
    },
  }
}

/** No zone moves a local time that it skips further than this. */
export const FURTHEST_MOVE: number = 2 * 86_400_000

/**
 * The occurrences asked for before `before` that may lie at `local` or later, and perhaps a few before it: the zone is
 * not asked about the rest.
 */
export function* oracleOccurrencesFrom(
  series: Series,
  local: number,
  dialect: Dialect,
  before: number = Infinity,
): Generator<Occurrence, void> {
  const clock = wallClockOf(dialect.zone)
  for (const nominal of nominalOccurrences(series, dialect, before)) {
    if (nominal.local >= local - FURTHEST_MOVE) yield setInZone(nominal, clock)
  }
}

/** What an asked wall clock becomes in a zone. */
export function setInZone({ number, local }: NominalOccurrence, clock: WallClock): Occurrence {
  const { instant, shown } = clock.set(local)
  return { number, localStart: textOfLocal(shown), startsAt: instant }
}
