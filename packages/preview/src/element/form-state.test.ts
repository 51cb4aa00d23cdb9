import { documentedDialect, parseSeriesOrThrow } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { firstDraft } from '../model/first-draft.ts'
import { formValueOf, readForm } from './form-state.ts'

/** Mondays at 10:00 from 2026-11-30, ten times. */
const draft = firstDraft(Date.UTC(2026, 10, 27), 'Asia/Shanghai')
const tuesdays = parseSeriesOrThrow({
  recurrence: { kind: 'weekly', weekdays: ['tuesday'] },
  start: '2026-12-01 10:00:00',
  end: { kind: 'count', count: 3 },
})
const fields = {
  start_time: '2026-12-01 10:00:00',
  recurrence_type: '2',
  weekly_days: '2',
  end_times: '3',
}

const known = (date: string) => (date < '2026-12-04' ? true : undefined)

describe('what the form says', () => {
  it('is a series, where it can be read', () => {
    expect(readForm(draft, documentedDialect, undefined)).toEqual({
      series: {
        recurrence: { kind: 'weekly', weekdays: ['monday'] },
        start: '2026-11-30 10:00:00',
        end: { kind: 'count', count: 10 },
      },
      issues: {},
    })
  })

  it.each([
    { min: '2026-11-30', taken: true },
    { min: '2026-11-30 10:00:00', taken: true },
    { min: '2026-11-30 10:00:01', taken: false },
    { min: '2026-12-01', taken: false },
  ])('from $min on, a start on 2026-11-30 at 10:00 is taken: $taken', ({ min, taken }) => {
    const { series, objection } = readForm(draft, documentedDialect, min)
    expect(series !== undefined).toBe(taken)
    expect(objection).toEqual(taken ? undefined : { kind: 'too-early', min })
  })

  it('is none where the workday calendar does not know all of its dates, and the first such date is told', () => {
    const reading = readForm(
      { ...draft, kind: 'workdays' },
      { ...documentedDialect, workdays: known },
      undefined,
    )
    expect(reading).toEqual({
      series: undefined,
      issues: {},
      objection: { kind: 'unknown-workday', date: '2026-12-04' },
    })
  })

  it('is none where it can not be read, and each fault stands at its field', () => {
    const { series, issues } = readForm({ ...draft, count: 'ten', time: '' }, documentedDialect, '2027-01-01')
    expect(series).toBeUndefined()
    expect(new Set(Object.keys(issues))).toEqual(new Set(['count', 'start']))
  })
})

describe('what a form around the element sends', () => {
  it('is JSON under the name of the element', () => {
    const sent = formValueOf(tuesdays, documentedDialect, 'recurrence')
    expect(JSON.parse(sent as string)).toEqual(fields)
  })

  it.each([{ name: null }, { name: '' }])(
    'is the fields under their own names, where its name is $name',
    ({ name }) => {
      const sent = formValueOf(tuesdays, documentedDialect, name)
      expect(Object.fromEntries(sent as FormData)).toEqual(fields)
    },
  )

  it('is nothing while there is no series', () => {
    expect(formValueOf(undefined, documentedDialect, 'recurrence')).toBeNull()
    expect(formValueOf(undefined, documentedDialect, null)).toBeNull()
  })
})
