import { expect, it } from 'vitest'
import { unknownFieldIssues } from './unknown-fields.ts'

it('the fields of every kind of booking are known, credentials included', () => {
  const fields = {
    api_key: 1,
    api_secret: 1,
    id: 1,
    topic: 1,
    option_jbh: 1,
    enable_webinar: 1,
    weekly_days: 1,
    end_times: 1,
    end_date_time: 1,
    start_time: 1,
  }
  expect(unknownFieldIssues(fields)).toEqual([])
})

it.each([
  ['weekly_day', 'weekly_days'],
  ['startTime', 'start_time'],
  ['durationMinutes', 'duration'],
  ['monthly_weekday', 'monthly_week_day'],
])('%s is refused, with %s as what was meant', (key, meant) => {
  expect(unknownFieldIssues({ [key]: '1' })).toEqual([
    { code: 'unknown-key', path: [key], expected: { suggestion: meant }, received: JSON.stringify(key) },
  ])
})
