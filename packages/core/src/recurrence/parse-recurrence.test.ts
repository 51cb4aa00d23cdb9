import { expect, it } from 'vitest'
import { toldIssues } from '../../test/told-issues.ts'
import { parseRecurrence } from './parse-recurrence.ts'

it.each([
  {
    input: { kind: 'weekly', weekdays: ['monday', 'monday'] },
    issues: ['duplicate-item weekdays.1'],
  },
  { input: { kind: 'weekly', weekdays: [] }, issues: ['required weekdays'] },
  { input: { kind: 'weekly', weekdays: 'monday' }, issues: ['not-a-list weekdays'] },
  { input: { kind: 'weekly' }, issues: ['required weekdays'] },
  { input: { kind: 'weekly', weekdays: ['Monday'] }, issues: ['not-a-choice weekdays.0'] },
  {
    input: { kind: 'weekly', weekdays: Array.from({ length: 32 }, () => 'monday') },
    issues: ['too-many-items weekdays'],
  },
  { input: { kind: 'monthlyByWeekday', week: 6, weekday: 'monday' }, issues: ['out-of-range week'] },
  { input: { kind: 'monthlyByWeekday', week: 0, weekday: 'monday' }, issues: ['out-of-range week'] },
  { input: { kind: 'monthlyByWeekday', week: 1 }, issues: ['required weekday'] },
  { input: { kind: 'monthlyByDay', day: 0 }, issues: ['out-of-range day'] },
  { input: { kind: 'monthlyByDay', day: 32 }, issues: ['out-of-range day'] },
  { input: { kind: 'monthlyByDay', day: 1.5 }, issues: ['not-an-integer day'] },
  { input: { kind: 'daily', interval: 2 }, issues: ['unknown-key interval'] },
  { input: { kind: 'monthlyByDay', day: 1, week: 1 }, issues: ['unknown-key week'] },
  { input: { kind: 'hourly' }, issues: ['not-a-choice kind'] },
  { input: {}, issues: ['required kind'] },
  { input: null, issues: ['not-an-object'] },
])('the recurrence $input is refused', ({ input, issues }) => {
  const read = parseRecurrence(input)
  expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path.join('.')].join(' ').trim())).toEqual(
    issues,
  )
})

it.each([
  { input: null, told: ['not-an-object recurrence: kind | weekdays | day | week | weekday ← (none)'] },
  {
    input: { kind: 'hourly' },
    told: [
      'not-a-choice recurrence.kind: once | daily | workdays | weekly | monthlyByDay | monthlyByWeekday ← "hourly"',
    ],
  },
  {
    input: { kind: 'weekly' },
    told: [
      'required recurrence.weekdays: monday | tuesday | wednesday | thursday | friday | saturday | sunday ← (none)',
    ],
  },
  {
    input: { kind: 'weekly', weekdays: [] },
    told: [
      'required recurrence.weekdays: monday | tuesday | wednesday | thursday | friday | saturday | sunday ← "[]"',
    ],
  },
  {
    input: { kind: 'weekly', weekdays: 7 },
    told: [
      'not-a-list recurrence.weekdays: monday | tuesday | wednesday | thursday | friday | saturday | sunday ← 7',
    ],
  },
  {
    input: { kind: 'weekly', weekdays: ['Monday', 'friday', 'friday'] },
    told: [
      'not-a-choice recurrence.weekdays.0: monday | tuesday | wednesday | thursday | friday | saturday | sunday ← "Monday"',
      'duplicate-item recurrence.weekdays.2: - ← "friday"',
    ],
  },
  {
    input: { kind: 'weekly', weekdays: Array.from({ length: 32 }, () => 'monday') },
    told: ['too-many-items recurrence.weekdays: ≤ 7 ← 32'],
  },
  { input: { kind: 'monthlyByDay', day: '1' }, told: ['not-an-integer recurrence.day: ≥ 1 ≤ 31 ← "1"'] },
  { input: { kind: 'monthlyByDay' }, told: ['required recurrence.day: ≥ 1 ≤ 31 ← (none)'] },
  {
    input: { kind: 'monthlyByWeekday', week: 6, weekday: 'tue' },
    told: [
      'out-of-range recurrence.week: ≥ 1 ≤ 5 ← 6',
      'not-a-choice recurrence.weekday: monday | tuesday | wednesday | thursday | friday | saturday | sunday ← "tue"',
    ],
  },
  { input: { kind: 'daily', weekday: 'monday' }, told: ['unknown-key recurrence.weekday: kind ← "weekday"'] },
])('of $input is told what it would have to be', ({ input, told }) => {
  expect(toldIssues(parseRecurrence(input, ['recurrence']))).toEqual(told)
})

it.each([
  { kind: 'once' },
  { kind: 'daily' },
  { kind: 'workdays' },
  { kind: 'weekly', weekdays: ['monday', 'friday'] },
  { kind: 'monthlyByDay', day: 1 },
  { kind: 'monthlyByDay', day: 31 },
  { kind: 'monthlyByWeekday', week: 1, weekday: 'monday' },
  { kind: 'monthlyByWeekday', week: 5, weekday: 'sunday' },
])('$kind is read', (recurrence) => {
  expect(parseRecurrence(recurrence)).toEqual({ ok: true, value: recurrence, notices: [] })
})

it('weekdays are read in the order of the week', () => {
  expect(parseRecurrence({ kind: 'weekly', weekdays: ['sunday', 'monday'] })).toMatchObject({
    value: { weekdays: ['monday', 'sunday'] },
  })
})
