import { describe, expect, it } from 'vitest'
import { previewJson, run } from './run.ts'

const daily = ['--start-time', '2026-11-30 10:00:00', '--recurrence-type', '1', '--daily-type', '1']

describe('what is left out is said, beside the data', () => {
  it.each([
    { args: ['--ndjson', '--first', '2', '--end-times', '5'], told: '… and 3 more (--first shows more)\n' },
    { args: ['--ndjson'], told: '… and so on, without end\n' },
    { args: ['--ics', '--first', '2', '--end-times', '5'], told: '… and 3 more (--first shows more)\n' },
    {
      args: ['--ics', '--to', '2026-12-02', '--end-times', '5'],
      told: '… and 3 more (--first shows more)\n',
    },
    { args: ['--ics', '--end-times', '5'], told: '' },
    { args: ['--ndjson', '--end-times', '5'], told: '' },
  ])('$args', ({ args, told }) => {
    expect(run(['preview', ...daily, ...args]).stderr).toBe(told)
  })
})

describe('a hundred thousand million occurrences are not printed unasked', () => {
  const endless = [...daily, '--end-times', '99999999999']

  it.each(['', '--json', '--ndjson'])('by %j', (form) => {
    const { stdout } = run(['preview', ...endless, ...[form].filter(Boolean)])
    expect(stdout.length).toBeLessThan(400_000)
    expect(stdout).toContain('2029-08-25')
    expect(stdout).not.toContain('2029-08-26 ')
  })

  it('and as many as are asked for are', () => {
    expect(previewJson([...endless, '--first', '2500']).occurrences).toHaveLength(2500)
  })

  it('a window that ends is shown whole', () => {
    const shown = previewJson([...endless, '--from', '2027-01-01', '--to', '2031-01-01'])
    expect(shown.occurrences).toHaveLength(1461)
  })
})

describe('without a booking nothing is previewed', () => {
  it.each(['preview', 'check'])('%s asks for one', (command) => {
    const { stdout, stderr, status } = run([command, '--zone', 'UTC'])
    expect([stdout, status]).toEqual(['', 2])
    expect(stderr).toMatch(/^A booking is needed: --request FILE/)
  })

  it.each(['preview', 'check'])('%s reads one that is piped in', (command) => {
    const input = JSON.stringify({ start_time: '2026-11-30 10:00:00', recurrence_type: 1, end_times: 2 })
    const { stdout, stderr, status } = run([command], { input })
    expect([stderr, status]).toEqual(['', 0])
    expect(stdout).toContain('Every day at 10:00')
  })
})

describe('a start that is assumed is said', () => {
  const assumed =
    /start_time is not given: shown as if it were the present minute, \d{4}-\d\d-\d\d \d\d:\d\d:00/

  it.each([
    { args: ['--recurrence-type', '1', '--end-times', '2'], stream: 'stdout' },
    { args: ['--start-time=', '--recurrence-type', '1', '--end-times', '2'], stream: 'stdout' },
    { args: ['--recurrence-type', '1', '--end-times', '2', '--ndjson'], stream: 'stderr' },
    { args: ['--recurrence-type', '1', '--end-times', '2', '--rrule'], stream: 'stderr' },
    { args: ['--recurrence-type', '1', '--end-times', '2', '--ics'], stream: 'stderr' },
  ] as const)('$args, on $stream', ({ args, stream }) => {
    expect(run(['preview', ...args])[stream]).toMatch(assumed)
  })

  it('as a notice of --json', () => {
    const { notices } = previewJson(['--recurrence-type', '1', '--end-times', '2'])
    expect(notices[0]).toMatchObject({
      code: 'start-assumed',
      text: expect.stringMatching(assumed) as string,
    })
  })

  it('and one that is given is not', () => {
    const { stdout, stderr } = run(['preview', ...daily])
    expect(stdout + stderr).not.toMatch(assumed)
  })
})
