import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyQuestion,
  assertQueriesAgree,
  defaultPredictor,
  oraclePredictor,
  type Predictor,
  predictorOf,
  runs,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'
import { wrongLists, wrongQueries } from './wrong-predictors.ts'

const law = (subject: Predictor) =>
  fc.property(anyQuestion(), (question) => {
    assertQueriesAgree(question, subject)
  })

it.each([defaultPredictor, predictorOf(rruleEngine), oraclePredictor])(
  'every query of $name says what its list says',
  (subject) => {
    fc.assert(law(subject), runs(150, 7000))
  },
)

it.each(wrongQueries)('the law fails for %s', (_, predictor) => {
  expect(violationOf(law(predictor))).toBeDefined()
})

it.each(wrongLists)(
  'the law fails for a predictor whose list $name and whose queries are right',
  (predictor) => {
    expect(violationOf(law(predictor))).toBeDefined()
  },
)
