import { describe, expect, it } from 'vitest'
import type { DialectChoices } from '../dialect/dialect.ts'
import { toldIssues } from '../../test/told-issues.ts'
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

interface Written {
  readonly recurrence: object
  readonly start?: string
  readonly end?: object
  readonly dialect?: DialectChoices
}

const written = ({ recurrence, start = '2026-01-29 10:00:00', end, dialect }: Written) =>
  toRRule(parseSeriesOrThrow({ recurrence, start, ...(end && { end }) }), { zone: 'UTC', ...dialect })
const day = (number: number) => ({ kind: 'monthlyByDay', day: number })
const fifthFriday = { kind: 'monthlyByWeekday', week: 5, weekday: 'friday' }

describe('each recurrence is written as other readers of RFC 5545 read it', () => {
  it.each<Written & { readonly rule: string }>([
    { recurrence: { kind: 'daily' }, rule: 'FREQ=DAILY' },
    { recurrence: { kind: 'workdays' }, rule: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR' },
    { recurrence: { kind: 'weekly', weekdays: ['thursday', 'sunday'] }, rule: 'FREQ=WEEKLY;BYDAY=TH,SU' },
    { recurrence: day(28), rule: 'FREQ=MONTHLY;BYMONTHDAY=28' },
    { recurrence: day(28), dialect: { shortMonth: 'last-day' }, rule: 'FREQ=MONTHLY;BYMONTHDAY=28' },
    ...[29, 30, 31].map((number) => ({ recurrence: day(number), rule: `FREQ=MONTHLY;BYMONTHDAY=${number}` })),
    {
      recurrence: day(29),
      dialect: { shortMonth: 'last-day' },
      rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1',
    },
    {
      recurrence: day(30),
      dialect: { shortMonth: 'last-day' },
      rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
    },
    { recurrence: day(31), dialect: { shortMonth: 'last-day' }, rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' },
    { recurrence: { ...fifthFriday, week: 2 }, rule: 'FREQ=MONTHLY;BYDAY=2FR' },
    { recurrence: fifthFriday, rule: 'FREQ=MONTHLY;BYDAY=5FR' },
    { recurrence: fifthFriday, dialect: { fifthWeek: 'last-week' }, rule: 'FREQ=MONTHLY;BYDAY=-1FR' },
  ])('$recurrence with $dialect: $rule', ({ rule, ...each }) => {
    const result = written(each)
    expect(result.ok && result.value.split('\n').at(-1)).toBe(`RRULE:${rule}`)
  })

  it('what happens once has a start alone', () => {
    expect(written({ recurrence: { kind: 'once' } })).toMatchObject({ value: 'DTSTART:20260129T100000Z' })
  })
})

describe('an end is written as it was given, unless a limit comes first', () => {
  const until = { kind: 'until', date: '2026-01-31' }
  it.each<Omit<Written, 'recurrence'> & { readonly rule: string }>([
    { rule: 'FREQ=DAILY' },
    { end: { kind: 'count', count: 3 }, rule: 'FREQ=DAILY;COUNT=3' },
    { end: until, rule: 'FREQ=DAILY;UNTIL=20260131T235959Z' },
    { end: until, dialect: { endDate: 'start-of-day' }, rule: 'FREQ=DAILY;UNTIL=20260131T000000Z' },
    { end: { kind: 'until', date: '2026-01-31 12:00:00' }, rule: 'FREQ=DAILY;UNTIL=20260131T120000Z' },
    { end: until, dialect: { maxOccurrences: 50 }, rule: 'FREQ=DAILY;UNTIL=20260131T235959Z' },
    { end: until, dialect: { maxOccurrences: 3 }, rule: 'FREQ=DAILY;COUNT=3' },
    { end: until, dialect: { maxOccurrences: 2 }, rule: 'FREQ=DAILY;COUNT=2' },
    { dialect: { maxOccurrences: 50 }, rule: 'FREQ=DAILY;COUNT=50' },
  ])('$end with $dialect: $rule', ({ rule, ...each }) => {
    const result = written({ recurrence: { kind: 'daily' }, ...each })
    expect(result.ok && result.value.split('\n').at(-1)).toBe(`RRULE:${rule}`)
  })
})

describe('what no rule says is refused, and told', () => {
  const monday = { start: '2026-11-30 10:00:00', recurrence: { kind: 'weekly', weekdays: ['tuesday'] } }
  it.each<Written & { readonly told: readonly string[] }>([
    { ...monday, end: { kind: 'until', date: '2026-11-30' }, told: ['not-expressible: an-occurrence ← "0"'] },
    {
      ...monday,
      dialect: { unmatchedStart: 'include' },
      told: ['not-expressible start: 2026-12-01 10:00:00 ← "2026-11-30 10:00:00"'],
    },
    {
      recurrence: { kind: 'workdays' },
      dialect: { workdays: () => true },
      told: ['not-expressible workdays: monday-to-friday ← "WorkdayCalendar"'],
    },
  ])('$recurrence with $dialect until $end', ({ told, ...each }) => {
    expect(toldIssues(written(each))).toEqual(told)
  })
})
