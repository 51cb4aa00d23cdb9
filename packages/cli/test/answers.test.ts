import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from './run.ts'

const request = { start_time: '2026-12-01 10:00:00', recurrence_type: 2, weekly_days: '2', end_times: 2 }
const rows = [{ start_time: '2026-12-01 10:00:00' }, { start_time: '2026-12-08 10:00:00' }]

let folder = ''
let file = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-answers-'))
  file = join(folder, 'request.json')
  writeFileSync(file, JSON.stringify(request))
})
afterAll(() => rmSync(folder, { recursive: true }))

function reconcile(answer: unknown, ...flags: readonly string[]) {
  return run(['reconcile', '--request', file, '--answer', '-', ...flags], { input: JSON.stringify(answer) })
}

it('a refusal is shown as one, with its status and message, and is never "absent"', () => {
  const answer = { status: 4003, message: 'no free room', data: null }
  expect(reconcile(answer)).toEqual({
    stdout: '',
    stderr: 'Refused by the service, with status 4003: no free room\n',
    status: 3,
  })
  expect(reconcile(answer, '--lang', 'zh-CN').stderr).toBe('服务拒绝了请求，状态 4003：no free room\n')
})

it.each([
  { says: 'get', answer: { status: 200, data: { id: '1', status: '0', topic: 'x' } } },
  { says: 'list', answer: { status: 200, data: { meetings: [{ id: '1' }] } } },
  { says: 'update', answer: { status: 200, message: 'OK', data: null } },
])('an answer of $says has no occurrences, and that is said', ({ answer }) => {
  const { stdout, stderr, status } = reconcile(answer)
  expect([stdout, status]).toEqual(['', 2])
  expect(stderr).toContain('this answer has no occurrences to compare')
  expect(reconcile(answer, '--lang', 'zh-CN').stderr).toContain('没有可供核对的场次')
})

it.each([
  { says: 'the envelope', answer: { status: 200, data: { occurrences: rows } } },
  { says: 'the data', answer: { meeting_id: '1', occurrences: rows } },
  { says: 'the bare list', answer: rows },
])('$says is read', ({ answer }) => {
  expect(reconcile(answer).status).toBe(0)
})

it('a bare list of rows is read in bulk and by calibrate too', () => {
  const line = JSON.stringify({ request, answer: rows })
  expect(run(['reconcile', '--ndjson'], { input: line }).status).toBe(0)
  expect(run(['calibrate', '-'], { input: line }).stdout).toContain('"weekdayNumbering": "monday-is-1"')
})

it('a created meeting without occurrences is absent', () => {
  const { stdout, status } = reconcile({ status: 200, data: { meeting_id: '1' } })
  expect(stdout).toContain('Absent')
  expect(status).toBe(1)
})

it.each([
  { args: ['reconcile', '--answer', '-'], input: JSON.stringify(rows) },
  { args: ['reconcile', '--answer', 'answer.json'], input: '' },
])('without any booking $args asks for one', ({ args, input }) => {
  const { stdout, stderr, status } = run(args, { input })
  expect([stdout, status]).toEqual(['', 2])
  expect(stderr).toMatch(/^A booking is needed/)
  expect(run([...args, '--lang', 'zh-CN'], { input }).stderr).toMatch(/^缺少预约/)
})

it.each([
  { says: 'no samples', input: '', told: 'there are no samples' },
  { says: 'blank lines alone', input: '\n \n', told: 'there are no samples' },
  {
    says: 'a refusal',
    input: JSON.stringify({ request, answer: { status: 500, message: 'no' } }),
    told: 'line 1: Refused by the service',
  },
  { says: 'broken JSON', input: '{"api_secret": hunter2}', told: 'line 1: it must be JSON' },
])('calibrating $says settles nothing and says so', ({ input, told }) => {
  const { stdout, stderr, status } = run(['calibrate', '-'], { input })
  expect([stdout, status]).toEqual(['', 2])
  expect(stderr).toContain(told)
  expect(stderr).not.toContain('hunter')
})

it('what is odd about rows is said: cancelled ones, a uuid on several, instants', () => {
  const odd = [
    { start_time: '2026-12-01T02:00:00Z', uuid: 'u' },
    { start_time: '2026-12-08 10:00:00', uuid: 'u', status: '2' },
    { start_time: '2026-12-08 10:00:00', uuid: 'u' },
    { start_time: 'never', uuid: 'u' },
  ]
  const { stdout } = reconcile(odd)
  for (const remark of [/cancelled/, /uuid/, /with a zone/]) expect(stdout).toMatch(remark)
  expect(stdout).toContain('row 4 is no date-time: "never"')
  expect(reconcile(odd, '--lang', 'zh-CN').stdout).toMatch(/取消[^]*uuid/)
})
