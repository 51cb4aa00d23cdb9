import { decodeSeriesOrThrow, type Dialect, documentedDialect, type LocalDate } from '@umeeting/core'
import { expect, it } from 'vitest'
import { oracleOccurrences, oracleOccurrencesBetween } from './oracle-occurrences.ts'
import { UnknownWorkdayError } from './unknown-workday-error.ts'

// Every expected date below is read off a calendar and a zone's published rules by hand.

type Fields = Readonly<Record<string, string>>

function startsOf(fields: Fields, choices: Partial<Dialect>, first: number): readonly string[] {
  const starts: string[] = []
  for (const { number, localStart } of oracleOccurrences(decodeSeriesOrThrow(fields), dialectWith(choices))) {
    expect(number).toBe(starts.length + 1)
    starts.push(localStart)
    if (starts.length === first) break
  }
  return starts
}

function known2026(date: LocalDate): true | undefined {
  return date.startsWith('2026') ? true : undefined
}

function dialectWith(choices: Partial<Dialect>): Dialect {
  return { ...documentedDialect, ...choices }
}

const daily = { recurrence_type: '1', daily_type: '1' }
const workdays = { recurrence_type: '1', daily_type: '2' }
const day31 = { start_time: '2026-01-31 10:00:00', recurrence_type: '3', monthly_day: '31', end_times: '6' }
const fifthFriday = {
  start_time: '2026-01-01 10:00:00',
  recurrence_type: '3',
  monthly_week: '5',
  monthly_week_day: '5',
}
const unmatched = { start_time: '2026-11-28 10:00:00', recurrence_type: '2', weekly_days: '1,3' }

it.each<[string, Fields, Partial<Dialect>, readonly string[]]>([
  [
    'the vendor’s sample: daily, three times',
    { start_time: '2020-05-18 10:00:00', ...daily, end_times: '3' },
    {},
    ['2020-05-18', '2020-05-19', '2020-05-20'],
  ],
  ['once', { start_time: '2026-11-28 10:00:00' }, {}, ['2026-11-28']],
  [
    'workdays pass over the weekend',
    { start_time: '2026-11-27 10:00:00', ...workdays, end_times: '2' },
    {},
    ['2026-11-27', '2026-11-30'],
  ],
  [
    'workdays follow the calendar of the dialect',
    { start_time: '2026-11-27 10:00:00', ...workdays, end_times: '2' },
    { workdays: (date) => date === '2026-11-28' || date === '2026-12-01' },
    ['2026-11-28', '2026-12-01'],
  ],
  [
    'day 31, short months skipped',
    day31,
    {},
    ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31', '2026-08-31', '2026-10-31'],
  ],
  [
    'day 31, or the last day',
    day31,
    { shortMonth: 'last-day' },
    ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
  ],
  [
    'February 29 in a leap year',
    { ...day31, start_time: '2028-01-30 10:00:00', monthly_day: '30', end_times: '3' },
    { shortMonth: 'last-day' },
    ['2028-01-30', '2028-02-29', '2028-03-30'],
  ],
  ['the fifth Friday', { ...fifthFriday, end_times: '3' }, {}, ['2026-01-30', '2026-05-29', '2026-07-31']],
  [
    'the fifth Friday, or the last',
    { ...fifthFriday, end_times: '3' },
    { fifthWeek: 'last-week' },
    ['2026-01-30', '2026-02-27', '2026-03-27'],
  ],
  [
    'the second Tuesday',
    { ...fifthFriday, monthly_week: '2', monthly_week_day: '2', end_times: '2' },
    {},
    ['2026-01-13', '2026-02-10'],
  ],
  [
    'a start that does not match, skipped',
    { ...unmatched, end_times: '2' },
    {},
    ['2026-11-30', '2026-12-02'],
  ],
  [
    'a start that does not match, included and counted',
    { ...unmatched, end_times: '2' },
    { unmatchedStart: 'include' },
    ['2026-11-28', '2026-11-30'],
  ],
  [
    'until a date: the whole of it',
    { ...unmatched, end_date_time: '2026-12-02' },
    {},
    ['2026-11-30', '2026-12-02'],
  ],
  [
    'until the start of a date',
    { ...unmatched, end_date_time: '2026-12-02' },
    { endDate: 'start-of-day' },
    ['2026-11-30'],
  ],
  [
    'until a date-time, inclusive',
    { ...unmatched, end_date_time: '2026-12-02 10:00:00' },
    {},
    ['2026-11-30', '2026-12-02'],
  ],
  ['until a second too early', { ...unmatched, end_date_time: '2026-12-02 09:59:59' }, {}, ['2026-11-30']],
  ['no date before the end', { ...unmatched, end_date_time: '2026-11-29' }, {}, []],
  [
    'an unmatched start past the end is no occurrence',
    { ...unmatched, end_date_time: '2026-11-28' },
    { unmatchedStart: 'include', endDate: 'start-of-day' },
    [],
  ],
  [
    'maxOccurrences caps the series',
    { ...unmatched, end_times: '9' },
    { maxOccurrences: 2 },
    ['2026-11-30', '2026-12-02'],
  ],
  [
    'an open series ends with the calendar',
    { start_time: '9999-12-30 10:00:00', ...daily },
    {},
    ['9999-12-30', '9999-12-31'],
  ],
])('%s', (_, fields, choices, dates) => {
  expect(startsOf(fields, choices, 100)).toEqual(dates.map((date) => `${date} 10:00:00`))
})

