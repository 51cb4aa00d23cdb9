import { describe, expect, it } from 'vitest'
import type { DialectChoices } from '../dialect/dialect.ts'
import { WorkdayCalendarError } from '../input/errors.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import { noticesFor } from './notices-for.ts'

const monday = '2026-11-30 10:00:00'
const daily = { kind: 'daily' }
const mondays = { kind: 'weekly', weekdays: ['monday'] }
const day = (number: number) => ({ kind: 'monthlyByDay', day: number })
const nth = (week: number, weekday: string) => ({ kind: 'monthlyByWeekday', week, weekday })
const times = (count: number) => ({ kind: 'count', count })
const until = (date: string) => ({ kind: 'until', date })

const workdaysAssumed = { code: 'workdays-assumed' }
const byCalendar = (holidays: readonly string[] = [], makeUp: readonly string[] = [], more = false) => ({
  code: 'workdays-by-calendar',
  holidays: { dates: holidays, more },
  makeUpWorkdays: { dates: makeUp, more: false },
})

/** National Day 2026, with a Saturday worked in exchange. */
const nationalDay = (date: string): boolean => {
  if (date === '2026-10-10') return true
  return !isWeekend(date) && (date < '2026-10-01' || date > '2026-10-07')
}

interface Case {
  readonly title: string
  readonly series: { readonly recurrence: object; readonly start?: string; readonly end?: object }
  readonly dialect?: DialectChoices
  readonly notices: readonly object[]
}

const newYork: DialectChoices = { zone: 'America/New_York' }
const shortMonths = { code: 'short-months-skipped', day: 31, dates: [], more: false }

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

/** 2026 is known, and nothing else is. */
const only2026: DialectChoices = {
  workdays: (date) => (date.startsWith('2026') ? date !== '2026-12-25' && !isWeekend(date) : undefined),
}

