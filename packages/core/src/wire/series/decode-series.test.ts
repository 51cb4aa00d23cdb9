import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../test/runs.ts'
import { toldIssues } from '../../../test/told-issues.ts'
import { documentedDialect, zoomDialect } from '../../dialect/dialect.ts'
import { decodeRecurrence } from './decode-recurrence.ts'
import { decodeSeries, decodeSeriesOrThrow } from './decode-series.ts'
import { seriesReader } from './series-reader.ts'

const start_time = '2026-11-30 10:00:00'
const start = start_time
const open = { kind: 'open' } as const

describe('fields that are a series', () => {
  it.each([
    { fields: {}, recurrence: { kind: 'once' }, end: open, notices: [] },
    { fields: { recurrence_type: ' ' }, recurrence: { kind: 'once' }, end: open, notices: [] },
    {
      fields: { recurrence_type: '1', daily_type: 1, end_times: ' 3 ' },
      recurrence: { kind: 'daily' },
      end: { kind: 'count', count: 3 },
      notices: [],
    },
    {
      fields: { recurrence_type: 1, end_times: 3 },
      recurrence: { kind: 'daily' },
      end: { kind: 'count', count: 3 },
      notices: ['field-assumed daily_type'],
    },
    {
      fields: { recurrence_type: '1', daily_type: '2' },
      recurrence: { kind: 'workdays' },
      end: open,
      notices: [],
    },
    {
      fields: { recurrence_type: '2', weekly_days: '3，1', end_date_time: '2026-12-31' },
      recurrence: { kind: 'weekly', weekdays: ['monday', 'wednesday'] },
      end: { kind: 'until', date: '2026-12-31' },
      notices: [],
    },
    {
      fields: { recurrence_type: '3', monthly_day: '31', monthly_week: '9', end_times: 2 },
      recurrence: { kind: 'monthlyByDay', day: 31 },
      end: { kind: 'count', count: 2 },
      notices: ['field-outranked monthly_week'],
    },
    {
      fields: {
        recurrence_type: '3',
        monthly_week: 5,
        monthly_week_day: 5,
        end_times: 9,
        end_date_time: start,
      },
      recurrence: { kind: 'monthlyByWeekday', week: 5, weekday: 'friday' },
      end: { kind: 'until', date: start },
      notices: ['field-outranked end_times'],
    },
    {
      fields: { weekly_days: '8', end_times: 'x' },
      recurrence: { kind: 'once' },
      end: open,
      notices: ['field-ignored weekly_days', 'field-ignored end_times'],
    },
  ])('$fields', ({ fields, recurrence, end, notices }) => {
    const decoded = decodeSeries({ start_time, ...fields })
    expect(decoded).toMatchObject({ ok: true, value: { recurrence, start, end } })
    expect(decoded.notices.map((each) => `${each.code} ${'field' in each ? each.field : ''}`)).toEqual(
      notices,
    )
  })
})

describe('fields that are none', () => {
  it.each([
    { fields: null, issues: ['not-an-object '] },
    { fields: { recurrence_type: '1' }, issues: ['required start_time'] },
    { fields: { start_time: '2026-02-30 10:00:00' }, issues: ['no-such-date start_time'] },
    {
      // What else is wrong is told beside a recurrence_type that says nothing.
      fields: { start_time, recurrence_type: '4', monthly_day: '32', weekly_days: '0' },
      issues: ['out-of-range recurrence_type', 'out-of-range weekly_days.0', 'out-of-range monthly_day'],
    },
    { fields: { start_time, recurrence_type: '2' }, issues: ['required weekly_days'] },
    {
      fields: { start_time, recurrence_type: '2', weekly_days: '1,1' },
      issues: ['duplicate-item weekly_days.1'],
    },
    { fields: { start_time, recurrence_type: '3' }, issues: ['required monthly_day'] },
    {
      fields: { start_time, recurrence_type: '3', monthly_week: '2' },
      issues: ['pair-incomplete monthly_week_day'],
    },
    { fields: { start_time, recurrence_type: '1', end_times: '0' }, issues: ['out-of-range end_times'] },
    {
      fields: { start_time, recurrence_type: '1', end_date_time: '2026-11-29' },
      issues: ['end-before-start end_date_time'],
    },
  ])('$fields', ({ fields, issues }) => {
    const decoded = decodeSeries(fields)
    const told = decoded.ok ? [] : decoded.issues.map(({ code, path }) => `${code} ${path.join('.')}`)
    expect(told).toEqual(issues)
  })
})

const field = (...values: readonly unknown[]): fc.Arbitrary<unknown> => fc.constantFrom(undefined, ...values)

it('a reader that remembers rules reads each series as decodeSeries does, whatever it has read before', () => {
  const fields = fc.record({
    start_time: fc.constantFrom(start_time, '2026-12-01 10:00:00', 'x'),
    recurrence_type: field('1', 2, '3', '4'),
    daily_type: field('1', 2),
    weekly_days: field('1,3', '2', '8'),
    monthly_day: field('5', 31),
    monthly_week: field('2', 5),
    monthly_week_day: field('1', 7),
    end_times: field('2', 2, '3', 3, 0),
    end_date_time: field('2026-12-31', '2026-01-01', '2026-12-31 10:00:00'),
  })
  fc.assert(
    fc.property(
      fc.array(fields, { maxLength: 12 }),
      fc.constantFrom(documentedDialect, zoomDialect),
      (list, dialect) => {
        const read = seriesReader(dialect)
        for (const each of list) expect(read(each)).toEqual(decodeSeries(each, dialect))
      },
    ),
    runs(300, 20_000),
  )
})

