import { expect, it } from 'vitest'
import { run } from './run.ts'

const broken = JSON.stringify({ recurrence_type: '3', monthly_week: '9', weekly_days: '8,x' })

it.each([
  ['en', ['monthly_week must be within 1–5, got "9"', 'monthly_week_day is required', 'got "8"', 'got "x"']],
  [
    'zh-CN',
    ['monthly_week 的取值范围是 1–5，实际为 "9"', '缺少 monthly_week_day', '实际为 "8"', '实际为 "x"'],
  ],
])('lists all that is wrong at once in %s, and refuses', (lang, findings) => {
  const { stdout, status } = run(['check', '--request', '-', '--lang', lang], { input: broken })
  for (const finding of findings) expect(stdout).toContain(finding)
  expect(status).toBe(3)
})

it('--json gives each issue with its code, path and text', () => {
  const { stdout } = run(['check', '--request', '-', '--json'], { input: broken })
  const printed = JSON.parse(stdout) as {
    ok: boolean
    issues: { code: string; path: string[]; text: string }[]
  }
  expect(printed.ok).toBe(false)
  expect(printed.issues.map(({ code, path }) => [code, path])).toEqual([
    ['out-of-range', ['monthly_week']],
    ['pair-incomplete', ['monthly_week_day']],
  ])
})

it('a rule without a start is a rule', () => {
  const { stdout, status } = run([
    'check',
    '--recurrence-type',
    '2',
    '--weekly-days',
    '1,3',
    '--end-date-time',
    '2020-01-01',
  ])
  expect([stdout, status]).toEqual(['✓ Valid.\n', 0])
})

it('a valid booking is read back in words, with what there is to know', () => {
  const { stdout } = run([
    'check',
    '--start-time',
    '2026-11-30 10:00:00',
    '--recurrence-type',
    '3',
    '--monthly-day',
    '31',
  ])
  expect(stdout).toContain('Valid. On the 31st of every month')
  expect(stdout).toContain('does not match the rule')
})

const request = { topic: 'Review', meeting_capacity: '25', duration: '45', start_time: '2026-11-30 10:00:00' }

it('--as checks the whole request of an operation: every parameter, and each one that is missing', () => {
  const input = JSON.stringify({ ...request, duration: '30', recording: 'disk', user_key: '会'.repeat(67) })
  const { stdout, status } = run(['check', '--request', '-', '--as', 'schedule'], { input })
  expect(stdout).toContain('Refused, 3 issues')
  for (const field of ['duration', 'recording', 'user_key']) expect(stdout).toContain(field)
  expect(status).toBe(3)
  const update = run(['check', '--request', '-', '--as', 'update'], { input: JSON.stringify(request) })
  expect(update.stdout).toContain('id is required')
  expect(update.stdout).toContain('meeting_capacity')
})

it.each(['schedule', 'instant'] as const)('--as %s accepts what the operation takes', (operation) => {
  const { start_time: start, ...rest } = request
  const rule = { recurrence_type: '1', daily_type: '2' }
  const end = { start_time: start, end_times: '3' }
  const input = JSON.stringify({ ...rest, ...rule, ...(operation === 'schedule' ? end : {}) })
  const { stdout, status } = run(['check', '--request', '-', '--as', operation], { input })
  expect(stdout).toMatch(/^✓ Valid\./)
  expect(status).toBe(0)
})
