import type { Occurrence } from '@umeeting/core'
import type { Union } from '../arbitraries/unions.ts'
import type { Predictor } from '../predictor/predictor.ts'
import { defaultPredictor } from '../predictor/predictor-of.ts'
import { firstOf } from '../oracle/first-of.ts'
import { requireSame } from './law-violation.ts'

/**
 * The occurrences of the parts, put together in order, are those of the whole.
 *
 * @throws LawViolation
 */
export function assertUnion(
  { series, dialect, parts }: Union,
  predictor: Predictor = defaultPredictor,
  first = 40,
): void {
  const whole = firstOf(predictor.occurrences(series, dialect), first)
  const last = whole.length < first ? Infinity : (whole.at(-1)?.startsAt ?? Infinity)
  const together = parts
    .flatMap((part) => firstOf(predictor.occurrences(part, dialect), first))
    .filter(({ startsAt }) => startsAt <= last)
  requireSame('the parts together are the whole', timesOf(whole), timesOf(together).slice(0, first), {
    series,
    dialect,
  })
}

/** Without numbers, which the parts have of their own. */
function timesOf(occurrences: readonly Occurrence[]): readonly string[] {
  return occurrences
    .toSorted((left, right) => left.startsAt - right.startsAt)
    .map(({ localStart, startsAt }) => `${localStart} = ${startsAt}`)
}
