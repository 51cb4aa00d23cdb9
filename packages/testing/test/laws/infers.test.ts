import {
  decodeSeriesOrThrow,
  type Dialect,
  dialectChoices,
  documentedDialect,
  inferDialect,
  type LocalDate,
  planProbes,
  type Sample,
} from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyBooking,
  anyDialect,
  assertInfers,
  type Inferrer,
  oracleOccurrences,
  runs,
} from '../../src/index.ts'
import { violationOf } from './violation-of.ts'

const points = ['weekdayNumbering', 'shortMonth', 'fifthWeek', 'unmatchedStart', 'endDate'] as const

/** Every dialect over the named choices. */
let dialects: readonly Dialect[] = [documentedDialect]
for (const point of points) {
  dialects = dialects.flatMap((dialect) =>
    dialectChoices[point].map((choice) => Object.assign({}, dialect, { [point]: choice })),
  )
}

/** What a service of that dialect answers, by the oracle. */
function sampleOf(fields: Readonly<Record<string, unknown>>, service: Dialect, limit = Infinity): Sample {
  const observed = []
  for (const { number, localStart } of oracleOccurrences(decodeSeriesOrThrow(fields, service), service)) {
    if (number > limit) break
    observed.push({ start_time: localStart, uuid: `u${number}` })
  }
  return { fields, observed }
}

const days: readonly LocalDate[] = ['2026-11-23', '2028-02-27', '2026-12-30'].map((date) => date as LocalDate)

it.each(days)(
  `two bookings planned on %s tell all ${dialects.length} dialects apart, and one can not`,
  (today) => {
    const plan = planProbes(points, { today })
    // A booking is of one kind: day 31 says nothing of fifth weeks.
    expect(plan.probes.length).toBe(2)
    expect(plan.inseparable).toEqual([])
    expect(plan.probes.every((fields) => fields.start_time.slice(0, 10) > today)).toBe(true)
  },
)

/** Every choice of points that may be open. */
let openPoints: readonly (readonly (typeof points)[number][])[] = [[]]
for (const point of points) openPoints = openPoints.flatMap((open) => [open, [...open, point]])

it.each(openPoints.map((open) => ({ open, bookings: bookingsFor(open) })))(
  '$bookings bookings settle $open',
  ({ open, bookings }) => {
    const plan = planProbes(open, { today: '2026-11-23' as LocalDate })
    expect(plan.inseparable).toEqual([])
    expect(plan.probes).toHaveLength(bookings)
    // A service may refuse a booking without occurrences: its answer would say nothing.
    for (const fields of plan.probes) {
      for (const service of dialects) expect(sampleOf({ ...fields }, service).observed).not.toEqual([])
    }
  },
)

/**
 * A booking is of one kind: none asks about short months and also about weekdays. An end falls on a date of one
 * numbering, and says nothing in the other.
 */
function bookingsFor(open: readonly (typeof points)[number][]): number {
  const pairs = [
    ['shortMonth', 'weekdayNumbering'],
    ['shortMonth', 'fifthWeek'],
    ['endDate', 'weekdayNumbering'],
  ] as const
  if (pairs.some((pair) => pair.every((point) => open.includes(point)))) return 2
  return open.length > 0 ? 1 : 0
}

const { probes } = planProbes(points, { today: '2026-11-23' as LocalDate })

it.each(dialects)(
  'plan, book, infer recovers $weekdayNumbering $shortMonth $fifthWeek $unmatchedStart $endDate',
  (service) => {
    const inference = inferDialect(probes.map((fields) => sampleOf({ ...fields }, service)))
    expect(inference.dialect).toEqual(service)
    for (const point of points) {
      expect(inference.points[point]).toMatchObject({ state: 'settled', choice: service[point] })
    }
  },
)

it('points that no sample touches stay open', () => {
  const weekly = { start_time: '2026-12-01 10:00:00', recurrence_type: '2', weekly_days: '2', end_times: '2' }
  const { points: evidence, dialect } = inferDialect([sampleOf(weekly, documentedDialect)])
  expect(evidence.weekdayNumbering).toEqual({ state: 'settled', choice: 'monday-is-1', by: 0 })
  expect(evidence.shortMonth).toEqual({ state: 'open', choices: ['skip', 'last-day'] })
  expect(dialect).toBeNull()
})

it('a sample that no dialect explains is named, and the others still count', () => {
  const noise: Sample = { fields: { ...probes[0] }, observed: [{ start_time: '2031-01-01 03:00:00' }] }
  const inference = inferDialect([
    noise,
    ...probes.map((fields) => sampleOf({ ...fields }, documentedDialect)),
  ])
  expect(inference.unexplained).toEqual([0])
  expect(inference.dialect).toEqual(documentedDialect)
})

it('samples of two services contradict each other, and are named', () => {
  const service: Dialect = { ...documentedDialect, shortMonth: 'last-day' }
  const day31 = { start_time: '2026-01-31 10:00:00', recurrence_type: '3', monthly_day: '31', end_times: '3' }
  const { points: evidence, dialects: left } = inferDialect([
    sampleOf(day31, documentedDialect),
    sampleOf(day31, service),
  ])
  expect(evidence.shortMonth).toEqual({ state: 'contradictory', samples: [0, 1] })
  expect(left).toEqual([])
})

it('a limit is found where an answer stops', () => {
  const daily = { start_time: '2026-11-30 10:00:00', recurrence_type: '1', daily_type: '1', end_times: '60' }
  const { dialects: left, unexplained } = inferDialect([sampleOf(daily, documentedDialect, 50)])
  expect(unexplained).toEqual([])
  expect(new Set(left.map(({ maxOccurrences }) => maxOccurrences))).toEqual(new Set([50]))
})

const infers = (subject: Inferrer) =>
  fc.property(
    fc.array(anyBooking(), { minLength: 1, maxLength: 3 }),
    anyDialect({ maxOccurrences: 'none' }),
    (bookings, truth) =>
      assertInfers(
        bookings.map(({ series }) => series),
        truth,
        subject,
      ),
  )

it('answers never speak against the dialect of the service that gave them', () => {
  fc.assert(infers(inferDialect), runs(40, 1700))
})

it.each<[string, Inferrer]>([
  [
    'takes the documented dialect for granted',
    (samples, options) => ({ ...inferDialect(samples, options), dialects: [documentedDialect] }),
  ],
  [
    'finds noise where there is none',
    (samples, options) => ({ ...inferDialect(samples, options), unexplained: [0] }),
  ],
  [
    'keeps whatever there is',
    (samples, options) => ({
      ...inferDialect(samples, options),
      dialects: inferDialect([], options).dialects,
    }),
  ],
  [
    'settles too soon',
    (samples, options) => {
      const found = inferDialect(samples, options)
      return {
        ...found,
        points: { ...found.points, shortMonth: { state: 'settled', choice: 'skip', by: 0 } },
      }
    },
  ],
])('the law fails for what %s', (_, subject) => {
  expect(violationOf(infers(subject), 500)).toBeDefined()
})
