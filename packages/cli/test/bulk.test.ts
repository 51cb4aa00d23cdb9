import { describe, expect, it } from 'vitest'
import { run } from './run.ts'

const request = { start_time: '2026-12-01 10:00:00', recurrence_type: 2, weekly_days: '2', end_times: 2 }
const rows = (...starts: readonly string[]) => ({
  status: 200,
  data: { occurrences: starts.map((start_time) => ({ start_time, uuid: 'u' })) },
})
const exact = { request, answer: rows('2026-12-01 10:00:00', '2026-12-08 10:00:00') }
const different = { request, answer: rows('2026-12-07 10:00:00', '2026-12-14 10:00:00') }
const refusal = { request, answer: { status: 500, message: 'no room' } }

interface Result {
  readonly id: unknown
  readonly ok: boolean
  readonly line?: number
  readonly verdict?: string
  readonly issues?: readonly { readonly text: string }[]
}

function reconcile(input: string | Buffer, ...flags: readonly string[]) {
  const { stdout, stderr, status } = run(['reconcile', '--ndjson', ...flags], { input })
  const results = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Result)
  return { stdout, stderr, status, results }
}

const linesOf = (...records: readonly object[]) =>
  records.map((record, id) => `${JSON.stringify({ id, ...record })}\n`).join('')

describe('the exit code is that of the worst line', () => {
  it.each([
    {
      says: 'all exact',
      records: [exact, exact],
      status: 0,
      tally: '2 lines: 2 exact, 0 different, 0 refused',
    },
    {
      says: 'one differs',
      records: [exact, different],
      status: 1,
      tally: '2 lines: 1 exact, 1 different, 0 refused',
    },
    {
      says: 'one is refused',
      records: [different, refusal, exact],
      status: 3,
      tally: '3 lines: 1 exact, 1 different, 1 refused',
    },
    { says: 'no line', records: [], status: 0, tally: '0 lines: 0 exact, 0 different, 0 refused' },
  ])('$says: $status', ({ records, status, tally }) => {
    const ran = reconcile(linesOf(...records))
    expect(ran.status).toBe(status)
    expect(ran.stderr.trimEnd().split('\n').at(-1)).toBe(tally)
  })
})

it('a refused line has its result among the others, with its number, and is told', () => {
  const { results, stderr } = reconcile(`\n${linesOf(exact, refusal, different)}`)
  expect(results).toMatchObject([
    { id: 0, ok: true, verdict: 'exact' },
    { id: 1, ok: false, line: 3, issues: [{ text: 'answer.status must be 200, got "500 no room"' }] },
    { id: 2, ok: true, verdict: 'different' },
  ])
  expect(stderr).toContain('line 3: answer.status must be 200')
})

describe('a line that is no JSON is told without a character of it', () => {
  it.each([
    '{"api_secret": hunter2}',
    'hunter2',
    '"hunter2',
    '{"request": {"api_secret": "hunter2"}, "answer": ',
  ])('%s', (line) => {
    const { results, stdout, stderr, status } = reconcile(`${line}\n${linesOf(exact)}`)
    expect(results).toMatchObject([{ id: null, ok: false, line: 1 }, { ok: true }])
    expect(stdout + stderr).not.toMatch(/hunter|secret/)
    expect(stderr).toContain('line 1: the input must be JSON')
    expect(status).toBe(3)
  })
})

it('a line that is not UTF-8 is refused, and the others are read', () => {
  const bad = Buffer.from([0x22, 0xd6, 0xdc, 0x22, 0x0a])
  const { results, stderr } = reconcile(
    Buffer.concat([Buffer.from(linesOf(exact)), bad, Buffer.from(linesOf(different))]),
  )
  expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
  expect(stderr).toContain('line 2: the input must be UTF-8')
})

it('a byte order mark is no part of the first line, and UTF-16 is told by name', () => {
  expect(reconcile(`\uFEFF${linesOf(exact)}`).status).toBe(0)
  const { stderr, stdout, status } = reconcile(Buffer.from(`\uFEFF${linesOf(exact)}`, 'utf16le'))
  expect([stdout, status]).toEqual(['', 2])
  expect(stderr).toBe('Cannot read standard input: it is UTF-16LE: save it as UTF-8\n')
})

it('lines keep their order over many chunks and threads, and refused ones their numbers', () => {
  const records = Array.from({ length: 12_000 }, (_, id) =>
    id % 1000 === 7 ? 'x' : JSON.stringify({ id, ...exact }),
  )
  const { results, stderr, status } = reconcile(`${records.join('\n')}\n`)
  expect(results.map(({ id, line }) => id ?? line)).toEqual(
    records.map((record, id) => (record === 'x' ? id + 1 : id)),
  )
  expect(stderr.trimEnd().split('\n')).toHaveLength(13)
  expect(status).toBe(3)
})

it('of very many refused lines a few are told', () => {
  const { results, stderr } = reconcile('x\n'.repeat(500))
  expect(results).toHaveLength(500)
  expect(stderr.match(/^line \d+:/gm)).toHaveLength(20)
  expect(stderr).toContain('Further refused lines are only among the results.')
})

it('is told in Chinese too', () => {
  const { stderr } = reconcile(`x\n${linesOf(refusal)}`, '--lang', 'zh-CN')
  expect(stderr).toMatch(/^第 1 行：/)
  expect(stderr).toContain('共 2 行：0 行完全一致，0 行不一致，2 行有误')
})
