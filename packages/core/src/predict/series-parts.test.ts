import { describe, expect, it } from 'vitest'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import { seriesParts } from './series-parts.ts'

const daily = (end?: object) =>
  parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start: '2026-11-30 10:00:00', ...(end && { end }) })
const times = (count: number) => ({ kind: 'count', count })
const until = (date: string) => ({ kind: 'until', date })

/** Each part as its first and last number, its start and its end. */
const partsOf = (...[series, options, dialect]: Parameters<typeof seriesParts>) =>
  Array.from(seriesParts(series, options, dialect), ({ part, first, last, series: { start, end } }) => [
    part,
    first,
    last,
    start.slice(5, 10),
    end,
  ])

describe('a series is cut into parts that a service creates', () => {
  it.each([
    {
      title: 'the last part is what is left',
      series: daily(times(5)),
      options: { size: 2 },
      parts: [
        [1, 1, 2, '11-30', times(2)],
        [2, 3, 4, '12-02', times(2)],
        [3, 5, 5, '12-04', times(1)],
      ],
    },
    {
      title: 'no empty part follows where all are full',
      series: daily(times(4)),
      options: { size: 2 },
      parts: [
        [1, 1, 2, '11-30', times(2)],
        [2, 3, 4, '12-02', times(2)],
      ],
    },
    {
      title: 'one that fits stays as it is',
      series: daily(until('2026-12-02')),
      options: { size: 4 },
      parts: [[1, 1, 3, '11-30', until('2026-12-02')]],
    },
    {
      title: 'one by a count that just fits stays as it is',
      series: daily(times(3)),
      options: { size: 3 },
      parts: [[1, 1, 3, '11-30', times(3)]],
    },
    {
      title: 'one by a date that just fits is of a count, since more might follow',
      series: daily(until('2026-12-02')),
      options: { size: 3 },
      parts: [[1, 1, 3, '11-30', times(3)]],
    },
    {
      title: 'from a later number on, with the numbers of the whole',
      series: daily(times(5)),
      options: { size: 2, from: 4 },
      parts: [[1, 4, 5, '12-03', times(2)]],
    },
    {
      title: 'the rest is of a count, also where it is short',
      series: daily(until('2026-12-04')),
      options: { size: 4, from: 4 },
      parts: [[1, 4, 5, '12-03', times(2)]],
    },
    { title: 'none past the last', series: daily(times(5)), options: { size: 2, from: 6 }, parts: [] },
    {
      title: 'what happens once is one part',
      series: parseSeriesOrThrow({ recurrence: { kind: 'once' }, start: '2026-11-30 10:00:00' }),
      options: { size: 1 },
      parts: [[1, 1, 1, '11-30', { kind: 'open' }]],
    },
  ])('$title', ({ series, options, parts }) => {
    expect(partsOf(series, options)).toEqual(parts)
  })

  it('past the limit of the dialect, which is what parts are made for', () => {
    expect(partsOf(daily(times(4)), { size: 2 }, { maxOccurrences: 2 })).toHaveLength(2)
  })

  it('without end where the series has none', () => {
    const parts = seriesParts(daily(), { size: 10 })
    const found = Array.from({ length: 3 }, () => parts.next().value)
    expect(found).toMatchObject([
      { part: 1, first: 1, last: 10 },
      { part: 2, first: 11, last: 20 },
      { part: 3, first: 21, last: 30 },
    ])
  })

  it('at the time that the rule names, where a clock skips it', () => {
    const nightly = parseSeriesOrThrow({
      recurrence: { kind: 'daily' },
      start: '2026-03-07 02:30:00',
      end: times(2),
    })
    const parts = Array.from(seriesParts(nightly, { size: 1 }, { zone: 'America/New_York' }))
    expect(parts.map(({ series }) => series.start)).toEqual(['2026-03-07 02:30:00', '2026-03-08 02:30:00'])
  })

  it('of nothing but recurrence, start and end, where the series is a whole request', () => {
    const request = { ...daily(times(2)), topic: 'Stand-up' }
    expect(Array.from(seriesParts(request, { size: 1 }), ({ series }) => Object.keys(series))).toEqual([
      ['recurrence', 'start', 'end'],
      ['recurrence', 'start', 'end'],
    ])
  })
})

it.each([
  { options: { size: 0 }, said: 'size must be an integer of at least 1, got 0' },
  { options: { size: 1.5 }, said: 'size must be an integer of at least 1, got 1.5' },
  { options: { size: NaN }, said: 'size must be an integer of at least 1, got NaN' },
  { options: { size: 1, from: 0 }, said: 'from must be an integer of at least 1, got 0' },
  { options: { size: 1, from: 2.5 }, said: 'from must be an integer of at least 1, got 2.5' },
])('$options is refused', ({ options, said }) => {
  expect(() => partsOf(daily(times(2)), options)).toThrow(new RangeError(`Cannot cut the series: ${said}`))
})
