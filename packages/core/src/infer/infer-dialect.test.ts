import { expect, it } from 'vitest'
import { type Dialect, documentedDialect } from '../dialect/dialect.ts'
import { predict } from '../predict/predict.ts'
import { decodeSeriesOrThrow } from '../wire/series/decode-series.ts'
import { inferDialect, type Sample } from './infer-dialect.ts'

/** What a service of a dialect answers, at most so many. */
function sampleOf(fields: object, dialect: Partial<Dialect> = {}, limit = Infinity): Sample {
  const observed = []
  for (const { number, localStart } of predict(decodeSeriesOrThrow(fields, dialect), dialect)) {
    if (number > limit) break
    observed.push({ start_time: localStart })
  }
  return { fields: { ...fields }, observed }
}

/** The vendor's own sample: an instant booking, which has no end, answered three days. */
const vendor = sampleOf({ start_time: '2020-05-18 10:00:00', recurrence_type: '1', daily_type: '1' }, {}, 3)
const daily = { start_time: '2026-11-30 10:00:00', recurrence_type: '1', daily_type: '1', end_times: '60' }
const tuesdays = { start_time: '2026-12-01 10:00:00', recurrence_type: '2', weekly_days: '2', end_times: '2' }
const day31 = { start_time: '2026-01-31 10:00:00', recurrence_type: '3', monthly_day: '31', end_times: '3' }

it("the vendor's own sample settles nothing", () => {
  const { points, settled, unexplained } = inferDialect([vendor])
  expect(Object.values(points).map(({ state }) => state)).toEqual(Object.keys(points).map(() => 'open'))
  expect(points.maxOccurrences).toEqual({ state: 'open', choices: ['none'], atLeast: 3 })
  expect([settled, unexplained]).toEqual([documentedDialect, []])
})

it.each([
  { order: 'before', samples: [vendor, sampleOf(daily, {}, 50)], by: 1 },
  { order: 'after', samples: [sampleOf(daily, {}, 50), vendor], by: 0 },
])('an answer of 50 of 60 settles the limit, the vendor’s sample $order it', ({ samples, by }) => {
  const { points, settled, unexplained, dialects } = inferDialect(samples)
  expect(points.maxOccurrences).toEqual({ state: 'settled', choice: 50, by })
  expect(settled).toEqual({ ...documentedDialect, maxOccurrences: 50 })
  expect(unexplained).toEqual([])
  expect(dialects.every(({ maxOccurrences }) => maxOccurrences === 50)).toBe(true)
})

it('a whole answer shows how large a limit is at least, and never that there is none', () => {
  expect(inferDialect([sampleOf(daily)]).points.maxOccurrences).toEqual({
    state: 'open',
    choices: ['none'],
    atLeast: 60,
  })
})

it('an open booking answered further than a limit speaks against it', () => {
  const long = sampleOf({ ...daily, end_times: undefined }, {}, 55)
  const { points, dialects } = inferDialect([sampleOf(daily, {}, 50), long])
  expect(points.maxOccurrences).toEqual({ state: 'contradictory', samples: [0, 1] })
  expect(dialects).toEqual([])
})

it('a contradiction names its point and its samples; what others settled stays settled', () => {
  const { points, settled, dialect } = inferDialect([
    sampleOf(tuesdays, { weekdayNumbering: 'sunday-is-1' }),
    sampleOf(day31),
    sampleOf(day31, { shortMonth: 'last-day' }),
  ])
  expect(points.shortMonth).toEqual({ state: 'contradictory', samples: [1, 2] })
  expect(points.weekdayNumbering).toEqual({ state: 'settled', choice: 'sunday-is-1', by: 0 })
  expect(points.fifthWeek).toEqual({ state: 'open', choices: ['skip', 'last-week'] })
  expect(settled).toEqual({ ...documentedDialect, weekdayNumbering: 'sunday-is-1' })
  expect(dialect).toBeNull()
})

it('a contradiction about a limit is none about anything else', () => {
  const { points } = inferDialect([sampleOf(daily, {}, 50), sampleOf(daily, {}, 40)])
  expect(points.maxOccurrences).toEqual({ state: 'contradictory', samples: [0, 1] })
  expect(points.weekdayNumbering.state).toBe('open')
})

const weekends = (date: string): boolean => new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0

it('a calendar that all dialects left have is settled with them', () => {
  const workdays = {
    start_time: '2026-12-05 10:00:00',
    recurrence_type: '1',
    daily_type: '2',
    end_times: '3',
  }
  const { settled } = inferDialect([sampleOf(workdays, { workdays: weekends })], {
    workdayCalendars: { weekends },
  })
  expect(settled.workdays).toBe(weekends)
})

it('fields that are no series, and rows that can not be read, are explained by nothing and stop nothing', () => {
  const { unexplained, points } = inferDialect([
    { fields: { start_time: '2026-12-01 10:00:00', recurrence_type: '9' }, observed: [] },
    { fields: tuesdays, observed: [{ start_time: 'noon' }] },
    sampleOf(tuesdays, { weekdayNumbering: 'sunday-is-1' }),
  ])
  expect(unexplained).toEqual([0, 1])
  expect(points.weekdayNumbering).toEqual({ state: 'settled', choice: 'sunday-is-1', by: 2 })
})

it('no samples leave everything open, and tell of no length', () => {
  const { points, settled, dialect } = inferDialect([])
  expect(points.maxOccurrences).toEqual({ state: 'open', choices: ['none'] })
  expect([settled, dialect]).toEqual([documentedDialect, null])
})

it('a limit that is offered and that no answer needs is no part of what is left', () => {
  const { dialects, points } = inferDialect([vendor], { maxOccurrences: [500] })
  expect(dialects.filter(({ maxOccurrences }) => maxOccurrences !== 'none')).toEqual([])
  expect(points.maxOccurrences).toEqual({ state: 'open', choices: ['none'], atLeast: 3 })
})

it('samples that settle every point name the dialect', () => {
  const truth: Dialect = {
    ...documentedDialect,
    weekdayNumbering: 'sunday-is-1',
    shortMonth: 'last-day',
    fifthWeek: 'last-week',
    unmatchedStart: 'include',
    endDate: 'start-of-day',
  }
  const fifthFridays = { recurrence_type: '3', monthly_week: '5', monthly_week_day: '5', end_times: '3' }
  const samples = [
    tuesdays,
    day31,
    { start_time: '2026-01-30 10:00:00', ...fifthFridays },
    { start_time: '2026-12-02 10:00:00', recurrence_type: '3', monthly_day: '5', end_times: '2' },
    { ...daily, end_times: undefined, end_date_time: '2026-12-03' },
  ].map((fields) => sampleOf(fields, truth))
  const { dialect, dialects, settled } = inferDialect(samples)
  expect([dialect, settled, dialects]).toEqual([truth, truth, [truth]])
})
