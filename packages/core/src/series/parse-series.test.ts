import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { series } from '../../test/arbitraries.ts'
import { runs } from '../../test/runs.ts'
import { toldIssues } from '../../test/told-issues.ts'
import { InvalidRequestError } from '../input/errors.ts'
import type { Result } from '../input/result.ts'
import { parseSeries, parseSeriesEnd, parseSeriesOrThrow } from './parse-series.ts'

const issuesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.issues.map(({ code, path }) => [code, path.join('.')].join(' ').trim())

const daily = { recurrence: { kind: 'daily' }, start: '2026-11-30 10:00:00' }

describe('laws', () => {
  it('a series that was read is read again as itself, from JSON too', () => {
    fc.assert(
      fc.property(series, (each) => {
        expect(parseSeries(each)).toEqual({ ok: true, value: each, notices: [] })
        expect(parseSeries(JSON.parse(JSON.stringify(each)))).toEqual(parseSeries(each))
      }),
      runs(100, 2000),
    )
  })

  it('the input is left as it was', () => {
    fc.assert(
      fc.property(series, (each) => {
        const before = structuredClone(each)
        parseSeries(each)
        expect(each).toEqual(before)
      }),
      runs(50, 500),
    )
  })

  it('anything else is refused with issues at the path or below it, and the throwing variant throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const result = parseSeries(input, ['series'])
        expect(result.ok).toBe(false)
        expect(issuesOf(result).length).toBeGreaterThan(0)
        expect(issuesOf(result).filter((each) => !/ series\b/.test(each))).toEqual([])
        expect(() => parseSeriesOrThrow(input)).toThrow(InvalidRequestError)
      }),
      runs(200, 5000),
    )
  })
})

describe('the series is read', () => {
  it.each([
    { title: 'a missing end is open', input: daily, end: { kind: 'open' } },
    { title: 'an end by a count', input: { ...daily, end: { kind: 'count', count: 3 } } },
    {
      title: 'an end on the day of the start',
      input: { ...daily, end: { kind: 'until', date: '2026-11-30' } },
    },
    {
      title: 'an end at the very time of the start',
      input: { ...daily, end: { kind: 'until', date: '2026-11-30 10:00:00' } },
    },
    {
      title: 'a meeting that happens once with an open end',
      input: { ...daily, recurrence: { kind: 'once' }, end: { kind: 'open' } },
    },
  ])('$title', ({ input, end }) => {
    expect(parseSeriesOrThrow(input)).toEqual({ ...input, ...(end && { end }) })
  })
})

describe('the series is refused', () => {
  it.each([
    { title: 'nothing', input: undefined, issues: ['not-an-object'] },
    { title: 'a list', input: [daily], issues: ['not-an-object'] },
    { title: 'text', input: '2026-11-30 10:00:00', issues: ['not-an-object'] },
    {
      title: 'an empty object',
      input: {},
      issues: ['not-an-object recurrence', 'not-a-local-date-time start'],
    },
    { title: 'a key of another form', input: { ...daily, count: 3 }, issues: ['unknown-key count'] },
    { title: 'a null end', input: { ...daily, end: null }, issues: ['not-an-object end'] },
    {
      title: 'a start on no day',
      input: { ...daily, start: '2026-02-30 10:00:00' },
      issues: ['no-such-date start'],
    },
    {
      title: 'an end the day before the start',
      input: { ...daily, end: { kind: 'until', date: '2026-11-29' } },
      issues: ['end-before-start end'],
    },
    {
      title: 'an end the second before the start',
      input: { ...daily, end: { kind: 'until', date: '2026-11-30 09:59:59' } },
      issues: ['end-before-start end'],
    },
    {
      title: 'a meeting that happens once with an end',
      input: { ...daily, recurrence: { kind: 'once' }, end: { kind: 'count', count: 1 } },
      issues: ['end-without-recurrence end'],
    },
    {
      title: 'a fault in every part, each said',
      input: { recurrence: { kind: 'hourly' }, start: 'noon', end: { kind: 'count', count: 0 } },
      issues: ['not-a-choice recurrence.kind', 'not-a-local-date-time start', 'out-of-range end.count'],
    },
  ])('$title', ({ input, issues }) => {
    expect(issuesOf(parseSeries(input))).toEqual(issues)
  })
})

describe('the end is refused', () => {
  it.each([
    { input: { kind: 'count', count: 3, until: '2026-12-31' }, issues: ['unknown-key until'] },
    { input: { kind: 'open', count: 3 }, issues: ['unknown-key count'] },
    { input: { kind: 'until', date: '2026-12-31', dates: [] }, issues: ['unknown-key dates'] },
    { input: { kind: 'count', count: 0 }, issues: ['out-of-range count'] },
    { input: { kind: 'count', count: 1.5 }, issues: ['not-an-integer count'] },
    { input: { kind: 'count' }, issues: ['required count'] },
    { input: { kind: 'until' }, issues: ['not-a-date-or-date-time date'] },
    { input: { kind: 'until', date: '2026-12-32' }, issues: ['no-such-date date'] },
    { input: { kind: 'never' }, issues: ['not-a-choice kind'] },
    { input: {}, issues: ['required kind'] },
  ])('$input', ({ input, issues }) => {
    expect(issuesOf(parseSeriesEnd(input))).toEqual(issues)
  })
})

describe('what a refused series would have to be is told', () => {
  it.each([
    { input: null, told: ['not-an-object: recurrence | start | end ← (none)'] },
    {
      input: { ...daily, until: '2026-12-31' },
      told: ['unknown-key until: recurrence | start | end ← "until"'],
    },
    {
      input: { ...daily, end: { kind: 'until', date: '2026-11-29' } },
      told: ['end-before-start end: ≥ 2026-11-30 ← "2026-11-29"'],
    },
    {
      input: { ...daily, end: { kind: 'until', date: '2026-11-30 09:00:00' } },
      told: ['end-before-start end: ≥ 2026-11-30 10:00:00 ← "2026-11-30 09:00:00"'],
    },
    { input: { ...daily, end: 3 }, told: ['not-an-object end: kind | count | date ← 3'] },
    {
      input: { ...daily, end: { kind: 'count', count: 0, date: '2026-12-01' } },
      told: ['unknown-key end.date: kind | count ← "date"', 'out-of-range end.count: ≥ 1 ← 0'],
    },
    {
      input: { ...daily, end: { kind: 'until', date: '2026' } },
      told: ['not-a-date-or-date-time end.date: yyyy-MM-dd | yyyy-MM-dd HH:mm:ss ← "2026"'],
    },
    {
      input: { ...daily, recurrence: { kind: 'once' }, end: { kind: 'count', count: 2 } },
      told: ['end-without-recurrence end: - ← "count"'],
    },
  ])('$input', ({ input, told }) => {
    expect(toldIssues(parseSeries(input))).toEqual(told)
  })

  it('after what could not be done, where it is thrown', () => {
    expect(() => parseSeriesOrThrow({ ...daily, end: 3 })).toThrow(/^Cannot read the series/)
  })
})