const cases: readonly Case[] = [
  { title: 'nothing that surprises', series: { recurrence: mondays, end: times(10) }, notices: [] },
  { title: 'a single meeting', series: { recurrence: { kind: 'once' } }, notices: [] },
  // January, March, May, July, August and October have a 31st.
  {
    title: 'day 31 six times from January, short months skipped',
    series: { recurrence: day(31), start: '2026-01-31 10:00:00', end: times(6) },
    notices: [{ ...shortMonths, months: ['2026-02', '2026-04', '2026-06', '2026-09'] }],
  },
  {
    title: 'day 31 six times from January, on the last day of short months',
    series: { recurrence: day(31), start: '2026-01-31 10:00:00', end: times(6) },
    dialect: { shortMonth: 'last-day' },
    notices: [
      {
        code: 'short-months-moved',
        day: 31,
        months: ['2026-02', '2026-04', '2026-06'],
        dates: ['2026-02-28', '2026-04-30', '2026-06-30'],
        more: false,
      },
    ],
  },
  {
    title: 'day 31 without an end: a dozen months are named',
    series: { recurrence: day(31), start: '2026-01-31 10:00:00' },
    notices: [
      {
        ...shortMonths,
        months: [
          '2026-02',
          '2026-04',
          '2026-06',
          '2026-09',
          '2026-11',
          '2027-02',
          '2027-04',
          '2027-06',
          '2027-09',
          '2027-11',
          '2028-02',
          '2028-04',
        ],
        more: true,
      },
    ],
  },
  {
    title: 'day 31 until the end of a short month: that month is skipped too',
    series: { recurrence: day(31), start: '2026-01-31 10:00:00', end: until('2026-04-30') },
    notices: [{ ...shortMonths, months: ['2026-02', '2026-04'] }],
  },
  {
    title: 'day 31 until the day before a short month ends: that month is not yet over',
    series: { recurrence: day(31), start: '2026-01-31 10:00:00', end: until('2026-04-29') },
    notices: [{ ...shortMonths, months: ['2026-02'] }],
  },
  {
    title: 'day 29 misses February outside leap years only',
    series: { recurrence: day(29), start: '2027-01-29 10:00:00', end: until('2029-12-31') },
    notices: [{ ...shortMonths, day: 29, months: ['2027-02', '2029-02'] }],
  },
  {
    title: 'day 28 misses nothing',
    series: { recurrence: day(28), end: times(1) },
    notices: [unmatched('skipped', '2026-12-28')],
  },
  {
    title: 'fifth Fridays, months without one skipped',
    series: { recurrence: nth(5, 'friday'), start: '2026-01-30 10:00:00', end: times(3) },
    notices: [
      {
        code: 'fifth-weeks-skipped',
        weekday: 'friday',
        months: ['2026-02', '2026-03', '2026-04', '2026-06'],
        dates: [],
        more: false,
      },
    ],
  },
  {
    title: 'fifth Fridays, the last one of months without',
    series: { recurrence: nth(5, 'friday'), start: '2026-01-30 10:00:00', end: times(3) },
    dialect: { fifthWeek: 'last-week' },
    notices: [
      {
        code: 'fifth-weeks-moved',
        weekday: 'friday',
        months: ['2026-02', '2026-03'],
        dates: ['2026-02-27', '2026-03-27'],
        more: false,
      },
    ],
  },
  // Starts.
  {
    title: 'a start that does not match, skipped',
    series: { recurrence: { kind: 'weekly', weekdays: ['friday'] }, end: times(3) },
    notices: [unmatched('skipped', '2026-12-04')],
  },
  {
    title: 'a start that does not match, included',
    series: { recurrence: { kind: 'weekly', weekdays: ['friday'] }, end: times(3) },
    dialect: { unmatchedStart: 'include' },
    notices: [unmatched('included', '2026-12-04')],
  },
  {
    title: 'an included start that is all there is',
    series: { recurrence: { kind: 'weekly', weekdays: ['friday'] }, end: times(1) },
    dialect: { unmatchedStart: 'include' },
    notices: [unmatched('included', null)],
  },
  {
    title: 'an included start on the day that stands in for the 31st: its month is not skipped',
    series: { recurrence: day(31), start: '2026-02-28 10:00:00', end: times(2) },
    dialect: { unmatchedStart: 'include' },
    notices: [{ code: 'unmatched-start-included', start: '2026-02-28 10:00:00', firstMatch: '2026-03-31' }],
  },
  // Ends.
  {
    title: 'an end before the first match',
    series: { recurrence: { kind: 'weekly', weekdays: ['friday'] }, end: until('2026-12-03') },
    notices: [
      { code: 'empty-series', start: monday, until: '2026-12-03', firstMatch: '2026-12-04 10:00:00' },
    ],
  },
  {
    title: 'an end that is read as the midnight before the only occurrence, its start included or not',
    series: { recurrence: mondays, end: until('2026-11-30') },
    dialect: { endDate: 'start-of-day', unmatchedStart: 'include' },
    notices: [
      { code: 'empty-series', start: monday, until: '2026-11-30 00:00:00', firstMatch: monday },
      { code: 'end-date-excluded', end: '2026-11-30', leftOut: monday },
    ],
  },
  {
    title: 'a start so late that no date matches any more',
    series: { recurrence: mondays, start: '9999-12-28 10:00:00', end: times(3) },
    notices: [{ code: 'empty-series', start: '9999-12-28 10:00:00', until: '9999-12-31', firstMatch: null }],
  },
  {
    title: 'an end date whose own occurrence is left out',
    series: { recurrence: mondays, end: until('2026-12-14') },
    dialect: { endDate: 'start-of-day' },
    notices: [{ code: 'end-date-excluded', end: '2026-12-14', leftOut: '2026-12-14 10:00:00' }],
  },
  {
    title: 'an end date without an occurrence of its own',
    series: { recurrence: mondays, end: until('2026-12-15') },
    dialect: { endDate: 'start-of-day' },
    notices: [],
  },
  {
    title: 'an end date whose own occurrence is at midnight, as is the end',
    series: { recurrence: mondays, start: '2026-11-30 00:00:00', end: until('2026-12-14') },
    dialect: { endDate: 'start-of-day' },
    notices: [],
  },
  {
    title: 'an end date whose own occurrence the service would not create in any case',
    series: { recurrence: mondays, end: until('2026-12-14') },
    dialect: { endDate: 'start-of-day', maxOccurrences: 2 },
    notices: [],
  },
  {
    title: 'an included start that does not match and is left out by its own end date',
    series: { recurrence: { kind: 'weekly', weekdays: ['friday'] }, end: until('2026-11-30') },
    dialect: { endDate: 'start-of-day', unmatchedStart: 'include' },
    notices: [
      {
        code: 'empty-series',
        start: monday,
        until: '2026-11-30 00:00:00',
        firstMatch: '2026-12-04 10:00:00',
      },
      { code: 'end-date-excluded', end: '2026-11-30', leftOut: monday },
    ],
  },
  {
    title: 'more occurrences than the service creates',
    series: { recurrence: daily, end: times(60) },
    dialect: { maxOccurrences: 50 },
    notices: [{ code: 'cut-by-max-occurrences', maxOccurrences: 50, asked: 60 }],
  },
  {
    title: 'no end, and a service that makes one',
    series: { recurrence: daily },
    dialect: { maxOccurrences: 50 },
    notices: [{ code: 'cut-by-max-occurrences', maxOccurrences: 50, asked: Infinity }],
  },
  {
    title: 'exactly as many as the service creates',
    series: { recurrence: daily, end: times(50) },
    dialect: { maxOccurrences: 50 },
    notices: [],
  },
  {
    title:
      'as many as the service creates, by date: the month after the last is skipped by the rule, not by the cut',
    series: { recurrence: day(31), start: '2026-01-31 10:00:00', end: until('2026-04-30') },
    dialect: { maxOccurrences: 2 },
    notices: [{ ...shortMonths, months: ['2026-02', '2026-04'] }],
  },
  {
    title: 'a cut: months after the last occurrence concern nobody',
    series: { recurrence: day(31), start: '2026-01-31 10:00:00' },
    dialect: { maxOccurrences: 2 },
    notices: [
      { code: 'cut-by-max-occurrences', maxOccurrences: 2, asked: Infinity },
      { ...shortMonths, months: ['2026-02'] },
    ],
  },
  // Clocks. The dates are those of the United States' rules of 2007 (Energy Policy Act of 2005).
  {
    title: 'a time that New York skips in March',
    series: { recurrence: daily, start: '2026-03-01 02:30:00', end: times(30) },
    dialect: newYork,
    notices: [
      {
        code: 'local-times-skipped',
        zone: 'America/New_York',
        moves: [{ from: '2026-03-08 02:30:00', to: '2026-03-08 03:30:00' }],
        more: false,
      },
    ],
  },
  {
    title: 'a time that New York shows twice in November',
    series: { recurrence: daily, start: '2026-10-25 01:30:00', end: times(30) },
    dialect: newYork,
    notices: [
      {
        code: 'local-times-repeated',
        zone: 'America/New_York',
        times: ['2026-11-01 01:30:00'],
        more: false,
      },
    ],
  },
  {
    title: 'the last occurrence on the day of the change, and the change a day later',
    series: { recurrence: daily, start: '2026-03-01 02:30:00', end: times(7) },
    dialect: newYork,
    notices: [],
  },
  {
    title: 'a rule without an end: six changes are named',
    series: { recurrence: daily, start: '2026-03-01 02:30:00' },
    dialect: newYork,
    notices: [
      {
        code: 'local-times-skipped',
        zone: 'America/New_York',
        moves: ['2026-03-08', '2027-03-14', '2028-03-12', '2029-03-11', '2030-03-10', '2031-03-09'].map(
          (date) => ({ from: `${date} 02:30:00`, to: `${date} 03:30:00` }),
        ),
        more: true,
      },
    ],
  },
  {
    title: 'a rule that falls on no day of a change: those are Sundays',
    series: { recurrence: { kind: 'workdays' }, start: '2026-03-02 02:30:00' },
    dialect: newYork,
    notices: [workdaysAssumed],
  },
  {
    title: 'a single meeting at a time that is skipped',
    series: { recurrence: { kind: 'once' }, start: '2026-10-04 02:10:00' },
    dialect: { zone: 'Australia/Lord_Howe' },
    notices: [
      {
        code: 'local-times-skipped',
        zone: 'Australia/Lord_Howe',
        moves: [{ from: '2026-10-04 02:10:00', to: '2026-10-04 02:40:00' }],
        more: false,
      },
    ],
  },
  {
    title: "a day that Samoa skips: the next day's meeting of a weekly rule is not the one that moved",
    series: {
      recurrence: { kind: 'weekly', weekdays: ['saturday'] },
      start: '2011-12-24 10:00:00',
      end: times(3),
    },
    dialect: { zone: 'Pacific/Apia' },
    notices: [],
  },
  {
    title: 'a day that Samoa skips',
    series: { recurrence: daily, start: '2011-12-24 10:00:00', end: times(9) },
    dialect: { zone: 'Pacific/Apia' },
    notices: [
      {
        code: 'local-times-skipped',
        zone: 'Pacific/Apia',
        moves: [{ from: '2011-12-30 10:00:00', to: '2011-12-31 10:00:00' }],
        more: false,
      },
    ],
  },
  // Workdays: whether public holidays are any is undocumented.
  {
    title: 'workdays over National Day, from Monday to Friday',
    series: { recurrence: { kind: 'workdays' }, start: '2026-09-30 10:00:00', end: times(5) },
    notices: [workdaysAssumed],
  },
  {
    title: 'workdays over National Day, by a calendar: holidays and make-up workdays are named',
    series: { recurrence: { kind: 'workdays' }, start: '2026-09-30 10:00:00', end: times(4) },
    dialect: { workdays: nationalDay },
    notices: [
      byCalendar(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], ['2026-10-10']),
    ],
  },
  {
    title: 'an end on a holiday: the holiday is within the series',
    series: { recurrence: { kind: 'workdays' }, start: '2026-09-30 10:00:00', end: until('2026-10-01') },
    dialect: { workdays: nationalDay },
    notices: [byCalendar(['2026-10-01'])],
  },
  {
    title: 'an included start on a holiday is an occurrence, and no holiday of the series',
    series: { recurrence: { kind: 'workdays' }, start: '2026-10-07 10:00:00', end: times(2) },
    dialect: { workdays: nationalDay, unmatchedStart: 'include' },
    notices: [
      { code: 'unmatched-start-included', start: '2026-10-07 10:00:00', firstMatch: '2026-10-08' },
      byCalendar(),
    ],
  },
  {
    title: 'an open series under a calendar of which no Monday is a workday: the first few are named',
    series: { recurrence: { kind: 'workdays' }, start: '2026-11-24 10:00:00' },
    dialect: { workdays: (date) => ![0, 1, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) },
    notices: [
      byCalendar(
        ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04'],
        [],
        true,
      ),
    ],
  },
  // Workday calendars that end.
  {
    title: 'a calendar that knows every date that is needed',
    series: { recurrence: { kind: 'workdays' }, end: times(3) },
    dialect: only2026,
    notices: [byCalendar()],
  },
  {
    title: 'a cut before the calendar ends, of a number that it does not know',
    series: { recurrence: { kind: 'workdays' }, end: until('2027-12-31') },
    dialect: { ...only2026, maxOccurrences: 3 },
    notices: [{ code: 'cut-by-max-occurrences', maxOccurrences: 3, asked: null }, byCalendar()],
  },
  {
    title: 'an end date past the last day that the calendar needs to know',
    series: { recurrence: { kind: 'workdays' }, end: until('2027-01-01') },
    dialect: { ...only2026, endDate: 'start-of-day' },
    notices: [byCalendar(['2026-12-25'])],
  },
  {
    title: 'an included start that the calendar does not know, and need not',
    series: { recurrence: { kind: 'workdays' }, end: times(1) },
    dialect: { unmatchedStart: 'include', workdays: () => undefined },
    notices: [byCalendar()],
  },
  {
    title: 'an empty series whose first match the calendar does not know',
    series: { recurrence: { kind: 'workdays' }, start: '2026-12-25 10:00:00', end: until('2026-12-26') },
    dialect: { workdays: (date) => (date < '2026-12-27' ? false : undefined) },
    notices: [
      { code: 'empty-series', start: '2026-12-25 10:00:00', until: '2026-12-26', firstMatch: null },
      byCalendar(['2026-12-25']),
    ],
  },
  {
    title: 'an open series across a change of clocks that the calendar does not reach',
    series: { recurrence: { kind: 'workdays' }, start: '2026-12-01 02:30:00' },
    dialect: { ...only2026, ...newYork },
    notices: [byCalendar(['2026-12-25'])],
  },
]

function unmatched(what: 'skipped' | 'included', firstMatch: string | null) {
  return { code: `unmatched-start-${what}`, start: monday, firstMatch }
}

describe('what is noticed', () => {
  it.each(cases)('$title', ({ series, dialect, notices }) => {
    expect(noticesFor(parseSeriesOrThrow({ start: monday, ...series }), dialect)).toEqual(notices)
  })
})

it('a calendar that does not know a date of the series is an error, as it is for predicting', () => {
  const series = parseSeriesOrThrow({ recurrence: { kind: 'workdays' }, start: monday, end: times(40) })
  expect(() => noticesFor(series, only2026)).toThrow(WorkdayCalendarError)
})

it('a zone that no platform knows is an error, as it is for predicting', () => {
  const series = parseSeriesOrThrow({ recurrence: daily, start: monday, end: times(3) })
  expect(() => noticesFor(series, { zone: 'Asia/Nowhere' })).toThrow(RangeError)
})
