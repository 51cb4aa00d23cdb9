import type { EqualSpelling } from '../arbitraries/equal-spellings.ts'
import type { Predictor } from '../predictor/predictor.ts'
import { defaultPredictor } from '../predictor/predictor-of.ts'
import { firstOf } from '../oracle/first-of.ts'
import { requireSame } from './law-violation.ts'

/**
 * Two spellings of the same series have the same occurrences, and as many. No expected dates are needed.
 *
 * @throws LawViolation
 * @example
 * fc.assert(
 *   fc.property(equalSpellings['all seven weekdays are every day'](), (pair) => assertEqualSpellings(pair)),
 * )
 */
export function assertEqualSpellings(
  { one, other }: EqualSpelling,
  predictor: Predictor = defaultPredictor,
  first = 60,
): void {
  requireSame(
    'equal spellings have the same occurrences',
    firstOf(predictor.occurrences(one.series, one.dialect), first),
    firstOf(predictor.occurrences(other.series, other.dialect), first),
    { one, other },
  )
}
