import { decodeSeries, encodeSeries, type Series } from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyPartialDialect,
  anyRecurrence,
  anySeries,
  assertRoundTrips,
  type Codec,
  recurrenceCodec,
  runs,
  seriesCodec,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'

it('a recurrence reads back as it was written', () => {
  fc.assert(
    fc.property(anyRecurrence(), anyPartialDialect(), (recurrence, dialect) => {
      assertRoundTrips(recurrence, recurrenceCodec(dialect))
    }),
    runs(200, 20_000),
  )
})

it('a series reads back as it was written', () => {
  fc.assert(
    fc.property(anySeries(), anyPartialDialect(), (series, dialect) =>
      assertRoundTrips(series, seriesCodec(dialect)),
    ),
    runs(200, 20_000),
  )
})

it.each<[string, Codec<Series>]>([
  [
    'writes in one numbering and reads in another',
    { ...seriesCodec(), read: (fields) => decodeSeries(fields, { weekdayNumbering: 'sunday-is-1' }) },
  ],
  [
    'forgets the end',
    { ...seriesCodec(), write: (series) => encodeSeries({ ...series, end: { kind: 'open' } }) },
  ],
  [
    'writes more than it should',
    { ...seriesCodec(), write: (series) => ({ ...encodeSeries(series), monthly_day: '1' }) },
  ],
])('the law fails for a codec that %s', (_, codec) => {
  expect(violationOf(fc.property(anySeries(), (series) => assertRoundTrips(series, codec)))).toContain(
    'reads back',
  )
})
