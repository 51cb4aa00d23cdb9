import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../test/runs.ts'
import { documentedDialect, zoomDialect } from '../../dialect/dialect.ts'
import { decodeSeries } from './decode-series.ts'
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
