import { expect, it } from 'vitest'
import {
  dialectChoices,
  namedPoints,
  type DialectChoices,
  dialectOf,
  dialectPoints,
  documentedDialect,
  zoomDialect,
} from './dialect.ts'
import { parseDialectOrThrow } from './parse-dialect.ts'

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
  const named = namedPoints.map((point) => ({ [point]: dialectChoices[point][1] }))
  const others: DialectChoices = { zone: 'UTC', workdays: () => true, maxOccurrences: 3 }
  const choices = named.reduce<DialectChoices>((all, each) => Object.assign({}, all, each), others)
  expect(new Set(Object.keys(choices))).toEqual(new Set(dialectPoints))
  expect(dialectOf(choices)).toEqual(choices)
})

it.each([1.5, Number.NaN, 0, -1, Infinity, '50'])('maxOccurrences %s is refused', (maxOccurrences) => {
  expect(() => dialectOf({ maxOccurrences: maxOccurrences as number })).toThrow(RangeError)
})

it('a zone is spelled as its database does', () => {
  expect(parseDialectOrThrow({ zone: 'america/new_york' }).zone).toBe('America/New_York')
})

it('Zoom counts weekdays from Sunday and creates at most 50 occurrences', () => {
  expect(zoomDialect).toEqual({
    ...documentedDialect,
    weekdayNumbering: 'sunday-is-1',
    maxOccurrences: 50,
  })
})
