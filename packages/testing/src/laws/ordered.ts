import type { Dialect, Series } from '@umeeting/core'
import { localOf } from '../oracle/local-text.ts'
import { wallClockOf } from '../oracle/wall-clock.ts'
import type { Predictor } from '../predictor/predictor.ts'
import { defaultPredictor } from '../predictor/predictor-of.ts'
import { firstOf } from '../oracle/first-of.ts'
import { requireTrue } from './law-violation.ts'

const DAY = 86_400_000

/**
 * Occurrences are numbered 1, 2, 3 …, none lies before the start, and each lies later than the one before, but for
 * the day after one that the zone skips whole (Pacific/Apia, 2011-12-30): what would lie in it falls on the next.
 *
 * @throws LawViolation
 */
export function assertOrdered(
  series: Series,
  dialect: Dialect,
  predictor: Predictor = defaultPredictor,
  first = 60,
): void {
  const clock = wallClockOf(dialect.zone)
  let before: { localStart: string; startsAt: number } | undefined
  let number = 0
  for (const occurrence of firstOf(predictor.occurrences(series, dialect), first)) {
    const { localStart, startsAt } = occurrence
    const context = { before, occurrence, series, dialect }
    requireTrue('occurrences are numbered from 1', occurrence.number === ++number, context)
    requireTrue('no occurrence lies before the start', localStart >= series.start, context)
    if (before) {
      const dayBefore = localOf(localStart) - DAY
      const daySkipped = startsAt === before.startsAt && clock.set(dayBefore).shown !== dayBefore
      const later = startsAt > before.startsAt && localStart > before.localStart
      requireTrue('each occurrence lies later than the one before', later || daySkipped, context)
    }
    before = occurrence
  }
}
