import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewJson, run } from './run.ts'

const localStarts = (args: readonly string[]) =>
  previewJson(args).occurrences.map(({ localStart }) => localStart)
const daily = ['--recurrence-type', '1', '--daily-type', '1']

describe('the documented cases', () => {
  it("the vendor's sample comes out exactly", () => {
    expect(localStarts(['--start-time', '2020-05-18 10:00:00', ...daily, '--end-times', '3'])).toEqual([
      '2020-05-18 10:00:00',
      '2020-05-19 10:00:00',
      '2020-05-20 10:00:00',
    ])
  })

  const day31 = ['--start-time', '2026-01-31 10:00:00', '--recurrence-type', '3', '--monthly-day', '31']

  it.each([
    [
      'skip',
      ['01-31', '03-31', '05-31', '07-31', '08-31', '10-31'],
      'February, April, June and September 2026',
    ],
    [
      'last-day',
      ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30'],
      '28 February, 30 April and 30 June 2026',
    ],
  ])('day 31 six times under %s, and the notice names the months', (shortMonth, dates, named) => {
    const { occurrences, notices } = previewJson([...day31, '--end-times', '6', '--short-month', shortMonth])
    expect(occurrences.map(({ localStart }) => localStart)).toEqual(
      dates.map((date) => `2026-${date} 10:00:00`),
    )
    expect(notices.map(({ text }) => text).join()).toContain(named)
  })

  it.each([
    ['2026-03-07 02:30:00', '2026-03-08 03:30:00', '2026-03-08T07:30:00.000Z', 'local-times-skipped'],
    ['2026-10-31 01:30:00', '2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z', 'local-times-repeated'],
  ])('daily from %s in New York meets the clock change as %s', (start, localStart, startsAt, code) => {
    const { occurrences, notices } = previewJson([
      '--start-time',
      start,
      ...daily,
      '--end-times',
      '3',
      '--zone',
      'America/New_York',
    ])
    expect(occurrences[1]).toEqual({ number: 2, localStart, startsAt })
    expect(notices.map((notice) => notice.code)).toEqual([code])
  })
})

describe('forms', () => {
  const weekly = ['--start-time', '2026-11-30 10:00:00', '--recurrence-type', '2', '--weekly-days', '1,3']

  it('an endless series shows ten and says that it goes on', () => {
    const { occurrences, more } = previewJson(weekly)
    expect([occurrences.length, more]).toEqual([10, true])
  })

  it('a window is right-open and keeps the numbers of the series', () => {
    const { occurrences } = previewJson([...weekly, '--from', '2076-12-02', '--to', '2076-12-07 10:00:00'])
    expect(occurrences).toEqual([
      { number: 5220, localStart: '2076-12-02 10:00:00', startsAt: '2076-12-02T02:00:00.000Z' },
    ])
  })

  it.each([
    ['before it', ['--from', '2026-12-03', '--to', '2026-12-07'], true],
    ['after its end', ['--from', '2027-01-01', '--to', '2028-01-01', '--end-times', '3'], false],
  ])('a window with nothing in it, %s, knows whether the series goes on', (_, window, more) => {
    const printed = previewJson([...weekly, ...window])
    expect([printed.occurrences, printed.more]).toEqual([[], more])
  })

  it('the last day of the calendar is shown', () => {
    const start = ['--start-time', '9999-12-30 10:00:00', ...daily]
    expect(localStarts(start)).toEqual(['9999-12-30 10:00:00', '9999-12-31 10:00:00'])
    expect(localStarts([...start, '--from', '9999-12-31'])).toEqual(['9999-12-31 10:00:00'])
  })

  it.each([
    [['--first', '2'], '… and so on, without end'],
    [['--first', '2', '--end-times', '40'], '… and 38 more (--first shows more)'],
    [['--from', '2026-12-03', '--to', '2026-12-07'], 'No occurrence in this window.'],
  ])('what %j leaves out is told', (args, told) => {
    expect(run(['preview', ...weekly, ...args]).stdout).toContain(`\n  ${told}\n`)
  })

  it('--ndjson prints an occurrence a line, --rrule the RFC text', () => {
    const lines = run(['preview', ...weekly, '--first', '2', '--ndjson'])
      .stdout.trimEnd()
      .split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { number: number }).number)).toEqual([1, 2])
    expect(run(['preview', ...weekly, '--rrule']).stdout).toBe(
      'DTSTART;TZID=Asia/Shanghai:20261130T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE\n',
    )
  })

  it('both engines print the same', () => {
    expect(run(['preview', ...weekly, '--engine', 'rrule', '--json']).stdout).toBe(
      run(['preview', ...weekly, '--engine', 'calendar', '--json']).stdout,
    )
  })

  it('has no colour codes where stdout is no terminal', () => {
    expect(run(['preview', ...weekly]).stdout).not.toContain('\u001B')
  })

  it('without a start it starts at the present minute of the zone', () => {
    const { start } = previewJson([...daily, '--zone', 'UTC'])
    const age = Date.now() - Date.parse(`${start.replace(' ', 'T')}Z`)
    expect(start.endsWith(':00')).toBe(true)
    expect(age).toBeGreaterThanOrEqual(0)
    expect(age).toBeLessThan(180_000)
  })
})

describe('files', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'umeeting-cli-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const fields = { start_time: '2026-11-30 10:00:00', recurrence_type: 2, weekly_days: '2，4', topic: '周会' }

  it('a request comes from a file or from standard input, and flags outrank it', () => {
    const file = join(folder, 'request.json')
    writeFileSync(file, JSON.stringify(fields))
    const fromFile = run(['preview', '--request', file, '--end-times', '3'])
    expect(fromFile.stdout).toContain('Every Tuesday and Thursday')
    const fromInput = run(['preview', '--request', '-', '--end-times', '3'], {
      input: JSON.stringify(fields),
    })
    expect(fromInput.stdout).toBe(fromFile.stdout)
    expect(run(['preview', '--request', file, '--weekly-days', '5']).stdout).toContain('Every Friday')
  })

  it('a dialect comes from a file or from a preset', () => {
    const file = join(folder, 'dialect.json')
    writeFileSync(file, JSON.stringify({ weekdayNumbering: 'sunday-is-1' }))
    const args = ['preview', '--recurrence-type', '2', '--weekly-days', '1', '--dialect']
    expect(run([...args, file]).stdout).toContain('Every Sunday')
    expect(run([...args, 'zoom']).stdout).toContain('at most 50 meetings')
  })
})
