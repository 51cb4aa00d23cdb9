import { expect, it } from 'vitest'
import { type DialectChoices, dialectOf, documentedDialect, zoomDialect } from './dialect.ts'
import { dialectPoints, parseDialectOrThrow } from './parse-dialect.ts'

it('no choices are the documented dialect', () => {
  expect(dialectOf(undefined)).toEqual(documentedDialect)
  expect(dialectOf({})).toEqual(documentedDialect)
})

it('a whole dialect stands for itself', () => {
  expect(dialectOf(zoomDialect)).toEqual(zoomDialect)
})

it.each(dialectPoints)(
  'a choice of %s that is undefined, as JavaScript may pass it, is not given',
  (point) => {
    expect(dialectOf(Object.assign({}, { [point]: undefined }))).toEqual(documentedDialect)
  },
)

it('every choice is taken', () => {
  const choices: Required<DialectChoices> = {
    zone: 'UTC',
    weekdayNumbering: 'sunday-is-1',
    shortMonth: 'last-day',
    fifthWeek: 'last-week',
    workdays: () => true,
    unmatchedStart: 'include',
    endDate: 'start-of-day',
    maxOccurrences: 3,
  }
  expect(dialectOf(choices)).toEqual(choices)
})

it.each([1.5, Number.NaN, 0, -1, Infinity, '50'])('maxOccurrences %s is refused', (maxOccurrences) => {
  expect(() => dialectOf({ maxOccurrences: maxOccurrences as number })).toThrow(RangeError)
})

it('a zone is spelled as its database does', () => {
  expect(parseDialectOrThrow({ zone: 'america/new_york' }).zone).toBe('America/New_York')
})
