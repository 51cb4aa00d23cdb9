import { anySeries } from '@umeeting/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, draftOf, numberOf, readDraft } from './draft.ts'

const weekly: Draft = {
  kind: 'weekly',
  weekdays: ['monday'],
  day: '31',
  week: '2',
  weekday: 'tuesday',
  date: '2026-11-30',
  time: '10:00',
  endKind: 'count',
  count: '10',
  untilDate: '2026-12-31',
  untilTime: '',
}

describe('what a person filled in is read', () => {
  it.each([
    { filled: {}, series: { recurrence: { kind: 'weekly', weekdays: ['monday'] } } },
    { filled: { kind: 'daily' }, series: { recurrence: { kind: 'daily' } } },
    { filled: { kind: 'workdays' }, series: { recurrence: { kind: 'workdays' } } },
    { filled: { kind: 'monthlyByDay' }, series: { recurrence: { kind: 'monthlyByDay', day: 31 } } },
    {
      filled: { kind: 'monthlyByWeekday' },
      series: { recurrence: { kind: 'monthlyByWeekday', week: 2, weekday: 'tuesday' } },
    },
    { filled: { kind: 'once' }, series: { recurrence: { kind: 'once' }, end: { kind: 'open' } } },
    { filled: { time: '10:00:30' }, series: { start: '2026-11-30 10:00:30' } },
    { filled: { time: '09:05' }, series: { start: '2026-11-30 09:05:00' } },
    { filled: { count: ' 7 ' }, series: { end: { kind: 'count', count: 7 } } },
    { filled: { endKind: 'open' }, series: { end: { kind: 'open' } } },
    { filled: { endKind: 'until' }, series: { end: { kind: 'until', date: '2026-12-31' } } },
    {
      filled: { endKind: 'until', untilTime: '18:30' },
      series: { end: { kind: 'until', date: '2026-12-31 18:30:00' } },
    },
  ] as const)('$filled', ({ filled, series }) => {
    expect(readDraft({ ...weekly, ...filled })).toMatchObject({ series, issues: {} })
  })
})

describe('what can not be read is told at its own field', () => {
  it.each([
    { filled: { weekdays: [] }, issues: { weekdays: ['required'] } },
    { filled: { kind: 'monthlyByDay', day: '32' }, issues: { day: ['out-of-range'] } },
    { filled: { kind: 'monthlyByDay', day: 'last' }, issues: { day: ['not-an-integer'] } },
    { filled: { kind: 'monthlyByWeekday', week: '6' }, issues: { week: ['out-of-range'] } },
    { filled: { date: '2026-11-31' }, issues: { start: ['no-such-date'] } },
    { filled: { time: '' }, issues: { start: ['not-a-local-date-time'] } },
    { filled: { count: '' }, issues: { count: ['required'] } },
    { filled: { count: '0' }, issues: { count: ['out-of-range'] } },
    { filled: { count: '9999999999' }, issues: { count: ['not-an-integer'] } },
    { filled: { endKind: 'until', untilDate: '' }, issues: { until: ['not-a-date-or-date-time'] } },
    { filled: { endKind: 'until', untilDate: '2026-11-29' }, issues: { until: ['end-before-start'] } },
    {
      filled: { weekdays: [], count: 'x', time: '25:00' },
      issues: { weekdays: ['required'], start: ['no-such-time'], count: ['not-an-integer'] },
    },
  ] as const)('$filled', ({ filled, issues }) => {
    const read = readDraft({ ...weekly, ...filled })
    expect(read.series).toBeUndefined()
    expect(
      Object.fromEntries(
        Object.entries(read.issues).map(([field, each]) => [field, each.map(({ code }) => code)]),
      ),
    ).toEqual(issues)
  })
})

describe('the form that shows a series', () => {
  it('says that series again', () => {
    fc.assert(
      fc.property(anySeries(), (series) => {
        expect(readDraft(draftOf(series, weekly))).toEqual({ series, issues: {} })
      }),
    )
  })

  it('leaves what the series does not speak of as a person had it', () => {
    const { series } = readDraft({ ...weekly, kind: 'monthlyByDay', endKind: 'open' })
    const shown = series && draftOf(series, { ...weekly, day: '1', count: '4', time: '08:00' })
    expect(shown).toEqual({ ...weekly, kind: 'monthlyByDay', day: '31', endKind: 'open', count: '4' })
  })

  it('shows seconds only where they matter', () => {
    const times = ['10:00:00', '10:00:30'].map((time) => {
      const { series } = readDraft({ ...weekly, time, endKind: 'until', untilTime: time })
      const { time: start, untilTime } = series ? draftOf(series, weekly) : weekly
      return [start, untilTime]
    })
    expect(times).toEqual([
      ['10:00', '10:00'],
      ['10:00:30', '10:00:30'],
    ])
  })
})

it.each([
  { text: '7', number: 7 },
  { text: ' 007 ', number: 7 },
  { text: '', number: '' },
  { text: '1.5', number: '1.5' },
  { text: '-1', number: '-1' },
  { text: '1e3', number: '1e3' },
  { text: '٣', number: '٣' },
])('"$text" typed as a number is $number, for the engine to judge', ({ text, number }) => {
  expect(numberOf(text)).toBe(number)
})
