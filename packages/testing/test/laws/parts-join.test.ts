import {
  type Dialect,
  documentedDialect,
  parseSeriesOrThrow,
  predict,
  type Series,
  seriesParts,
} from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anySeriesAndDialect, assertPartsJoin, runs, type SeriesCutter } from '../../src/index.ts'
import { violationOf } from './violation-of.ts'

const law = (cut?: SeriesCutter) =>
  fc.property(
    anySeriesAndDialect(),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 20 }),
    ({ series, dialect }, size, from) => assertPartsJoin({ series, dialect, size, from }, cut),
  )

it('a series cut into parts is the series', () => {
  fc.assert(law(), runs(300, 10_000))
})

const dayAndNight: Series = parseSeriesOrThrow({
  recurrence: { kind: 'daily' },
  start: '2026-03-06 02:30:00',
  end: { kind: 'count', count: 9 },
})
const newYork: Dialect = { ...documentedDialect, zone: 'America/New_York' }

it('a part that begins at a time which the zone skips goes on at the time that the rule names', () => {
  const parts = [...seriesParts(dayAndNight, { size: 2 }, newYork)]
  expect(parts.map(({ series }) => series.start)).toEqual([
    '2026-03-06 02:30:00',
    '2026-03-08 02:30:00',
    '2026-03-10 02:30:00',
    '2026-03-12 02:30:00',
    '2026-03-14 02:30:00',
  ])
  assertPartsJoin({ series: dayAndNight, dialect: newYork, size: 2 })
})

const until2027 = (date: string) => (date < '2027-01-01' ? true : undefined)

it('a workday calendar is asked about one part at a time', () => {
  const series = parseSeriesOrThrow({ recurrence: { kind: 'workdays' }, start: '2026-12-29 10:00:00' })
  const parts = seriesParts(series, { size: 3 }, { workdays: until2027 })
  expect(parts.next().value).toMatchObject({ first: 1, last: 3 })
  expect(() => parts.next()).toThrow('2027-01-01')
})

it('a part of a request is a series, and nothing else of the request', () => {
  const request = { ...dayAndNight, topic: 'Stand-up', capacity: 25 }
  for (const size of [5, 9]) {
    for (const { series } of seriesParts(request, { size }))
      expect(Object.keys(series).toSorted()).toEqual(['end', 'recurrence', 'start'])
  }
})

it.each([0, -1, 1.5, NaN, Infinity])('a size of %s is refused', (size) => {
  expect(() => [...seriesParts(dayAndNight, { size })]).toThrow(RangeError)
})

const wrongCutters: readonly { readonly name: string; readonly cut: SeriesCutter }[] = [
  {
    name: 'numbers each part anew',
    *cut(series, options, dialect) {
      for (const each of seriesParts(series, options, dialect))
        yield { ...each, first: 1, last: each.last - each.first + 1 }
    },
  },
  {
    name: 'begins at what the zone made of the time',
    *cut(series, options, dialect) {
      const all = predict(series, { ...dialect, maxOccurrences: 'none' })
      for (const each of seriesParts(series, options, dialect)) {
        const moved = { ...each.series }
        for (const { number, localStart } of all) {
          if (number === each.first && number > 1) moved.start = localStart
          if (number >= each.first) break
        }
        yield { ...each, series: moved }
      }
    },
  },
  {
    name: 'begins one too early',
    *cut(series, options, dialect) {
      for (const each of seriesParts(series, options, dialect))
        yield { ...each, first: each.first - 1, last: each.last - 1 }
    },
  },
  {
    name: 'leaves each part the end of the whole',
    *cut(series, options, dialect) {
      for (const each of seriesParts(series, options, dialect))
        yield { ...each, series: { ...each.series, end: series.end } }
    },
  },
  {
    name: 'forgets the last part',
    *cut(series, options, dialect) {
      const parts = seriesParts(series, options, dialect)
      let held = parts.next()
      for (let next = parts.next(); !next.done; next = parts.next()) {
        if (!held.done) yield held.value
        held = next
      }
    },
  },
]

it.each(wrongCutters)('the law fails where a cutter $name', ({ cut }) => {
  expect(violationOf(law(cut), 5000)).toBeDefined()
})
