import type { Question } from '../arbitraries/question.ts'
import type { Predictor } from '../predictor/predictor.ts'
import { atMidnight } from './at-midnight.ts'
import { firstOf } from './first-of.ts'
import { requireSame } from './law-violation.ts'

/** More than any window of `anyQuestion` holds. */
const MOST_IN_A_WINDOW = 2000

/**
 * Two predictors give the same answer to every query, however far from the start it lies.
 *
 * @throws LawViolation
 */
export function assertSameAnswers(subject: Predictor, reference: Predictor, question: Question): void {
  const expected = answersOf(reference, question)
  const found = answersOf(subject, question)
  for (const [query, answer] of Object.entries(expected)) {
    requireSame(`${subject.name} answers ${query} as ${reference.name} does`, answer, found[query], {
      question,
    })
  }
}

function answersOf(
  predictor: Predictor,
  { series, dialect, window, local, number }: Question,
): Record<string, unknown> {
  const instants = new Float64Array(5)
  const written = predictor.writeInstants(instants, series, dialect, number)
  return {
    between: firstOf(predictor.between(series, window, dialect), MOST_IN_A_WINDOW),
    next: predictor.next(series, local, dialect),
    previous: predictor.previous(series, local, dialect),
    includes: predictor.includes(series, atMidnight(local), dialect),
    nth: predictor.nth(series, number, dialect),
    count: predictor.count(series, dialect),
    writeInstants: [...instants.subarray(0, written)],
  }
}
