import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anySeriesAndDialect,
  anyWorkdayCalendar,
  assertAsksNoFurther,
  defaultPredictor,
  type Predictor,
  predictorOf,
  runs,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'

const starts = { min: '2024-06-01', max: '2026-12-31' }
const years = { from: 2024, to: 2026 }

const law = (subject: Predictor) =>
  fc.property(
    anySeriesAndDialect({ kinds: ['workdays'], starts }),
    anyWorkdayCalendar({ years }),
    ({ series, dialect }, workdays) => {
      assertAsksNoFurther(series, { ...dialect, workdays }, subject)
    },
  )

it.each([defaultPredictor, predictorOf(rruleEngine)])(
  '$name asks a workday calendar no further than the walk goes',
  (subject) => {
    fc.assert(law(subject), runs(150, 7000))
  },
)

const eager: Predictor = {
  ...defaultPredictor,
  name: 'eager',
  occurrences: (series, dialect) => [
    ...defaultPredictor.between(series, { from: series.start, to: '2028-01-01' }, dialect),
  ],
}

it('the law fails for a predictor that asks ahead', () => {
  expect(violationOf(law(eager))).toBeDefined()
})
