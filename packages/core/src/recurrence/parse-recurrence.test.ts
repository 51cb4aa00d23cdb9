import { expect, it } from 'vitest'
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
