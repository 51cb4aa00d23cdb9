import type { IssueCode, IssueOf } from '../../packages/core/src/index.ts'

/** An issue of each code, as it comes of a real mistake; the compiler misses a code that is left out. */
export const issues: { readonly [Code in IssueCode]: Omit<IssueOf<Code>, 'code'> } = {
  required: { path: ['start'], expected: { format: 'yyyy-MM-dd HH:mm:ss' }, received: '(none)' },
  'not-an-object': { path: ['end'], expected: { keys: ['kind', 'count', 'date'] }, received: '"2026-12-31"' },
  'not-text': { path: ['topic'], expected: null, received: '7' },
  'empty-text': { path: ['topic'], expected: null, received: '(none)' },
  'not-an-integer': { path: ['capacity'], expected: { above: 0 }, received: '"25"' },
  'not-a-boolean': { path: ['waitingRoom'], expected: { choices: ['true', 'false'] }, received: '"yes"' },
  'not-a-list': {
    path: ['recurrence', 'weekdays'],
    expected: { choices: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] },
    received: '"monday"',
  },
  'not-a-choice': {
    path: ['recurrence', 'kind'],
    expected: { choices: ['once', 'daily', 'workdays', 'weekly', 'monthlyByDay', 'monthlyByWeekday'] },
    received: '"hourly"',
  },
  'out-of-range': { path: ['durationMinutes'], expected: { above: 30 }, received: '30' },
  'not-a-local-date-time': {
    path: ['start'],
    expected: { format: 'yyyy-MM-dd HH:mm:ss' },
    received: '"2026-11-30T10:00"',
  },
  'not-a-local-date': { path: ['from'], expected: { format: 'yyyy-MM-dd' }, received: '"30.11.2026"' },
  'not-a-date-or-date-time': {
    path: ['end', 'date'],
    expected: { choices: ['yyyy-MM-dd', 'yyyy-MM-dd HH:mm:ss'] },
    received: '"December"',
  },
  'no-such-date': {
    path: ['start'],
    expected: { part: 'day', min: 1, max: 28 },
    received: '"2026-02-30"',
  },
  'no-such-time': {
    path: ['start'],
    expected: { format: '00:00:00–23:59:59' },
    received: '"2026-11-30 24:00:00"',
  },
  'no-such-zone': {
    path: ['zone'],
    expected: { format: 'IANA: Asia/Shanghai …' },
    received: '"Beijing"',
  },
  'empty-item': { path: ['weekly_days', 1], expected: { min: 1, max: 7 }, received: '(none)' },
  'duplicate-item': { path: ['weekly_days', 1], expected: null, received: '"1"' },
  'pair-incomplete': { path: ['monthly_week_day'], expected: { field: 'monthly_week' }, received: '(none)' },
  'end-before-start': {
    path: ['end', 'date'],
    expected: { earliest: '2026-11-30' },
    received: '"2026-11-29"',
  },
  'end-without-recurrence': { path: ['end'], expected: null, received: '"count"' },
  'end-required': { path: ['end'], expected: { fields: ['count', 'until'] }, received: '(none)' },
  'too-many-bytes': { path: ['userKey'], expected: { max: 200 }, received: '201' },
  'too-many-items': { path: ['recurrence', 'weekdays'], expected: { max: 7 }, received: '9' },
  'lone-surrogate': { path: ['topic'], expected: null, received: '"…"' },
  'excluded-by': { path: ['waitingRoom'], expected: { field: 'webinar' }, received: 'true' },
  'unknown-key': { path: ['weekly_day'], expected: { suggestion: 'weekly_days' }, received: '"weekly_day"' },
  malformed: {
    path: ['occurrences', 3, 'start_time'],
    expected: { format: 'yyyy-MM-dd HH:mm:ss' },
    received: '"7"',
  },
  'not-expressible': { path: ['INTERVAL'], expected: { choices: ['1'] }, received: '"2"' },
  'further-issues': { path: [], expected: { count: 12 }, received: '(none)' },
}
