import { isWorkdayCalendarError } from '@umeeting/core'
import type { Question } from '../arbitraries/question.ts'
import { UnknownWorkdayError } from '../oracle/unknown-workday-error.ts'
import type { Predictor } from '../predictor/predictor.ts'
import { atMidnight } from './at-midnight.ts'
import { firstOf } from '../oracle/first-of.ts'
import { requireSame } from './law-violation.ts'

/** More than any window of `anyQuestion` holds. */
const MOST_IN_A_WINDOW = 2000

/**
 * Two predictors give the same answer to every query, however far from the start it lies. Where the reference can't
 * answer, because a workday calendar does not know a date on which the answer depends, the subject need not.
 *
 * @throws LawViolation
 */
export function assertSameAnswers(subject: Predictor, reference: Predictor, question: Question): void {
  for (const [query, ask] of Object.entries(queries)) {
    const expected = answerOf(ask, reference, question)
    const found = answerOf(ask, subject, question)
    if (expected === undecided) continue
    requireSame(`${subject.name} answers ${query} as ${reference.name} does`, expected, found, { question })
  }
}

type Query = (predictor: Predictor, question: Question) => unknown

const queries: Readonly<Record<string, Query>> = {
  between: (predictor, { series, window, dialect }) =>
    firstOf(predictor.between(series, window, dialect), MOST_IN_A_WINDOW),
  next: (predictor, { series, local, dialect }) => predictor.next(series, local, dialect),
  previous: (predictor, { series, local, dialect }) => predictor.previous(series, local, dialect),
  includes: (predictor, { series, local, dialect }) => predictor.includes(series, atMidnight(local), dialect),
  nth: (predictor, { series, number, dialect }) => predictor.nth(series, number, dialect),
  count: (predictor, { series, dialect }) => predictor.count(series, dialect),
  writeInstants(predictor, { series, number, dialect }) {
    const instants = new Float64Array(5)
    return [...instants.subarray(0, predictor.writeInstants(instants, series, dialect, number))]
  },
}

const undecided = 'the workday calendar does not know'

function answerOf(ask: Query, predictor: Predictor, question: Question): unknown {
  try {
    return ask(predictor, question)
  } catch (error) {
    if (error instanceof UnknownWorkdayError || isWorkdayCalendarError(error)) return undecided
    throw error
  }
}
