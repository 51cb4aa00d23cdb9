import { dialectOf, parseSeriesOrThrow } from '@umeeting/core'
import { toICalendar } from '@umeeting/core/icalendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySeriesAndDialect, assertICalendarReadsBack, exampleZones, runs } from '../../src/index.ts'
import { startsIn } from './read-calendar.ts'
import { violationOf } from './violation-of.ts'

/** Local mean times, which have seconds, are read by few. */
const starts = { min: '1973-01-01', max: '2150-12-31' }

const law = (zone: string, write?: typeof toICalendar) =>
  fc.property(anySeriesAndDialect({ starts }, { zone }), ({ series, dialect }) => {
    const written = toICalendar(series, { dialect })
    // Of an open series on the 29th or 30th ical.js finds every day that BYSETPOS picks from; rrule reads those.
    fc.pre(!written.ok || !written.value.includes('BYSETPOS'))
    assertICalendarReadsBack(series, dialect, startsIn, write)
  })

it.each(exampleZones)('a calendar file in %s has the dates of its series', (zone) => {
  fc.assert(law(zone), runs(60, 2000))
})

it.each([
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Jerusalem',
  'Asia/Gaza',
  'Africa/Cairo',
  'Asia/Shanghai',
])('an open series in %s has its dates for 66 years, by the yearly rules of its zone', (zone) => {
  const series = parseSeriesOrThrow({
    recurrence: { kind: 'monthlyByDay', day: 28 },
    start: '2026-01-28 12:00:00',
  })
  assertICalendarReadsBack(series, dialectOf({ zone }), startsIn, toICalendar, 800)
})

function rewritten(pattern: RegExp, replacement: string): typeof toICalendar {
  return (source, options) => {
    const result = toICalendar(source, options)
    return result.ok ? { ...result, value: result.value.replace(pattern, replacement) } : result
  }
}

describe('the law fails for a writer that', () => {
  it.each<[string, typeof toICalendar]>([
    ['forgets the zone', rewritten(/DTSTART;TZID=[^:]+:(\w+)/, 'DTSTART:$1Z')],
    ['forgets that clocks change', rewritten(/BEGIN:DAYLIGHT[^]*?END:DAYLIGHT\r\n/, '')],
    ['forgets COUNT', rewritten(/;COUNT=\d+/, '')],
    ['forgets an entry', rewritten(/BEGIN:VEVENT[^]*?END:VEVENT\r\n(?=BEGIN:VEVENT)/, '')],
    ['ends lines as Unix does', rewritten(/\r\n/, '\n')],
    ['does not fold', rewritten(/$/, `X-LONG:${'长'.repeat(25)}`)],
  ])('%s', (_, write) => {
    expect(violationOf(law('America/New_York', write))).toBeDefined()
  })
})
