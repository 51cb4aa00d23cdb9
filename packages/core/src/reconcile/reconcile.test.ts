import { describe, expect, it } from 'vitest'
import { predict } from '../predict/predict.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { Series } from '../series/series.ts'
import { explanationText } from '../text/explanation-text.ts'
import { decodeSeriesOrThrow } from '../wire/series/decode-series.ts'
import { reconcile } from './reconcile.ts'

const rowsOf = (...starts: readonly string[]) =>
  starts.map((start_time, index) => ({ start_time, uuid: `u${index}` }))
const starts = (series: Series, dialect = {}) =>
  [...predict(series, dialect)].map(({ localStart }) => localStart)

const tuesdays = decodeSeriesOrThrow({
  start_time: '2026-12-01 10:00:00',
  recurrence_type: '2',
  weekly_days: '2',
  end_times: '3',
})

it('a service that counts weekdays from Sunday is found, and named first, in both languages', () => {
  const found = reconcile(
    tuesdays,
    rowsOf('2026-12-07 10:00:00', '2026-12-14 10:00:00', '2026-12-21 10:00:00'),
  )
  expect(found.verdict).toBe('different')
  const first = found.explanations.at(0)
  expect(first?.changes).toEqual([{ point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' }])
  if (!first) return
  expect(explanationText(first, 'en')).toBe(
    'Weekday numbering: weekday 1 is Sunday: then the answer is exact. The service reads: Every Monday at 10:00 (Beijing time), 3 times.',
  )
  expect(explanationText(first, 'zh-CN')).toBe(
    '若星期的编号不同：1 是星期日，则完全一致。服务此时的理解是：每周一 10:00（北京时间），共 3 次。',
  )
})

describe('one change each', () => {
  const daily = parseSeriesOrThrow({
    recurrence: { kind: 'daily' },
    start: '2026-11-30 10:00:00',
    end: { kind: 'count', count: 60 },
  })
  const until = parseSeriesOrThrow({
    recurrence: { kind: 'daily' },
    start: '2026-11-30 10:00:00',
    end: { kind: 'until', date: '2026-12-04' },
  })
  const day31 = parseSeriesOrThrow({
    recurrence: { kind: 'monthlyByDay', day: 31 },
    start: '2026-01-31 10:00:00',
    end: { kind: 'count', count: 6 },
  })

  it.each([
    ['cut at 50', daily, starts(daily).slice(0, 50), 'truncated', { point: 'cut', from: 'none', to: 50 }],
    [
      'an answer in UTC',
      daily,
      starts({ ...daily, start: '2026-11-30 02:00:00' as Series['start'] }),
      'different',
      { point: 'shift', from: 0, to: -8 },
    ],
    [
      'an end date that means its first moment',
      until,
      starts(until, { endDate: 'start-of-day' }),
      'truncated',
      { point: 'endDate', from: 'whole-day', to: 'start-of-day' },
    ],
    [
      'short months that take their last day',
      day31,
      starts(day31, { shortMonth: 'last-day' }),
      'different',
      { point: 'shortMonth', from: 'skip', to: 'last-day' },
    ],
    [
      'a start that was moved',
      daily,
      starts({ ...daily, start: '2026-12-02 09:30:00' as Series['start'] }),
      'different',
      { point: 'start', from: '2026-11-30 10:00:00', to: '2026-12-02 09:30:00' },
    ],
  ])('%s is found and named', (_, series, observed, verdict, change) => {
    const found = reconcile(series, rowsOf(...observed))
    expect(found.verdict).toBe(verdict)
    expect(found.explanations.map(({ changes }) => changes)).toContainEqual([change])
    for (const locale of ['en', 'zh-CN'] as const) {
      for (const explanation of found.explanations)
        expect(explanationText(explanation, locale)).not.toMatch(/undefined|NaN/)
    }
  })

  it('a start moved to the first date that matches is named as that, and as a reading of the rule', () => {
    const mondays = parseSeriesOrThrow({
      recurrence: { kind: 'weekly', weekdays: ['monday'] },
      start: '2026-12-01 10:00:00',
      end: { kind: 'count', count: 3 },
    })
    const found = reconcile(mondays, rowsOf(...starts(mondays)), { unmatchedStart: 'include' })
    expect(found.explanations.map(({ changes }) => changes)).toEqual([
      [{ point: 'start', from: '2026-12-01 10:00:00', to: '2026-12-07 10:00:00' }],
      [{ point: 'unmatchedStart', from: 'include', to: 'skip' }],
    ])
  })

  it.each([
    ['one deleted in the middle', [1, 2, 4, 5], [3], []],
    ['the first one deleted', [2, 3, 4, 5], [1], []],
    ['the last one ended', [1, 2, 3, 4], [5], []],
    ['one moved by an hour', [1, 2, 3.1, 4, 5], [], [3]],
    ['one deleted, then another moved', [1, 3.1, 4, 5], [2], [3]],
  ])('drift: %s', (_, observed, missing, moved) => {
    const five = { ...daily, end: { kind: 'count', count: 5 } } as const
    const rows = observed.map((day) => {
      const start = starts(five)[Math.floor(day) - 1] ?? ''
      return Number.isInteger(day) ? start : start.replace(' 10:', ' 11:')
    })
    const found = reconcile(five, rowsOf(...rows))
    expect(found.verdict).toBe(missing[0] === 5 ? 'truncated' : 'different')
    expect(found.missing.map(({ number }) => number)).toEqual(missing)
    expect(found.moved.map(({ number }) => number)).toEqual(moved)
    expect([found.unexpected, found.duplicates]).toEqual([[], []])
  })

  it('statutory workdays are found and named by a calendar that is offered', () => {
    const workdays = parseSeriesOrThrow({
      recurrence: { kind: 'workdays' },
      start: '2026-09-28 10:00:00',
      end: { kind: 'count', count: 5 },
    })
    const observed = starts(workdays, { workdays: statutory })
    const found = reconcile(
      workdays,
      rowsOf(...observed),
      {},
      { workdayCalendars: { 'China 2026': statutory } },
    )
    expect(found.explanations.map(({ changes }) => changes)).toEqual([
      [{ point: 'workdays', from: 'monday-to-friday', to: 'China 2026' }],
    ])
  })
})

it('a series without an end is exact as far as was observed', () => {
  const open = parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start: '2020-05-18 10:00:00' })
  const found = reconcile(open, rowsOf('2020-05-18 10:00:00', '2020-05-19 10:00:00', '2020-05-20 10:00:00'))
  expect([found.verdict, found.predictedCount, found.observedCount]).toEqual(['exact', null, 3])
})

it('success without occurrences is absent', () => {
  expect(reconcile(tuesdays, []).verdict).toBe('absent')
})

it('duplicates, disorder and unreadable rows are said, and nothing is dropped', () => {
  const found = reconcile(tuesdays, [
    ...rowsOf('2026-12-08 10:00:00', '2026-12-01 10:00:00', '2026-12-01 10:00:00', '7'),
    { start_time: null },
  ])
  expect(found.disordered).toBe(true)
  expect(found.duplicates).toEqual([{ localStart: '2026-12-01 10:00:00', uuid: 'u2' }])
  expect(found.unreadable).toEqual([
    { index: 3, received: '"7"' },
    { index: 4, received: '(none)' },
  ])
  expect(found.matched).toHaveLength(2)
  expect(found.verdict).toBe('different')
})

it('a meeting moved within its week is one move, not one missing and one unexpected', () => {
  const found = reconcile(
    tuesdays,
    rowsOf('2026-12-01 10:00:00', '2026-12-10 15:00:00', '2026-12-15 10:00:00'),
  )
  expect(found.moved).toEqual([
    { number: 2, from: '2026-12-08 10:00:00', to: '2026-12-10 15:00:00', uuid: 'u1' },
  ])
  expect([found.missing, found.unexpected]).toEqual([[], []])
})

it('two at one time are explained where a zone skips a day: the first is moved onto the second', () => {
  const zone = 'Pacific/Kwajalein'
  const saturdays = parseSeriesOrThrow({
    recurrence: { kind: 'weekly', weekdays: ['saturday'] },
    start: '1993-08-21 00:00:00',
    end: { kind: 'count', count: 3 },
  })
  const rows = rowsOf('1993-08-22 00:00:00', '1993-08-22 00:00:00', '1993-08-29 00:00:00')
  const found = reconcile(saturdays, rows, { zone, weekdayNumbering: 'sunday-is-1' })
  expect(found.explanations.map(({ changes }) => changes)).toEqual([
    [
      { point: 'weekdayNumbering', from: 'sunday-is-1', to: 'monday-is-1' },
      { point: 'unmatchedStart', from: 'skip', to: 'include' },
    ],
  ])
})

describe('series of millions', () => {
  const long = [
    { kind: 'count', count: 2_900_000 },
    { kind: 'until', date: '9999-12-31' },
    { kind: 'open' },
  ].map((end) => parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start: '2026-11-30 10:00:00', end }))

  it.each(long)('in one that ends by $end.kind each row has its place', (series) => {
    const rows = ['2026-11-30 10:00:00', '2026-12-02 10:00:00', '9500-01-01 11:00:00', '9500-01-02 10:00:00']
    const found = reconcile(series, rowsOf(...rows))
    expect(found.matched.map(({ localStart }) => localStart)).toEqual([rows[0], rows[1], rows[3]])
    const number = found.matched[2]?.number ?? 0
    expect(found.moved).toEqual([
      { number: number - 1, from: '9500-01-01 10:00:00', to: rows[2], uuid: 'u2' },
    ])
    const last = found.predictedCount ?? number
    expect(found.missingCount).toBe(last - found.matched.length - found.moved.length)
    expect(found.missing).toHaveLength(1000)
    expect(found.missing[0]).toEqual({ number: 2, localStart: '2026-12-01 10:00:00' })
  })

  it.each(long)('one that ends by $end.kind is explained', (series) => {
    const found = reconcile(series, rowsOf('2026-11-30 02:00:00', '2026-12-01 02:00:00'))
    expect(found.explanations[0]?.changes[0]).toEqual({ point: 'shift', from: 0, to: -8 })
  })

  it('an endless one that is observed beyond its last time is missing what there is', () => {
    const series = parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start: '9999-12-30 10:00:00' })
    const found = reconcile(
      series,
      rowsOf('9999-12-30 09:00:00', '9999-12-30 11:00:00', '9999-12-30 12:00:00', '9999-12-31 23:59:59'),
    )
    expect([found.missing.length, found.missingCount, found.unexpected.length]).toEqual([1, 1, 3])
    expect(found.moved).toHaveLength(1)
  })
})

/** The week of 1 October off, a Saturday worked for it: an invented arrangement of the usual shape. */
function statutory(date: string): boolean | undefined {
  if (!date.startsWith('2026')) return undefined
  const weekend = new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0
  return date === '2026-10-10' || (!weekend && !(date >= '2026-10-01' && date <= '2026-10-07'))
}
