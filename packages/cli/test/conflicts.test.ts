import { describe, expect, it } from 'vitest'
import { run } from './run.ts'

const daily = ['--start-time', '2026-11-30 10:00:00', '--recurrence-type', '1']

describe('flags that can not go together are refused, never ignored', () => {
  it.each([
    { args: ['reconcile', '--ndjson', '--answer', 'a.json'], pair: ['--ndjson', '--answer'] },
    { args: ['reconcile', '--ndjson', '--json'], pair: ['--ndjson', '--json'] },
    { args: ['reconcile', '--ndjson', '--request', 'r.json'], pair: ['--ndjson', '--request'] },
    { args: ['reconcile', '--ndjson', '--weekly-days', '1'], pair: ['--ndjson', '--weekly-days'] },
    { args: ['preview', ...daily, '--rrule', '--from', '2026-12-01'], pair: ['--rrule', '--from'] },
    { args: ['preview', ...daily, '--rrule', '--to', '2026-12-01'], pair: ['--rrule', '--to'] },
    { args: ['preview', ...daily, '--rrule', '--first', '3'], pair: ['--rrule', '--first'] },
    { args: ['preview', ...daily, '--rrule', '--engine', 'rrule'], pair: ['--rrule', '--engine'] },
    { args: ['preview', ...daily, '--open', '--first', '3'], pair: ['--open', '--first'] },
    { args: ['preview', ...daily, '--json', '--ics'], pair: ['--json', '--ics'] },
    { args: ['calibrate', '--longest', '9', 'samples.ndjson'], pair: ['--longest', '--live'] },
    { args: ['calibrate', '--longest', '9'], pair: ['--longest', '--live'] },
    {
      args: ['calibrate', '--meeting-capacity', '25', 'samples.ndjson'],
      pair: ['--meeting-capacity', '--live'],
    },
  ])('$args', ({ args, pair }) => {
    const english = run(args)
    const chinese = run([...args, '--lang', 'zh-CN'])
    expect([english.stdout, english.status, chinese.status]).toEqual(['', 2, 2])
    for (const flag of pair) {
      expect(english.stderr).toContain(flag)
      expect(chinese.stderr).toContain(flag)
    }
    expect(english.stderr).toContain('given together with')
    expect(chinese.stderr).toMatch(/不能与|只能与/)
  })

  it.each([
    ['2026-12-02', '2026-12-01'],
    ['2026-12-01 00:00:01', '2026-12-01'],
  ])('a window from %s to %s', (from, to) => {
    const { stderr, status } = run(['preview', ...daily, '--from', from, '--to', to])
    expect(stderr).toBe(`--from must not be after --to: ${from} is after ${to}\n`)
    expect(status).toBe(2)
  })
})

describe('a duration that is none is refused by', () => {
  it.each(['preview', 'check'])('%s', (command) => {
    const { stdout, stderr, status } = run([command, ...daily, '--duration', 'abc'])
    expect(stdout + stderr).toContain('duration must be an integer')
    expect(status).toBe(3)
  })

  it.each(['preview', 'check'])('%s, also where it is too short for the service', (command) => {
    expect(run([command, ...daily, '--duration', '30']).status).toBe(3)
    expect(run([command, ...daily, '--duration', '31']).status).toBe(0)
  })
})