it.each<[string, string, string, readonly (readonly [string, string])[]]>([
  [
    'New York skips 02:30 on 2026-03-08: an hour later',
    'America/New_York',
    '2026-03-07 02:30:00',
    [
      ['2026-03-07 02:30:00', '2026-03-07T07:30:00.000Z'],
      ['2026-03-08 03:30:00', '2026-03-08T07:30:00.000Z'],
      ['2026-03-09 02:30:00', '2026-03-09T06:30:00.000Z'],
    ],
  ],
  [
    'New York shows 01:30 twice on 2026-11-01: the first',
    'America/New_York',
    '2026-10-31 01:30:00',
    [
      ['2026-10-31 01:30:00', '2026-10-31T05:30:00.000Z'],
      ['2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z'],
      ['2026-11-02 01:30:00', '2026-11-02T06:30:00.000Z'],
    ],
  ],
  [
    'Lord Howe skips half an hour',
    'Australia/Lord_Howe',
    '2026-10-03 02:15:00',
    [
      ['2026-10-03 02:15:00', '2026-10-02T15:45:00.000Z'],
      ['2026-10-04 02:45:00', '2026-10-03T15:45:00.000Z'],
    ],
  ],
  [
    'Apia skips a whole day',
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
    'Shanghai’s summer time began at 02:00 on 1990-04-15',
    'Asia/Shanghai',
    '1990-04-14 02:30:00',
    [
      ['1990-04-14 02:30:00', '1990-04-13T18:30:00.000Z'],
      ['1990-04-15 03:30:00', '1990-04-14T18:30:00.000Z'],
      ['1990-04-16 02:30:00', '1990-04-15T17:30:00.000Z'],
    ],
  ],
  [
    'Kathmandu’s 5:45',
    'Asia/Kathmandu',
    '2026-01-01 00:00:00',
    [['2026-01-01 00:00:00', '2025-12-31T18:15:00.000Z']],
  ],
])('%s', (_, zone, start_time, expected) => {
  const series = decodeSeriesOrThrow({ start_time, ...daily, end_times: expected.length })
  const found = [...oracleOccurrences(series, dialectWith({ zone }))]
  expect(found.map(({ localStart, startsAt }) => [localStart, new Date(startsAt).toISOString()])).toEqual(
    expected,
  )
})

it('a date that the workday calendar does not know is an error when the walk comes to it, not before', () => {
  const series = decodeSeriesOrThrow({
    start_time: '2026-12-31 10:00:00',
    ...workdays,
    end_date_time: '2027-01-02',
  })
  const walk = oracleOccurrences(series, dialectWith({ workdays: known2026 }))[Symbol.iterator]()
  expect(walk.next().value).toMatchObject({ localStart: '2026-12-31 10:00:00' })
  expect(() => walk.next()).toThrow(UnknownWorkdayError)
})

it('a window holds what moved into it, and not what moved out', () => {
  const series = decodeSeriesOrThrow({ start_time: '2011-12-01 10:00:00', ...daily })
  const numbersBetween = (from: string, to: string) =>
    [...oracleOccurrencesBetween(series, { from, to }, dialectWith({ zone: 'Pacific/Apia' }))].map(
      ({ number }) => number,
    )
  expect(numbersBetween('2011-12-31', '2012-01-01')).toEqual([30, 31])
  expect(numbersBetween('2011-12-30', '2011-12-31')).toEqual([])
})
