import { describe, expect, it } from 'vitest'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { type Change, comparePlausibility, isPart, weightOfAll } from './change.ts'

const at = (day: number) => `2026-12-${String(day).padStart(2, '0')} 10:00:00` as LocalDateTime
const reading = (
  point:
    | 'weekdayNumbering'
    | 'shortMonth'
    | 'fifthWeek'
    | 'fourthWeek'
    | 'workdays'
    | 'unmatchedStart'
    | 'endDate'
    | 'endDateTime',
): Change => ({ point, from: 'a', to: 'b' })
const missing = (...numbers: readonly number[]): Change => ({
  point: 'missing',
  missing: numbers.map((number) => ({ number, localStart: at(number) })),
})
const added = (...days: readonly number[]): Change => ({ point: 'added', added: days.map(at) })
const moved = (...numbers: readonly number[]): Change => ({
  point: 'moved',
  moved: numbers.map((number) => ({ number, from: at(number), to: at(number + 1) })),
})

/** As docs/semantics.md ranks them. */
const ranked: readonly Change[] = [
  reading('weekdayNumbering'),
  reading('shortMonth'),
  reading('fifthWeek'),
  reading('fourthWeek'),
  reading('workdays'),
  reading('unmatchedStart'),
  reading('endDate'),
  reading('endDateTime'),
  { point: 'zone', from: 'Asia/Shanghai', to: 'UTC' },
  { point: 'maxOccurrences', from: 'none', to: 50 },
  missing(2),
  added(3),
  moved(2),
  { point: 'start', from: at(1), to: at(2) },
  { point: 'shift', hours: -8 },
]

describe('of two explanations the more plausible comes first', () => {
  it('of one change each, in the order of the dialect, then what is no reading', () => {
    const sets = ranked.toReversed().map((change) => [change])
    expect(sets.toSorted(comparePlausibility).map(([change]) => change?.point)).toEqual(
      ranked.map(({ point }) => point),
    )
  })

  it('of fewer changes before one of more', () => {
    expect(comparePlausibility([missing(2)], [reading('shortMonth'), reading('fifthWeek')])).toBeLessThan(0)
  })

  it('of as many, by the least plausible change of each, then by the next', () => {
    const near = [reading('shortMonth'), reading('endDate')]
    expect(comparePlausibility(near, [reading('weekdayNumbering'), missing(2)])).toBeLessThan(0)
    expect(comparePlausibility(near, [reading('weekdayNumbering'), reading('endDate')])).toBeGreaterThan(0)
    expect(comparePlausibility(near, near.toReversed())).toBe(0)
  })
})

it.each([
  { change: missing(2), weight: 1 },
  { change: missing(2, 3, 4), weight: 1 },
  { change: missing(2, 4, 5, 8), weight: 3 },
  { change: added(1, 2), weight: 2 },
  { change: moved(1, 2, 3), weight: 3 },
  { change: reading('shortMonth'), weight: 1 },
])(
  '$change counts as $weight: a run of missing rows once, every other row by itself',
  ({ change, weight }) => {
    expect(weightOfAll([change])).toBe(weight)
    expect(weightOfAll([change, reading('endDate')])).toBe(weight + 1)
  },
)

it('an explanation is part of another where all of its changes are, by what they say', () => {
  expect(isPart([missing(2)], [reading('endDate'), missing(2)])).toBe(true)
  expect(isPart([missing(2)], [reading('endDate'), missing(3)])).toBe(false)
  expect(isPart([missing(2), reading('endDate')], [missing(2)])).toBe(false)
})
