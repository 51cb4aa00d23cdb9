import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyQuestion,
  assertSameAnswers,
  defaultPredictor,
  oraclePredictor,
  type Predictor,
  predictorOf,
  runs,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'
import { misreaders, wrongQueries } from './wrong-predictors.ts'

const engines = [defaultPredictor, predictorOf(rruleEngine)]

const law = (subject: Predictor, far = false) =>
  fc.property(anyQuestion({ far }), (question) => {
    assertSameAnswers(subject, oraclePredictor, question)
  })

it.each(engines)('the $name engine answers every query as the oracle does, near the start', (subject) => {
  fc.assert(law(subject), runs(250, 20_000))
})

it.each(engines)(
  'the $name engine answers every query as the oracle does, up to the year 2200',
  (subject) => {
    fc.assert(law(subject, true), runs(60, 5000))
  },
)

it.each(misreaders)('the law fails for a predictor that $name', (predictor) => {
  expect(violationOf(law(predictor))).toContain('answers')
})

it.each(wrongQueries.filter(([name]) => name !== 'a list that can be walked once'))(
  'the law fails for %s',
  (_, predictor) => {
    expect(violationOf(law(predictor))).toContain('answers')
  },
)
