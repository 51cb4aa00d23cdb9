import { describe, expect, it } from 'vitest'
import { run } from './run.ts'

const weekly = ['--start-time', '2026-11-30 10:00:00', '--recurrence-type', '2', '--weekly-days', '1,3']

const night = ['--start-time', '2027-03-14 02:30:00', '--recurrence-type', '1']

describe('preview --ics', () => {
  it('prints a calendar file with the rule, the duration and the topic', () => {
    const request = JSON.stringify({ topic: '周会, 第一季度', meeting_capacity: 25 })
    const { stdout, status, stderr } = run(
      ['preview', ...weekly, '--duration', '60', '--request', '-', '--ics'],
      { input: request },
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(stdout.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of ['RRULE:FREQ=WEEKLY;BYDAY=MO,WE', 'DURATION:PT60M', 'SUMMARY:周会\\, 第一季度']) {
      expect(stdout).toContain(`\r\n${line}\r\n`)
    }
    expect(stdout.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it.each([
    ['--first', '3'],
    ['--from', '2026-12-07', '--to', '2026-12-15'],
  ])('with %s prints those dates one by one', (...window) => {
    const starts = run(['preview', ...weekly, ...window, '--ics']).stdout.match(/^DTSTART;.*(?=\r)/gm)
    expect(starts).toHaveLength(3)
  })

  it('says what the clock makes of an open series, on stderr', () => {
    const { stderr, status, stdout } = run(['preview', ...night, '--zone', 'America/New_York', '--ics'])
    expect([status, stdout.match(/RRULE:FREQ=DAILY\r\n/g)]).toEqual([0, ['RRULE:FREQ=DAILY\r\n']])
    expect(stderr).toContain('02:30 does not exist and becomes 03:30 on 14 March 2027')
  })

  it('refuses a series without occurrences', () => {
    const until = ['--end-date-time', '2026-11-30 10:00:00', '--monthly-day', '31', '--recurrence-type', '3']
    const { status, stdout } = run(['preview', '--start-time', '2026-11-30 10:00:00', ...until, '--ics'])
    expect([status, stdout]).toEqual([3, ''])
  })
})
