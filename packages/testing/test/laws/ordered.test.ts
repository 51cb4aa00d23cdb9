import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anySeriesAndDialect,
  assertOrdered,
  defaultPredictor,
  oraclePredictor,
  type Predictor,
  predictorOf,
  runs,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'
import { wrongLists } from './wrong-predictors.ts'

const law = (subject: Predictor) =>
  fc.property(anySeriesAndDialect(), ({ series, dialect }) => {
    assertOrdered(series, dialect, subject)
  })

it.each([defaultPredictor, predictorOf(rruleEngine), oraclePredictor])(
  'occurrences of $name are numbered, ordered and not before the start',
  (predictor) => {
    fc.assert(law(predictor), runs(150, 7000))
  },
)

const disordered = wrongLists.filter(({ name }) => !name.includes('day late'))

it.each(disordered)('the law fails for a predictor that $name', (predictor) => {
  expect(violationOf(law(predictor))).toBeDefined()
})
