import { describe, expect, it } from 'vitest'
import { dialectOf } from '../dialect/dialect.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import { floatingOf, type LocalDateTime } from '../time/local-date-time.ts'
import { asPredicted, fit } from './fit.ts'
import { PredictedStarts } from './predicted-starts.ts'

const daily = (count?: number) =>
  new PredictedStarts(
    parseSeriesOrThrow({
      recurrence: { kind: 'daily' },
      start: '2026-12-01 10:00:00',
      ...(count !== undefined && { end: { kind: 'count', count } }),
    }),
    dialectOf({}),
  )
/** Days of December, at ten; a half is at ten in the evening. */
const fits = (starts: PredictedStarts, days: readonly number[], budget = 2) =>
  fit(
    starts,
    Float64Array.from(days, (day) => {
      const time = Number.isInteger(day) ? '10' : '22'
      return floatingOf(`2026-12-${String(Math.floor(day)).padStart(2, '0')} ${time}:00:00` as LocalDateTime)
    }),
    asPredicted,
    budget,
  )

describe('how an answer differs from what is predicted', () => {
  it.each([
    { count: 3, days: [1, 2, 3], found: { missing: [], added: [], length: 3, stopped: false } },
    { count: 6, days: [1, 2, 3], found: { missing: [], added: [], length: 3, stopped: true } },
    { count: undefined, days: [1, 2, 3], found: { missing: [], added: [], length: 3, stopped: false } },
    { count: 5, days: [1, 2, 4, 5], found: { missing: [2], added: [], length: 5, stopped: false } },
    {
      count: 5,
      days: [1, 2, 3, 3.5, 4, 5],
      found: { missing: [], added: [3], length: 5, stopped: false },
    },
    // Those after the last that matched are not missing: the answer stopped before them.
    { count: 9, days: [1, 2, 3, 4, 5, 6.5], found: { missing: [], added: [5], length: 5, stopped: true } },
  ])('$days of $count', ({ count, days, found }) => {
    expect(fits(daily(count), days)).toEqual(found)
  })

  it.each([
    { why: 'more runs of missing rows than the budget has', days: [1, 3, 5, 7, 8, 9] },
    { why: 'more rows that differ than match', days: [1, 2.5, 3.5] },
    { why: 'nothing in common', days: [1.5] },
  ])('says nothing of $why', ({ days }) => {
    expect(fits(daily(9), days)).toBeUndefined()
  })

  it('says nothing where nothing was answered though something was predicted', () => {
    expect(fits(daily(3), [])).toBeUndefined()
  })
})