describe('what is refused is told: what it would have to be, and what came', () => {
  it.each([
    {
      fields: 7,
      told: [
        'not-an-object: start_time | recurrence_type | daily_type | weekly_days | monthly_day | monthly_week | monthly_week_day | end_times | end_date_time ← 7',
      ],
    },
    { fields: {}, told: ['required start_time: yyyy-MM-dd HH:mm:ss ← (none)'] },
    {
      fields: { start_time: 'noon' },
      told: ['not-a-local-date-time start_time: yyyy-MM-dd HH:mm:ss ← "noon"'],
    },
    { fields: { start_time, recurrence_type: '4' }, told: ['out-of-range recurrence_type: ≥ 1 ≤ 3 ← "4"'] },
    {
      fields: { start_time, recurrence_type: '1', daily_type: '3' },
      told: ['out-of-range daily_type: ≥ 1 ≤ 2 ← "3"'],
    },
    { fields: { start_time, recurrence_type: '2' }, told: ['required weekly_days: 1–7: "1,3" ← (none)'] },
    {
      fields: { start_time, recurrence_type: '2', weekly_days: '1,8' },
      told: ['out-of-range weekly_days.1: ≥ 1 ≤ 7 ← "8"'],
    },
    {
      fields: { start_time, recurrence_type: '2', weekly_days: ',' },
      told: ['empty-item weekly_days.0: ≥ 1 ≤ 7 ← (none)', 'empty-item weekly_days.1: ≥ 1 ≤ 7 ← (none)'],
    },
    {
      fields: { start_time, recurrence_type: '3' },
      told: ['required monthly_day: monthly_day | monthly_week + monthly_week_day ← (none)'],
    },
    {
      fields: { start_time, recurrence_type: '3', monthly_day: 32 },
      told: ['out-of-range monthly_day: ≥ 1 ≤ 31 ← 32'],
    },
    {
      fields: { start_time, recurrence_type: '3', monthly_week: 6 },
      told: [
        'out-of-range monthly_week: ≥ 1 ≤ 5 ← 6',
        'pair-incomplete monthly_week_day: monthly_week ← (none)',
      ],
    },
    {
      fields: { start_time, recurrence_type: '3', monthly_week_day: 'x' },
      told: [
        'not-an-integer monthly_week_day: ≥ 1 ≤ 7 ← "x"',
        'pair-incomplete monthly_week: monthly_week_day ← (none)',
      ],
    },
    {
      fields: { start_time, recurrence_type: '1', end_times: 1.5 },
      told: ['not-an-integer end_times: ≥ 1 ← 1.5'],
    },
    {
      fields: { start_time, recurrence_type: '1', end_date_time: 'soon' },
      told: ['not-a-date-or-date-time end_date_time: yyyy-MM-dd | yyyy-MM-dd HH:mm:ss ← "soon"'],
    },
  ])('$fields', ({ fields, told }) => {
    expect(toldIssues(decodeSeries(fields))).toEqual(told)
  })

  it('of recurrence fields alone too', () => {
    expect(toldIssues(decodeRecurrence(null))).toEqual([
      'not-an-object: recurrence_type | daily_type | weekly_days | monthly_day | monthly_week | monthly_week_day ← (none)',
    ])
  })

  it('after what could not be done, where it is thrown', () => {
    expect(() => decodeSeriesOrThrow({})).toThrow(/^Cannot read the series/)
  })
})

it('a daily_type that is assumed is told with its value', () => {
  expect(decodeSeries({ start_time, recurrence_type: '1' }).notices).toEqual([
    { code: 'field-assumed', field: 'daily_type', value: '1' },
  ])
})

it('a field that is ignored is told with what makes it so, and with its faults', () => {
  expect(
    decodeSeries({ start_time, recurrence_type: '1', daily_type: '1', monthly_day: '32' }).notices,
  ).toMatchObject([
    {
      code: 'field-ignored',
      field: 'monthly_day',
      because: { field: 'recurrence_type', value: '1' },
      issues: [{ code: 'out-of-range' }],
    },
  ])
})

it.each([null, 'x', [], { start_time, recurrence_type: {} }])(
  'a reader that remembers rules refuses %j as decodeSeries does',
  (fields) => {
    expect(seriesReader(documentedDialect)(fields)).toEqual(decodeSeries(fields, documentedDialect))
  },
)

it('a reader that remembers rules is not led astray by text that holds its own separator, or is long', () => {
  const read = seriesReader(documentedDialect)
  const days = ['1', '2', '3', '4', '5', '6', '7'].join(`${' '.repeat(10)},`)
  for (const fields of [
    { start_time, recurrence_type: '1', daily_type: '1' },
    { start_time, recurrence_type: '1\u0000"1' },
    { start_time, recurrence_type: '2', weekly_days: days },
    { start_time, recurrence_type: '2', weekly_days: `${days},8` },
  ])
    expect(read(fields)).toEqual(decodeSeries(fields, documentedDialect))
})
