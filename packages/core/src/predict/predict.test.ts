import { describe, expect, it } from 'vitest'
import type { DialectChoices } from '../dialect/dialect.ts'
import { calendarEngine } from '../engine/calendar/calendar-engine.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import { rruleEngine } from '../engine/rrule/rrule-engine.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { Series } from '../series/series.ts'
import { predict, predictInto } from './predict.ts'

const daily = { kind: 'daily' } as const
const day31 = { kind: 'monthlyByDay', day: 31 } as const
const fifthFriday = { kind: 'monthlyByWeekday', week: 5, weekday: 'friday' } as const

function count(length: number): object {
  return { kind: 'count', count: length }
}

function until(date: string): object {
  return { kind: 'until', date }
}

const open = { kind: 'open' }

describe.each([calendarEngine, rruleEngine])('predict with the $name engine', (engine) => {
  function first(series: Series, dialect: DialectChoices, length: number): Occurrence[] {
    const found: Occurrence[] = []
    for (const occurrence of predict(series, dialect, { engine }))
      if (found.push(occurrence) === length) break
    return found
  }

  it("makes the vendor's sample: three days from 2020-05-18", () => {
    const series = parseSeriesOrThrow({ recurrence: daily, start: '2020-05-18 10:00:00', end: count(3) })
    expect([...predict(series, {}, { engine })]).toEqual([
      { number: 1, localStart: '2020-05-18 10:00:00', startsAt: Date.UTC(2020, 4, 18, 2) },
      { number: 2, localStart: '2020-05-19 10:00:00', startsAt: Date.UTC(2020, 4, 19, 2) },
      { number: 3, localStart: '2020-05-20 10:00:00', startsAt: Date.UTC(2020, 4, 20, 2) },
    ])
  })

  it.each<[string, object, string, object, DialectChoices, string[]]>([
    ['once', { kind: 'once' }, '2026-01-31', open, {}, ['2026-01-31']],
    [
      'workdays',
      { kind: 'workdays' },
      '2026-01-30',
      count(3),
      {},
      ['2026-01-30', '2026-02-02', '2026-02-03'],
    ],
    [
      'weekly on two days',
      { kind: 'weekly', weekdays: ['monday', 'wednesday'] },
      '2026-11-30',
      count(4),
      {},
      ['2026-11-30', '2026-12-02', '2026-12-07', '2026-12-09'],
    ],
    [
      'day 31, short months skipped',
      day31,
      '2026-01-31',
      count(6),
      {},
      ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31', '2026-08-31', '2026-10-31'],
    ],
    [
      'day 31 or the last day',
      day31,
      '2026-01-31',
      count(6),
      { shortMonth: 'last-day' },
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
    ],
    [
      'day 29 or the last day, in a leap year once',
      { kind: 'monthlyByDay', day: 29 },
      '2024-01-29',
      count(3),
      { shortMonth: 'last-day' },
      ['2024-01-29', '2024-02-29', '2024-03-29'],
    ],
    [
      'day 29 through a century',
      { kind: 'monthlyByDay', day: 29 },
      '2100-01-29',
      count(2),
      {},
      ['2100-01-29', '2100-03-29'],
    ],
    ['the fifth Friday', fifthFriday, '2026-01-01', count(3), {}, ['2026-01-30', '2026-05-29', '2026-07-31']],
    [
      'the fifth Friday or the last',
      fifthFriday,
      '2026-01-01',
      count(3),
      { fifthWeek: 'last-week' },
      ['2026-01-30', '2026-02-27', '2026-03-27'],
    ],
    ['a start that does not match', day31, '2026-01-15', count(2), {}, ['2026-01-31', '2026-03-31']],
    [
      'a start that does not match and counts',
      day31,
      '2026-01-15',
      count(2),
      { unmatchedStart: 'include' },
      ['2026-01-15', '2026-01-31'],
    ],
    ['an end that is a date', daily, '2026-12-30', until('2026-12-31'), {}, ['2026-12-30', '2026-12-31']],
    [
      'an end at the first moment of a date',
      daily,
      '2026-12-30',
      until('2026-12-31'),
      { endDate: 'start-of-day' },
      ['2026-12-30'],
    ],
    [
      'an end at the last start',
      daily,
      '2026-12-30',
      until('2026-12-31 10:00:00'),
      {},
      ['2026-12-30', '2026-12-31'],
    ],
    ['an end just before a start', daily, '2026-12-30', until('2026-12-31 09:59:59'), {}, ['2026-12-30']],
    ['an end before the first match', day31, '2026-02-01', until('2026-03-01'), {}, []],
    [
      'an end before the first match, the start included',
      day31,
      '2026-02-01',
      until('2026-03-01'),
      { unmatchedStart: 'include' },
      ['2026-02-01'],
    ],
    [
      'a cap below the count',
      daily,
      '2026-12-30',
      count(9),
      { maxOccurrences: 2 },
      ['2026-12-30', '2026-12-31'],
    ],
    ['a cap on an open end', daily, '2026-12-30', open, { maxOccurrences: 1 }, ['2026-12-30']],
    ['the end of local dates', daily, '9999-12-30', open, {}, ['9999-12-30', '9999-12-31']],
    [
      'the last day of local dates',
      day31,
      '9999-10-31',
      open,
      { shortMonth: 'last-day' },
      ['9999-10-31', '9999-11-30', '9999-12-31'],
    ],
  ])('%s', (_, recurrence, date, end, dialect, dates) => {
    const series = parseSeriesOrThrow({ recurrence, start: `${date} 10:00:00`, end })
    expect(first(series, dialect, 10).map(({ localStart }) => localStart)).toEqual(
      dates.map((each) => `${each} 10:00:00`),
    )
  })

  it.each<[string, string, string, [localStart: string, startsAt: string][]]>([
    [
      'New York has no 02:30 on 2026-03-08',
      'America/New_York',
      '2026-03-07 02:30:00',
      [
        ['2026-03-07 02:30:00', '2026-03-07T07:30:00.000Z'],
        ['2026-03-08 03:30:00', '2026-03-08T07:30:00.000Z'],
        ['2026-03-09 02:30:00', '2026-03-09T06:30:00.000Z'],
      ],
    ],
    [
      'New York has 01:30 twice on 2026-11-01',
      'America/New_York',
      '2026-10-31 01:30:00',
      [
        ['2026-10-31 01:30:00', '2026-10-31T05:30:00.000Z'],
        ['2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z'],
        ['2026-11-02 01:30:00', '2026-11-02T06:30:00.000Z'],
      ],
    ],
    [
      'Lord Howe moves by half an hour',
      'Australia/Lord_Howe',
      '2026-10-03 02:15:00',
      [
        ['2026-10-03 02:15:00', '2026-10-02T15:45:00.000Z'],
        ['2026-10-04 02:45:00', '2026-10-03T15:45:00.000Z'],
        ['2026-10-05 02:15:00', '2026-10-04T15:15:00.000Z'],
      ],
    ],
    [
      'Apia has no 2011-12-30',
      'Pacific/Apia',
      '2011-12-29 10:00:00',
      [
        ['2011-12-29 10:00:00', '2011-12-29T20:00:00.000Z'],
        ['2011-12-31 10:00:00', '2011-12-30T20:00:00.000Z'],
        ['2011-12-31 10:00:00', '2011-12-30T20:00:00.000Z'],
        ['2012-01-01 10:00:00', '2011-12-31T20:00:00.000Z'],
      ],
    ],
    [
      'Shanghai had summer time',
      'Asia/Shanghai',
      '1986-05-03 02:30:00',
      [
        ['1986-05-03 02:30:00', '1986-05-02T18:30:00.000Z'],
        ['1986-05-04 03:30:00', '1986-05-03T18:30:00.000Z'],
        ['1986-05-05 02:30:00', '1986-05-04T17:30:00.000Z'],
      ],
    ],
  ])('%s', (_, zone, start, expected) => {
    const series = parseSeriesOrThrow({ recurrence: daily, start })
    const found = first(series, { zone }, expected.length)
    expect(found.map(({ localStart, startsAt }) => [localStart, new Date(startsAt).toISOString()])).toEqual(
      expected,
    )
    expect(found.map(({ number }) => number)).toEqual(expected.map((__, index) => index + 1))
  })

  it('can be walked again, and by two at once', () => {
    const occurrences = predict(
      parseSeriesOrThrow({ recurrence: daily, start: '2026-01-01 10:00:00', end: count(40) }),
      {},
      { engine },
    )
    const whole = [...occurrences]
    const [left, right] = [occurrences[Symbol.iterator](), occurrences[Symbol.iterator]()]
    for (const value of whole) {
      expect(left.next()).toEqual({ done: false, value })
      expect(right.next()).toEqual({ done: false, value })
    }
    expect(left.next()).toEqual({ done: true, value: undefined })
    expect(left.next()).toEqual({ done: true, value: undefined })
  })

  it('writes the instants of the occurrences, from any number on', () => {
    const series = parseSeriesOrThrow({ recurrence: daily, start: '2026-03-01 02:30:00', end: count(20) })
    const dialect = { zone: 'America/New_York' }
    const instants = [...predict(series, dialect, { engine })].map(({ startsAt }) => startsAt)
    const target = new Float64Array(8)
    expect(predictInto(target, series, dialect, { engine })).toBe(8)
    expect([...target]).toEqual(instants.slice(0, 8))
    expect(predictInto(target, series, dialect, { engine, first: 15 })).toBe(6)
    expect([...target.subarray(0, 6)]).toEqual(instants.slice(14))
    expect(predictInto(target, series, dialect, { engine, first: 21 })).toBe(0)
    expect(predictInto(new Float64Array(0), series, dialect, { engine })).toBe(0)
  })

  it.each([0, -1, 1.5, NaN])('writes nothing from number %d on: it is refused', (number) => {
    const series = parseSeriesOrThrow({ recurrence: daily, start: '2026-03-01 02:30:00' })
    expect(() => predictInto(new Float64Array(2), series, {}, { engine, first: number })).toThrow(RangeError)
  })

  it('refuses a zone that the platform does not know', () => {
    const series = parseSeriesOrThrow({ recurrence: daily, start: '2026-03-01 02:30:00' })
    expect(() => first(series, { zone: 'Mars/Olympus_Mons' }, 1)).toThrow(RangeError)
  })
})
