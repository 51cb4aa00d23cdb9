import type { Dialect, Series } from '@umeeting/core'
import type { Predictor } from '../predictor/predictor.ts'
import { firstOf } from '../oracle/first-of.ts'
import { requireSame } from './law-violation.ts'

/**
 * Two predictors answer the same occurrences: numbers, wall clocks and instants.
 *
 * @param first how many are compared @default 60
 * @throws LawViolation
 * @example
 * fc.assert(
 *   fc.property(anySeriesAndDialect(), ({ series, dialect }) =>
 *     assertSameOccurrences(predictorOf(rruleEngine), oraclePredictor, series, dialect)),
 * )
 */
export function assertSameOccurrences(
  subject: Predictor,
  reference: Predictor,
  series: Series,
  dialect: Dialect,
  first = 60,
): void {
  requireSame(
    `${subject.name} predicts the occurrences of ${reference.name}`,
    firstOf(reference.occurrences(series, dialect), first),
    firstOf(subject.occurrences(series, dialect), first),
    { series, dialect },
  )
}
