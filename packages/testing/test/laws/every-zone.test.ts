import { instantOf, localTimeAt } from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyLocalDateTime,
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
import { anyTransitionTime } from '../../src/arbitraries/transition-time.ts'
import { localOf, textOfLocal } from '../../src/oracle/local-text.ts'
import { wallClockOf } from '../../src/oracle/wall-clock.ts'

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

it('instantOf and localTimeAt say what the clock of any zone shows', () => {
  const times = fc.oneof(
    anyLocalDateTime().map((local) => () => local),
    anyTransitionTime(),
  )
  const seconds = fc.oneof(fc.integer({ min: -7200, max: 7200 }), fc.integer({ min: -100_000, max: 100_000 }))
  fc.assert(
    fc.property(anyZone(), times, seconds, (zone, timeOf, later) => {
      const clock = wallClockOf(zone)
      const local = timeOf(zone)
      const { instant } = clock.set(localOf(local))
      expect(instantOf(local, zone)).toBe(instant)
      const other = instant + later * 1000
      expect(localTimeAt(other, zone)).toBe(textOfLocal(clock.shownAt(other)))
    }),
    runs(300, 20_000),
  )
})
