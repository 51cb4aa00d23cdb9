import { describe, expect, it } from 'vitest'
import { type Dialect, type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { conflictOf, type Point } from './conflict.ts'

const points: readonly Point[] = ['shortMonth', 'fifthWeek', 'unmatchedStart', 'endDate', 'weekdayNumbering']
const [shortMonth, fifthWeek, unmatchedStart, endDate, weekdayNumbering] = [
  { shortMonth: 'last-day' },
  { fifthWeek: 'last-week' },
  { unmatchedStart: 'include' },
  { endDate: 'start-of-day' },
  { weekdayNumbering: 'sunday-is-1' },
] as const satisfies readonly DialectChoices[]

/** Each sample by the dialects that explain it; a dialect is one object in all of them. */
function conflictAmong(...samples: readonly (readonly DialectChoices[])[]) {
  const known = new Map<string, Dialect>()
  const one = (choices: DialectChoices): Dialect => {
    const dialect = dialectOf(choices)
    const key = JSON.stringify(dialect)
    known.set(key, known.get(key) ?? dialect)
    return known.get(key) ?? dialect
  }
  const { samples: at, points: about } = conflictOf(
    new Map(samples.map((each, index) => [index, new Set(each.map(one))])),
    points,
  )
  return { samples: at, points: [...about] }
}

describe('samples that can not all be right', () => {
  it('disagree about the point without which they would agree', () => {
    expect(conflictAmong([{}], [shortMonth])).toEqual({ samples: [0, 1], points: ['shortMonth'] })
  })

  it('are no more than disagree: one that agrees with each of them is left out', () => {
    expect(conflictAmong([{}, shortMonth], [{}], [shortMonth])).toEqual({
      samples: [1, 2],
      points: ['shortMonth'],
    })
  })

  it('disagree about all points that one of them leaves a single choice of, where no point alone reconciles them', () => {
    const elsewhere = { ...shortMonth, ...fifthWeek }
    expect(
      conflictAmong([elsewhere, { ...elsewhere, ...unmatchedStart }], [{}, unmatchedStart]).points,
    ).toEqual(['shortMonth', 'fifthWeek', 'endDate', 'weekdayNumbering'])
    expect(conflictAmong([elsewhere], [{}, unmatchedStart]).points).toEqual(points)
  })

  it('or else about the points that one of them speaks of at all', () => {
    const all = { ...shortMonth, ...fifthWeek, ...unmatchedStart, ...endDate, ...weekdayNumbering }
    const one = { ...unmatchedStart, ...endDate }
    const other = { ...shortMonth, ...fifthWeek, ...weekdayNumbering }
    expect(conflictAmong([{}, shortMonth, all], [one, other]).points).toEqual(['shortMonth'])
  })
})
