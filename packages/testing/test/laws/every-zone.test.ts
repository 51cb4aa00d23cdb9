import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  anyQuestion,
  anyZone,
  assertEndsExactly,
  assertOrdered,
  assertQueriesAgree,
  assertSameAnswers,
  assertSameOccurrences,
  defaultPredictor,
  oraclePredictor,
  predictorOf,
  runs,
} from '../../src/index.ts'

// The other laws of prediction are tried in ten zones that differ much; here, in all that the platform knows, and in
// the years at both ends of what a local time can name.

describe.each([defaultPredictor, predictorOf(rruleEngine)])(
  'all laws of prediction in any zone: $name',
  (subject) => {
    it.each([
      ['1900-01-01', '1960-12-31'],
      ['1960-01-01', '2040-12-31'],
      ['9990-01-01', '9999-12-31'],
    ])('from %s to %s', (min, max) => {
      fc.assert(
        fc.property(anyQuestion({ starts: { min, max } }), anyZone(), ({ dialect, ...asked }, zone) => {
          const question = { ...asked, dialect: { ...dialect, zone } }
          assertSameOccurrences(subject, oraclePredictor, question.series, question.dialect)
          assertSameAnswers(subject, oraclePredictor, question)
          assertQueriesAgree(question, subject)
          assertOrdered(question.series, question.dialect, subject)
          assertEndsExactly(question.series, question.dialect, subject)
        }),
        runs(30, 1700),
      )
    })
  },
)
