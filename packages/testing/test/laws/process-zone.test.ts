import { decodeSeriesOrThrow } from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyQuestion,
  assertIndependentOfProcessZone,
  defaultPredictor,
  LawViolation,
  oraclePredictor,
  type Predictor,
  predictorOf,
} from '../../src/index.ts'

const questions = fc.sample(anyQuestion(), { numRuns: 60, seed: 7 })

function answers(predictor: Predictor): unknown {
  return questions.map(({ series, dialect, window, local, number }) => [
    [...predictor.between(series, window, dialect)],
    predictor.next(series, local, dialect),
    predictor.previous(series, local, dialect),
    predictor.nth(series, number, dialect),
  ])
}

it.each([defaultPredictor, predictorOf(rruleEngine), oraclePredictor])(
  'the time zone of the process has no part in what $name answers',
  (predictor) => assertIndependentOfProcessZone(() => answers(predictor)),
)

it('the law fails for what reads the clock of the process', () => {
  const series = decodeSeriesOrThrow({ start_time: '2026-03-08 02:30:00' })
  expect(() => assertIndependentOfProcessZone(() => new Date(series.start).getTime())).toThrow(LawViolation)
})

it('the law puts the time zone of the process back', () => {
  const before = [process.env['TZ'], new Date(2026, 0, 1).getTimezoneOffset()]
  assertIndependentOfProcessZone(() => 1)
  expect([process.env['TZ'], new Date(2026, 0, 1).getTimezoneOffset()]).toEqual(before)
})
