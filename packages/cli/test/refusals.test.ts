import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'

it.each([
  ['no count', ['--first', '0'], 2],
  ['no date', ['--from', '2026-02-30'], 2],
  ['two forms', ['--json', '--rrule'], 2],
  ['a file and a page', ['--ics', '--open'], 2],
  ['a language that is none', ['--lang', 'fr'], 2],
  ['a file that is not there', ['--request', '/nowhere/request.json'], 2],
  ['a folder for a file', ['--dialect', tmpdir()], 2],
  ['a rule that is refused', ['--recurrence-type', '4'], 3],
  ['a zone that is none', ['--recurrence-type', '1', '--zone', 'Mars/Olympus'], 3],
  ['a cap that is no number', ['--recurrence-type', '1', '--max-occurrences', 'fifty'], 3],
])('%s ends with a message on stderr alone', (_, args, status) => {
  const ran = run(['preview', ...args])
  expect([ran.stdout, ran.status]).toEqual(['', status])
  expect(ran.stderr).toMatch(/\S/)
  // No stack.
  expect(ran.stderr).not.toMatch(/^ +at /m)
})

it('faults of the rule and of the dialect are told at once', () => {
  const { stderr } = run(['preview', '--recurrence-type', '4', '--zone', 'Mars', '--end-times', '0'])
  expect(stderr.match(/✗/g)).toHaveLength(3)
})

describe('a request', () => {
  it.each([
    ['text that is no JSON', '{"start'],
    ['a list', '[1]'],
    ['nothing', ''],
  ])('that is %s is wrong usage', (_, input) => {
    expect(run(['preview', '--request', '-'], { input }).status).toBe(2)
  })

  it.each(['{"api_secret": hunter2}', '{"api_secret": "hunter2" "topic": 1}', '{"api_secret": "hunter2'])(
    'that is broken, %s, is not quoted: it holds secrets',
    (input) => {
      const { stderr } = run(['preview', '--request', '-'], { input })
      expect(stderr).toContain('must be JSON')
      expect(stderr).not.toContain('hunter')
    },
  )

  it('may hold all fields of a booking, and no others', () => {
    const input = JSON.stringify({
      api_key: 'key',
      api_secret: 'hunter2',
      topic: '周会',
      meeting_capacity: 25,
      start_time: '2026-11-30 10:00:00',
      duration: '60',
      user_key: 'u1',
      enable_webinar: 'true',
      recurrence_type: 2,
      weekly_days: '1',
      end_times: 2,
    })
    expect(run(['preview', '--request', '-'], { input }).status).toBe(0)
    const typo = run(['preview', '--request', '-'], { input: input.replace('weekly_days', 'weekly_day') })
    expect(typo.status).toBe(3)
    expect(typo.stderr).toContain('weekly_day is not known here; did you mean weekly_days?')
    expect(typo.stderr).not.toContain('hunter2')
  })
})

describe('a dialect file', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'umeeting-cli-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('whose choices are wrong is refused with each of them', () => {
    const file = join(folder, 'dialect.json')
    writeFileSync(file, JSON.stringify({ shortMonth: 'last', weekDayNumbering: 'sunday-is-1' }))
    const { stderr, status } = run(['preview', '--recurrence-type', '1', '--dialect', file])
    expect(status).toBe(3)
    expect(stderr).toContain('shortMonth must be one of skip | last-day')
    expect(stderr).toContain('did you mean weekdayNumbering?')
  })
})
