import { describe, expect, it } from 'vitest'
import { type Dialect, dialectOf } from '../dialect/dialect.ts'
import { conflictOf, type Point } from './conflict.ts'
import { evidenceOf } from './evidence.ts'

const points: readonly Point[] = ['shortMonth', 'fifthWeek']
const plain = dialectOf({})
const short = dialectOf({ shortMonth: 'last-day' })
const fifth = dialectOf({ fifthWeek: 'last-week' })
const both = dialectOf({ shortMonth: 'last-day', fifthWeek: 'last-week' })
const candidates = [plain, short, fifth, both]

function told(point: Point, ...samples: readonly (readonly Dialect[])[]) {
  const explaining = new Map(samples.map((each, index) => [index, new Set(each)]))
  const dialects = candidates.filter((each) => samples.every((sample) => sample.includes(each)))
  const conflict = dialects.length === 0 ? conflictOf(explaining, points) : undefined
  return evidenceOf(point, { candidates, explaining, dialects, conflict, longest: 0 })
}

describe('a point is settled by the sample with which one choice is left', () => {
  it('alone', () => {
    expect(told('shortMonth', candidates, [short, both])).toEqual({
      state: 'settled',
      choice: 'last-day',
      by: 1,
    })
  })

  it('together with those before it', () => {
    expect(told('shortMonth', [plain, both], [short, both, fifth], [both, fifth, plain], candidates)).toEqual(
      {
        state: 'settled',
        choice: 'last-day',
        by: 1,
      },
    )
  })

  it('together with those before it that agree, where others contradict each other', () => {
    const sampled = [
      [plain, short],
      [fifth, both],
      [short, fifth, both],
      [short, both],
    ]
    expect(told('fifthWeek', ...sampled)).toEqual({ state: 'contradictory', samples: [0, 1] })
    expect(told('shortMonth', ...sampled)).toEqual({ state: 'settled', choice: 'last-day', by: 2 })
  })
})

it('a point that the samples leave open says how, and nothing of a length where nothing was answered', () => {
  expect(told('shortMonth', [plain, short])).toEqual({ state: 'open', choices: ['skip', 'last-day'] })
  expect(told('maxOccurrences', candidates)).toEqual({ state: 'open', choices: ['none'] })
})
