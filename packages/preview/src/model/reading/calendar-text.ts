import { type Dialect, dialectOf, fromRRule, type Notice } from '@umeeting/core'
import type { Rule } from '../draft.ts'
import { MOST_ISSUES, type Unreadable } from './unreadable.ts'

const CALENDAR = /^(?:BEGIN:V(?:CALENDAR|EVENT)|DTSTART|RRULE:|FREQ=)/im

export type CalendarRule =
  | { readonly rule: Rule; readonly notices: readonly Notice[]; readonly topic?: string }
  | { readonly unreadable: Unreadable }

/** Lines of an event that say when it takes place; all others are passed over. EXDATE and its kin are refused by the engine. */
const TIMED = /^(?:DTSTART|RRULE|RDATE|EXDATE|EXRULE|FREQ=)/i

/** Reads an RRULE, with or without its DTSTART, or the one event of a calendar file. */
export function calendarRuleIn(text: string, { series, dialect }: Rule): CalendarRule | undefined {
  if (!CALENDAR.test(text) || /^\s*[{[]/.test(text)) return undefined
  const events = eventsIn(text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/))
  if (events.length > 1) return { unreadable: { code: 'several-rules', count: events.length } }
  const [lines = []] = events
  const timed = lines.map((line) => line.trim()).filter((line) => TIMED.test(line))
  const zoned = timed.map((line) => withZone(line, dialect))
  const start = `DTSTART;TZID=${dialect.zone}:${series.start.replaceAll(/[-:]/g, '').replace(' ', 'T')}`
  const result = fromRRule((/^DTSTART/im.test(timed.join('\n')) ? zoned : [start, ...zoned]).join('\n'))
  if (!result.ok) {
    const issues = result.issues.slice(0, MOST_ISSUES)
    return { unreadable: { code: 'refused', issues, count: result.issues.length } }
  }
  const rule = { series: result.value.series, dialect: dialectOf({ ...dialect, ...result.value.dialect }) }
  const topic = lines
    .find((line) => /^SUMMARY[;:]/i.test(line))
    ?.replace(/^[^:]*:/, '')
    .replaceAll(/\\([,;\\])/g, '$1')
  return { rule, notices: result.notices, ...(topic === undefined ? {} : { topic: topic.slice(0, 200) }) }
}

/** The lines of each event; text without events is the lines of one. Those of time zones are none of an event's. */
function eventsIn(lines: readonly string[]): readonly (readonly string[])[] {
  if (!lines.some((line) => /^BEGIN:VEVENT/i.test(line))) return [lines]
  const events: string[][] = []
  let depth = 0
  for (const line of lines) {
    if (/^BEGIN:VEVENT/i.test(line)) {
      events.push([])
      depth = 1
    } else if (depth > 0 && /^BEGIN:/i.test(line)) depth++
    else if (depth > 0 && /^END:/i.test(line)) depth--
    else if (depth === 1) events.at(-1)?.push(line)
  }
  return events
}

/** A floating start is one of the zone that is shown. */
function withZone(line: string, { zone }: Dialect): string {
  return line.replace(/^DTSTART:(?=\d{8}T\d{6}$)/i, `DTSTART;TZID=${zone}:`)
}
