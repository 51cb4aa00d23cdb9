import { describe, expect, it } from 'vitest'
import { parseLocalDateOrThrow } from '../input/parse-local-time.ts'
import { predict } from '../predict/predict.ts'
import { decodeSeriesOrThrow } from '../wire/series/decode-series.ts'
import { candidateDialects } from './candidate-dialects.ts'
import { inferDialect } from './infer-dialect.ts'
import { planProbes, type ProbePlan } from './plan-probes.ts'

const today = parseLocalDateOrThrow('2026-11-30')

const plans = [
  { points: [], bookings: 0 },
  { points: ['weekdayNumbering'], bookings: 1 },
  { points: ['shortMonth'], bookings: 1 },
  { points: ['fifthWeek'], bookings: 1 },
  { points: ['unmatchedStart'], bookings: 1 },
  { points: ['endDate'], bookings: 1 },
  { points: ['shortMonth', 'fifthWeek'], bookings: 2 },
] as const

describe.each(plans)('the probes of $points', ({ points, bookings }) => {
  // Made in each test, so that a fault in it fails one.
  const planned = (): ProbePlan => planProbes(points, { today })
  const dialects = candidateDialects(points)
  const answersUnder = ({ probes }: ProbePlan, dialect: (typeof dialects)[number]) =>
    probes.map((fields) =>
      Array.from(predict(decodeSeriesOrThrow(fields, dialect), dialect), ({ localStart }) => localStart),
    )

  it('are as few as can be, and tell all dialects apart', () => {
    const plan = planned()
    expect(plan.probes).toHaveLength(bookings)
    expect(plan.inseparable).toEqual([])
    expect(new Set(dialects.map((dialect) => JSON.stringify(answersUnder(plan, dialect)))).size).toBe(
      dialects.length,
    )
  })

  it('lie after today and create as many as was said, at most', () => {
    const plan = planned()
    const answers = dialects.map((dialect) => answersUnder(plan, dialect))
    expect(answers.flat(2).filter((start) => start <= `${today} 23:59:59`)).toEqual([])
    const most = plan.probes.map((_, index) => Math.max(...answers.map((each) => each[index]?.length ?? 0)))
    expect(plan.occurrences).toBe(most.reduce((sum, each) => sum + each, 0))
  })

  it('their answers lead back to the dialect that gave them', () => {
    const plan = planned()
    for (const dialect of dialects) {
      const answers = answersUnder(plan, dialect)
      const samples = plan.probes.map((fields, index) => ({
        fields: { ...fields },
        observed: (answers[index] ?? []).map((start) => ({ start_time: start })),
      }))
      const { points: found } = inferDialect(samples)
      for (const point of points) {
        expect(found[point]).toMatchObject({ state: 'settled', choice: dialect[point] })
      }
    }
  })
})

it('a limit that no short booking reaches leaves its dialects inseparable', () => {
  const { inseparable } = planProbes(['weekdayNumbering'], { today, maxOccurrences: [500] })
  expect(inseparable.map((group) => group.map(({ maxOccurrences }) => maxOccurrences))).toEqual([
    ['none', 500],
    ['none', 500],
  ])
})
