import { recurrenceKinds, toRRule } from '@umeeting/core'
import fc from 'fast-check'
import rrule from 'rrule'
import { expect, it } from 'vitest'
import { anySeriesAndDialect, oracleOccurrences, runs } from '../../src/index.ts'

const FIRST = 40

/** A text without an RRULE, what happens once, is nothing to that reader. */
const kinds = recurrenceKinds.filter((kind) => kind !== 'once')

/** Nearly all can be said in RFC 5545: the workdays are Monday to Friday, and few starts are included. */
const anyExpressible = () => {
  const zone = { zone: 'UTC', workdays: 'monday-to-friday' } as const
  return fc.oneof(
    { weight: 3, arbitrary: anySeriesAndDialect({ kinds }, { ...zone, unmatchedStart: 'skip' }) },
    { weight: 1, arbitrary: anySeriesAndDialect({ kinds }, zone) },
  )
}

it('another reader of RFC 5545 finds the occurrences of the series in its text', () => {
  fc.assert(
    // In UTC: elsewhere that reader depends on the time zone of the process.
    fc.property(anyExpressible(), ({ series, dialect }) => {
      const written = toRRule(series, dialect)
      fc.pre(written.ok)
      const expected: number[] = []
      for (const { number, startsAt } of oracleOccurrences(series, dialect)) {
        if (number > FIRST) break
        expected.push(startsAt)
      }
      const found = rrule.rrulestr(written.value).all((_, index) => index < FIRST)
      expect(found.map((date) => date.getTime())).toEqual(expected)
    }),
    runs(150, 7000),
  )
})
