import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyQuestion,
  anyWorkdayCalendar,
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
  fc.assert(law(subject), runs(150, 7000))
})

it.each(engines)(
  'the $name engine answers every query as the oracle does, up to the year 2200',
  (subject) => {
    fc.assert(law(subject, true), runs(40, 1700))
  },
)

/** Queries that may lie past the last date that the workday calendar knows. */
const endingCalendar = (subject: Predictor) =>
  fc.property(
    anyQuestion({ kinds: ['workdays'], starts: { min: '2025-06-01', max: '2026-12-31' } }),
    anyWorkdayCalendar({ years: { from: 2024, to: 2026 } }),
    ({ dialect, ...question }, workdays) => {
      assertSameAnswers(subject, oraclePredictor, { ...question, dialect: { ...dialect, workdays } })
    },
  )

it.each(engines)(
  'the $name engine answers all that a workday calendar with an end allows to answer',
  (subject) => {
    fc.assert(endingCalendar(subject), runs(150, 7000))
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

const asksAhead: Predictor = {
  ...defaultPredictor,
  name: 'asks ahead',
  next(series, local, dialect) {
    defaultPredictor.nth(series, 400, dialect)
    return defaultPredictor.next(series, local, dialect)
  },
}

it('the law fails for a predictor that asks the calendar more than it must', () => {
  expect(violationOf(endingCalendar(asksAhead))).toBe('asks ahead answers next as oracle does')
})
