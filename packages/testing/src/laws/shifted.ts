import type { LocalDateTime } from '@umeeting/core'
import type { Shift } from '../arbitraries/shifts.ts'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import type { Predictor } from '../predictor/predictor.ts'
import { defaultPredictor } from '../predictor/predictor-of.ts'
import { firstOf } from '../oracle/first-of.ts'
import { requireSame } from './law-violation.ts'

const DAY = 86_400_000

/**
 * Each occurrence of the later series lies so many days after its counterpart.
 *
 * @throws LawViolation
 */
export function assertShifted(
  { earlier, later, days }: Shift,
  predictor: Predictor = defaultPredictor,
  first = 60,
): void {
  requireSame(
    'a shifted series has the same occurrences, shifted',
    firstOf(predictor.occurrences(earlier.series, earlier.dialect), first).map(
      ({ number, localStart, startsAt }) => ({
        number,
        localStart: movedBy(localStart, days),
        startsAt: startsAt + days * DAY,
      }),
    ),
    firstOf(predictor.occurrences(later.series, later.dialect), first),
    { earlier, later, days },
  )
}

function movedBy(local: LocalDateTime, days: number): LocalDateTime {
  return textOfLocal(localOf(local) + days * DAY)
}
