import {
  decodeInstantMeeting,
  decodeMeetingUpdate,
  decodeScheduledMeeting,
  decodeSeries,
  type DialectChoices,
  encodeInstantMeeting,
  encodeMeetingUpdate,
  encodeScheduledMeeting,
  encodeSeries,
  parseInstantMeeting,
  parseMeetingUpdate,
  parseScheduledMeeting,
  type Result,
  type Series,
} from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyInstantMeeting,
  anyMeetingUpdate,
  anyPartialDialect,
  anyRecurrence,
  anyScheduledMeeting,
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
    runs(200, 7000),
  )
})

it('a series reads back as it was written', () => {
  fc.assert(
    fc.property(anySeries(), anyPartialDialect(), (series, dialect) =>
      assertRoundTrips(series, seriesCodec(dialect)),
    ),
    runs(200, 7000),
  )
})

it.each<[string, () => void]>([
  [
    'instant',
    () =>
      assertMeetingsRoundTrip(
        anyInstantMeeting(),
        encodeInstantMeeting,
        decodeInstantMeeting,
        parseInstantMeeting,
      ),
  ],
  [
    'schedule',
    () =>
      assertMeetingsRoundTrip(
        anyScheduledMeeting(),
        encodeScheduledMeeting,
        decodeScheduledMeeting,
        parseScheduledMeeting,
      ),
  ],
  [
    'update',
    () =>
      assertMeetingsRoundTrip(
        anyMeetingUpdate(),
        encodeMeetingUpdate,
        decodeMeetingUpdate,
        parseMeetingUpdate,
      ),
  ],
])('a request to %s reads back as it was written, on the wire and in the domain’s words', (_, assertion) =>
  assertion(),
)

function assertMeetingsRoundTrip<Meeting>(
  meetings: fc.Arbitrary<Meeting>,
  encode: (meeting: Meeting, dialect?: DialectChoices) => unknown,
  decode: (fields: unknown, dialect?: DialectChoices) => Result<Meeting>,
  parse: (input: unknown) => Result<Meeting>,
): void {
  fc.assert(
    fc.property(meetings, anyPartialDialect(), (meeting, dialect) => {
      const write = (value: Meeting): unknown => encode(value, dialect)
      assertRoundTrips(meeting, { name: 'the wire', write, read: (fields) => decode(fields, dialect) })
      assertRoundTrips(meeting, { name: 'the domain', write: (value) => value, read: parse })
    }),
    runs(150, 7000),
  )
}

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
