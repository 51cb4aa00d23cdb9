import { documentedDialect, predict } from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyPartialDialect,
  anySeries,
  anySeriesAndDialect,
  assertSameOccurrences,
  defaultPredictor,
  oraclePredictor,
  type Predictor,
  predictorOf,
  runs,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'
import { misreaders, wrongClocks, wrongLists } from './wrong-predictors.ts'

const engines = [defaultPredictor, predictorOf(rruleEngine)] as const

const law = (subject: Predictor, reference: Predictor = oraclePredictor) =>
  fc.property(anySeriesAndDialect(), ({ series, dialect }) => {
    assertSameOccurrences(subject, reference, series, dialect)
  })

it.each(engines)('the $name engine predicts what the oracle does', (subject) => {
  fc.assert(law(subject), runs(200, 7000))
})

it('the calendar engine predicts what the rrule engine does', () => {
  const [calendar, rrule] = engines
  fc.assert(law(calendar, rrule), runs(300, 34_000))
})

it('choices that are not given are those of the documented dialect', () => {
  fc.assert(
    fc.property(anySeries(), anyPartialDialect(), (series, choices) => {
      const partly: Predictor = { ...defaultPredictor, occurrences: () => predict(series, choices) }
      assertSameOccurrences(partly, oraclePredictor, series, { ...documentedDialect, ...choices })
    }),
    runs(150, 1700),
  )
})

it.each([...wrongLists, ...misreaders, ...wrongClocks])(
  'the law fails for a predictor that $name',
  (predictor) => {
    expect(violationOf(law(predictor))).toContain('predicts the occurrences')
  },
)
