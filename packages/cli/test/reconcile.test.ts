import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from './run.ts'

let request = ''
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-reconcile-'))
  request = join(folder, 'request.json')
  writeFileSync(
    request,
    JSON.stringify({ start_time: '2026-12-01 10:00:00', recurrence_type: 2, weekly_days: '2', end_times: 3 }),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const answerOf = (...starts: readonly string[]) =>
  JSON.stringify({
    status: 200,
    message: 'OK',
    data: {
      meeting_id: '1',
      occurrences: starts.map((start_time, index) => ({ start_time, uuid: `u${index}` })),
    },
  })
const reconcile = (answer: string, ...flags: readonly string[]) =>
  run(['reconcile', '--request', request, '--answer', '-', ...flags], { input: answer })

it('an exact answer ends with 0', () => {
  const { stdout, status } = reconcile(
    answerOf('2026-12-01 10:00:00', '2026-12-08 10:00:00', '2026-12-15 10:00:00'),
  )
  expect(status).toBe(0)
  expect(stdout.startsWith('✓ Exact')).toBe(true)
  expect(stdout).toContain('=    1  2026-12-01 Tue 10:00')
})

const mondays = answerOf('2026-12-07 10:00:00', '2026-12-14 10:00:00', '2026-12-21 10:00:00')

it.each([
  ['en', '✗ Different', 'weekday 1 is Sunday'],
  ['zh-CN', '✗ 不一致', '星期'],
])('a weekday mix-up ends with 1 and is the first explanation, in %s', (lang, verdict, reason) => {
  const { stdout, status } = reconcile(mondays, '--lang', lang)
  expect(status).toBe(1)
  expect(stdout.startsWith(verdict)).toBe(true)
  expect(stdout.split('\n').find((line) => line.startsWith('  1. '))).toContain(reason)
})

it('--json prints the verdict, the pairs and the explanations with their texts', () => {
  const printed = JSON.parse(reconcile(mondays, '--json').stdout) as {
    verdict: string
    explanations: { changes: object[]; text: string }[]
  }
  expect(printed.verdict).toBe('different')
  expect(printed.explanations[0]?.changes).toEqual([
    { point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' },
  ])
})

it('the dialect of the service makes it exact', () => {
  expect(reconcile(mondays, '--weekday-numbering', 'sunday-is-1').status).toBe(0)
})

it.each([
  ['no JSON', '{', 2],
  ['no list of occurrences', '{"data":{"occurrences":7}}', 2],
])('%s ends with its exit code', (_, answer, status) => {
  expect(reconcile(answer).status).toBe(status)
})
