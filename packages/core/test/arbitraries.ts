import fc from 'fast-check'
import type { Dialect } from '../src/dialect/dialect.ts'
import { parseRecurrence } from '../src/recurrence/parse-recurrence.ts'
import type { Recurrence } from '../src/recurrence/recurrence.ts'
import { parseSeriesOrThrow } from '../src/series/parse-series.ts'
import type { Series } from '../src/series/series.ts'
import type { LocalDate, LocalDateTime } from '../src/time/local-date-time.ts'
import { type Weekday, weekdays } from '../src/time/weekday.ts'

// Small arbitraries for the tests of core itself, which can't depend on `@umeeting/testing`.

const DAY = 86_400_000
const textOf = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')

/** Zones with the oddest clocks: half-hour shifts, gaps at midnight, whole days skipped, summer time that is over. */
const oddZones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kwajalein',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Europe/London',
] as const

/** Days on which something happens: year ends, leap days, changes of clocks. */
const eventfulDays = [
  '1970-01-01',
  '1985-12-31',
  '1986-05-04',
  '1991-09-15',
  '1993-08-21',
  '2000-02-29',
  '2011-12-30',
  '2026-03-08',
  '2026-11-01',
  '2099-12-31',
].map((date) => Date.parse(`${date}T00:00:00Z`))

const day = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .integer({ min: Date.UTC(1970, 0, 1) / DAY, max: Date.UTC(2200, 11, 31) / DAY })
      .map((each) => each * DAY),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...eventfulDays), fc.integer({ min: -40, max: 3 }))
      .map(([event, shift]) => event + shift * DAY),
  },
)

const timeOfDay = fc.oneof(
  fc
    .constantFrom('00:00:00', '00:30:00', '01:30:00', '02:00:00', '02:30:00', '10:00:00', '23:59:59')
    .map((time) => Date.parse(`1970-01-01T${time}Z`)),
  fc.integer({ min: 0, max: 86_399 }).map((second) => second * 1000),
)

const floating = fc.tuple(day, timeOfDay).map(([date, time]) => date + time)

export const localDateTime: fc.Arbitrary<LocalDateTime> = floating.map(
  (each) => textOf(each) as LocalDateTime,
)

export const localDate: fc.Arbitrary<LocalDate> = day.map((each) => textOf(each).slice(0, 10) as LocalDate)

const weekday: fc.Arbitrary<Weekday> = fc.constantFrom(...weekdays)

const recurrence: fc.Arbitrary<Recurrence> = fc
  .oneof(
    fc.constantFrom({ kind: 'once' }, { kind: 'daily' }, { kind: 'workdays' }),
    fc.record({ kind: fc.constant('weekly'), weekdays: fc.uniqueArray(weekday, { minLength: 1 }) }),
    fc.record({
      kind: fc.constant('monthlyByDay'),
      day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 28, max: 31 })),
    }),
    fc.record({
      kind: fc.constant('monthlyByWeekday'),
      week: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(5)),
      weekday,
    }),
  )
  .map((input) => {
    const result = parseRecurrence(input)
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    return result.value
  })

export const series: fc.Arbitrary<Series> = fc.tuple(recurrence, floating).chain(([rule, start]) =>
  fc
    .oneof(
      fc.constant({ kind: 'open' }),
      fc.integer({ min: 1, max: 60 }).map((count) => ({ kind: 'count', count })),
      fc
        .tuple(
          fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 90_000 })),
          fc.integer({ min: -1, max: 1 }),
          fc.boolean(),
        )
        .map(([days, seconds, dateOnly]) => {
          const until = textOf(Math.max(start, start + days * DAY + seconds * 1000))
          return { kind: 'until', date: dateOnly ? until.slice(0, 10) : until }
        }),
    )
    .map((end) =>
      parseSeriesOrThrow({
        recurrence: rule,
        start: textOf(start),
        ...(rule.kind === 'once' ? {} : { end }),
      }),
    ),
)

/** Two days of three, without a pattern that repeats by weeks or months. */
const oddWorkdays = (date: LocalDate): boolean => {
  const number = Number(date.replaceAll('-', ''))
  return (number * 7 + Math.floor(number / 13)) % 3 !== 0
}

export const dialect: fc.Arbitrary<Dialect> = fc.record({
  zone: fc.constantFrom(...oddZones),
  weekdayNumbering: fc.constantFrom('monday-is-1', 'sunday-is-1'),
  shortMonth: fc.constantFrom('skip', 'last-day'),
  fifthWeek: fc.constantFrom('skip', 'last-week'),
  workdays: fc.oneof(
    { weight: 3, arbitrary: fc.constant('monday-to-friday' as const) },
    { weight: 1, arbitrary: fc.constant(oddWorkdays) },
  ),
  unmatchedStart: fc.constantFrom('skip', 'include'),
  endDate: fc.constantFrom('whole-day', 'start-of-day'),
  maxOccurrences: fc.oneof(fc.constant('none' as const), fc.integer({ min: 1, max: 80 })),
})
