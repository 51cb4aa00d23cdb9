import { describe, expect, it } from 'vitest'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import { toRRule } from './to-rrule.ts'

const nightly = (count: number) =>
  parseSeriesOrThrow({
    recurrence: { kind: 'daily' },
    start: '2026-03-07 02:30:00',
    end: { kind: 'count', count },
  })

describe('a rule whose readers leave out an occurrence that the service moves', () => {
  it('comes with a notice of the local times that the clock skips', () => {
    expect(toRRule(nightly(3), { zone: 'America/New_York' })).toMatchObject({
      ok: true,
      notices: [
        {
          code: 'local-times-skipped',
          zone: 'America/New_York',
          moves: [{ from: '2026-03-08 02:30:00', to: '2026-03-08 03:30:00' }],
        },
      ],
    })
  })

  it.each([
    { count: 1, zone: 'America/New_York' },
    { count: 3, zone: 'Asia/Shanghai' },
    { count: 3, zone: 'UTC' },
  ])('$count times in $zone: none, where no clock skips its times', ({ count, zone }) => {
    expect(toRRule(nightly(count), { zone })).toMatchObject({ ok: true, notices: [] })
  })
})
it.each([
  { zone: 'america/new_york', start: 'DTSTART;TZID=America/New_York:20260307T023000' },
  { zone: 'utc', start: 'DTSTART:20260307T023000Z' },
])('a zone written as $zone stands in the rule as the IANA database spells it', ({ zone, start }) => {
  expect(toRRule(nightly(1), { zone })).toMatchObject({ value: `${start}\nRRULE:FREQ=DAILY;COUNT=1` })
})
