import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anySeriesAndDialect,
  assertEndsExactly,
  defaultPredictor,
  type Predictor,
  predictorOf,
  runs,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'
import { misreaders, wrongQueries } from './wrong-predictors.ts'

const law = (subject: Predictor) =>
  fc.property(anySeriesAndDialect(), ({ series, dialect }) => {
    assertEndsExactly(series, dialect, subject)
  })

it.each([defaultPredictor, predictorOf(rruleEngine)])(
  'a series of $name ends exactly at its end',
  (subject) => {
    fc.assert(law(subject), runs(150, 7000))
  },
)

const wrongEnds = [
  ...misreaders.filter(({ name }) => /endDate|maxOccurrences|too many|never ends/.test(name)),
  ...wrongQueries.filter(([name]) => /count|nth/.test(name)).map(([, predictor]) => predictor),
]

it.each(wrongEnds)('the law fails where the end is wrong: $name', (predictor) => {
  expect(violationOf(law(predictor))).toBeDefined()
})

it('wrong ends are tried', () => expect(wrongEnds).toHaveLength(6))
