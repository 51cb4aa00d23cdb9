import { describe, expect, it } from 'vitest'
import { predict } from '../predict/predict.ts'
import { parseSeriesOrThrow } from '../series/parse-series.ts'
import type { Series } from '../series/series.ts'
import { explanationText } from '../text/explanation-text.ts'
import { reconciliationRemarks } from '../text/reconciliation-remarks.ts'
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
  const first = found.explanations.slice(0, 1)
  expect(first).toMatchObject([
    { changes: [{ point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' }] },
  ])
  expect(first.flatMap((each) => [explanationText(each, 'en'), explanationText(each, 'zh-CN')])).toEqual([
    'If weekday 1 is Sunday, the answer fits exactly. The rule is then: Every Monday at 10:00 (Beijing time), 3 times.',
    '如果星期编号的 1 是星期日，结果就完全吻合。此时的规则是：每周一 10:00（北京时间），共 3 次。',
  ])
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
    [
      'a limit of 50',
      daily,
      starts(daily).slice(0, 50),
      'truncated',
      { point: 'maxOccurrences', from: 'none', to: 50 },
    ],
    [
      'an answer in UTC',
      daily,
      starts({ ...daily, start: '2026-11-30 02:00:00' as Series['start'] }),
      'different',
      { point: 'zone', from: 'Asia/Shanghai', to: 'UTC' },
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
  })

  it('a start moved to the first date that matches is named as a reading of the rule, and as that', () => {
    const mondays = parseSeriesOrThrow({
      recurrence: { kind: 'weekly', weekdays: ['monday'] },
      start: '2026-12-01 10:00:00',
      end: { kind: 'count', count: 3 },
    })
    const found = reconcile(mondays, rowsOf(...starts(mondays)), { unmatchedStart: 'include' })
    expect(found.explanations.map(({ changes }) => changes)).toEqual([
      [{ point: 'unmatchedStart', from: 'include', to: 'skip' }],
      [{ point: 'start', from: '2026-12-01 10:00:00', to: '2026-12-07 10:00:00' }],
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
    expect(found.explanations[0]?.changes[0]).toEqual({ point: 'zone', from: 'Asia/Shanghai', to: 'UTC' })
  })

  it('an endless one that is observed beyond its last time is missing what there is', () => {
    const series = parseSeriesOrThrow({ recurrence: { kind: 'daily' }, start: '9999-12-30 10:00:00' })
    const found = reconcile(
      series,
      rowsOf('9999-12-30 09:00:00', '9999-12-30 11:00:00', '9999-12-30 12:00:00', '9999-12-31 23:59:59'),
    )
    expect([found.missing.length, found.missingCount, found.unexpected.length]).toEqual([0, 0, 2])
    expect(found.moved).toHaveLength(2)
  })
})

/** The week of 1 October off, a Saturday worked for it: an invented arrangement of the usual shape. */
function statutory(date: string): boolean | undefined {
  if (!date.startsWith('2026')) return undefined
  const weekend = new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0
  return date === '2026-10-10' || (!weekend && !(date >= '2026-10-01' && date <= '2026-10-07'))
}

const seriesOf = (recurrence: object, start: string, count: number) =>
  parseSeriesOrThrow({ recurrence, start, end: { kind: 'count', count } })
const earlier = (start: string) =>
  new Date(Date.parse(`${start.replace(' ', 'T')}Z`) - 8 * 3_600_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ')

/** The list with another item at one place. */
const withItem = (list: readonly string[], place: number, item: string) =>
  list.map((each, index) => (index === place ? item : each))

describe('moves lie as near as can be, over the edge of a day, a week or a month', () => {
  it.each([
    { edge: 'a day', series: seriesOf({ kind: 'daily' }, '2026-11-30 04:00:00', 6) },
    { edge: 'a week', series: seriesOf({ kind: 'weekly', weekdays: ['monday'] }, '2026-11-30 04:00:00', 6) },
    {
      edge: 'days of one week',
      series: seriesOf(
        { kind: 'weekly', weekdays: ['monday', 'wednesday', 'friday'] },
        '2026-11-30 04:00:00',
        9,
      ),
    },
    { edge: 'a month', series: seriesOf({ kind: 'monthlyByDay', day: 1 }, '2026-12-01 04:00:00', 6) },
    { edge: 'a weekend', series: seriesOf({ kind: 'workdays' }, '2026-11-30 04:00:00', 12) },
  ])('all moved by eight hours over the edge of $edge are moved, and none is missing', ({ series }) => {
    const found = reconcile(series, rowsOf(...starts(series).map(earlier)))
    expect(found.moved.map(({ from, to }) => [from, to])).toEqual(
      starts(series).map((start) => [start, earlier(start)]),
    )
    expect([found.missing, found.unexpected]).toEqual([[], []])
  })

  it.each([
    { edge: 'a day', kind: { kind: 'daily' }, start: '2026-12-01 04:00:00' },
    { edge: 'a week', kind: { kind: 'weekly', weekdays: ['monday'] }, start: '2026-11-30 04:00:00' },
    { edge: 'a month', kind: { kind: 'monthlyByDay', day: 1 }, start: '2026-12-01 04:00:00' },
  ])('a single one moved over the edge of $edge is one move', ({ kind, start }) => {
    const series = seriesOf(kind, start, 5)
    const list = starts(series)
    const rows = withItem(list, 2, earlier(list[2] ?? ''))
    const found = reconcile(series, rowsOf(...rows))
    expect(found.moved.map(({ number, to }) => [number, to])).toEqual([[3, rows[2]]])
    expect([found.missing, found.unexpected]).toEqual([[], []])
  })

  it('one deleted, and one added a period away, are no move', () => {
    const series = seriesOf({ kind: 'daily' }, '2026-11-30 10:00:00', 9)
    const list = starts(series).filter((_, index) => index !== 2)
    const found = reconcile(series, rowsOf(...list, '2026-12-20 10:00:00'))
    expect([found.moved.length, found.missingCount, found.unexpected.length]).toEqual([0, 1, 1])
  })
})

describe('rows are read as they may be written', () => {
  it.each([
    { title: 'with T', write: (start: string) => start.replace(' ', 'T') },
    { title: 'without seconds', write: (start: string) => start.slice(0, 16) },
    { title: 'with T, without seconds', write: (start: string) => start.slice(0, 16).replace(' ', 'T') },
    { title: 'with a trailing blank', write: (start: string) => `${start} ` },
    { title: 'with a fraction of zeros', write: (start: string) => `${start}.000` },
  ])('$title', ({ write }) => {
    const found = reconcile(tuesdays, rowsOf(...starts(tuesdays).map(write)))
    expect([found.verdict, found.instantCount]).toEqual(['exact', 0])
    expect(found.matched.map(({ localStart }) => localStart)).toEqual(starts(tuesdays))
    expect(reconciliationRemarks(found, 'en')).toEqual([])
  })

  it.each([
    { title: 'Z', write: (start: string) => `${start.slice(0, 10)}T02:00:00Z` },
    { title: 'an offset', write: (start: string) => `${start.slice(0, 10)} 03:00:00+01:00` },
    { title: 'an offset without a colon', write: (start: string) => `${start.slice(0, 10)}T10:00:00+0800` },
  ])('with $title they are instants, set in the zone, and that is said', ({ write }) => {
    const found = reconcile(tuesdays, rowsOf(...starts(tuesdays).map(write)))
    expect([found.verdict, found.instantCount]).toEqual(['exact', 3])
    expect(reconciliationRemarks(found, 'en')).toEqual([
      '3 rows give their times with a zone (such as Z), converted to local time',
    ])
    expect(reconciliationRemarks(found, 'zh-CN')).toEqual([
      '返回内容中有 3 个时间写明了时区（如 Z），已换算为当地时间',
    ])
  })

  it.each([
    '2026-12-01 10:00:00.5',
    '2026-02-30T10:00:00Z',
    '2026-12-01T10:00:00+25:00',
    '9999-12-31T23:00:00Z',
    '1900-01-01T00:00:00+23:00',
    '2026-12-01',
    `2026-12-01 10:00:00${' '.repeat(100_000)}x`,
  ])('%s is no time', (start_time) => {
    expect(reconcile(tuesdays, [{ start_time }]).unreadable).toHaveLength(1)
  })
})

describe('what rows say beside their times is heard', () => {
  const rows = rowsOf(...starts(tuesdays))

  it.each([{ status: '2' }, { status: 2 }, { del_flag: '1' }, { del_flag: 1 }])(
    'a row with %j is no occurrence',
    (mark) => {
      const found = reconcile(tuesdays, [...rows.slice(0, 2), { ...rows[2], ...mark }])
      expect(found.verdict).toBe('different')
      expect(found.missing.map(({ number }) => number)).toEqual([3])
      expect(found.cancelled).toEqual([{ localStart: '2026-12-15 10:00:00', uuid: 'u2' }])
      expect(reconciliationRemarks(found, 'en')).toEqual([
        '1 row is marked as cancelled or deleted, and no occurrence',
      ])
      expect(reconciliationRemarks(found, 'zh-CN')).toEqual([
        '返回内容中有 1 次标为已取消或已删除，不算作会议',
      ])
    },
  )

  it.each([{ status: '0' }, { status: 3 }, { del_flag: '0' }])('a row with %j is one', (mark) => {
    const found = reconcile(
      tuesdays,
      rows.map((row) => ({ ...row, ...mark })),
    )
    expect([found.verdict, found.cancelled]).toEqual(['exact', []])
  })

  it('all rows cancelled are not absent', () => {
    const found = reconcile(
      tuesdays,
      rows.map((row) => ({ ...row, status: 2 })),
    )
    expect([found.verdict, found.missingCount]).toEqual(['different', 3])
  })

  it('one uuid on all rows is said, of an exact answer as of another', () => {
    const shared = rows.map((row) => ({ ...row, uuid: 'same' }))
    const found = reconcile(tuesdays, shared)
    expect([found.verdict, found.sharedUuids]).toEqual(['exact', ['same']])
    expect(reconcile(tuesdays, shared.slice(1)).sharedUuids).toEqual(['same'])
    expect(reconciliationRemarks(found, 'en')).toEqual([
      "1 uuid stands on more than one row, and can't tell occurrences apart",
    ])
    expect(reconciliationRemarks(found, 'zh-CN')).toEqual([
      '返回内容中有 1 个 uuid 出现在不止一次会议上，无法用来区分各次会议',
    ])
  })

  it('rows out of order are said', () => {
    const found = reconcile(tuesdays, [...rows.slice(1), ...rows.slice(0, 1)])
    expect(reconciliationRemarks(found, 'en')).toEqual(['The rows are not in the order of time'])
    expect(reconciliationRemarks(found, 'zh-CN')).toEqual(['返回内容没有按时间排序'])
  })
})

it('an answer without rows is explained by the readings that predict none', () => {
  const thursdays = parseSeriesOrThrow({
    recurrence: { kind: 'weekly', weekdays: ['thursday'] },
    start: '2026-12-01 10:00:00',
    end: { kind: 'until', date: '2026-12-02' },
  })
  const found = reconcile(thursdays, [], { unmatchedStart: 'include' })
  expect(found.verdict).toBe('absent')
  expect(found.explanations.map(({ changes }) => changes)).toEqual([
    [{ point: 'unmatchedStart', from: 'include', to: 'skip' }],
  ])
})
