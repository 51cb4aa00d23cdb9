import { dialectOf } from '../dialect/dialect.ts'
import { accept, type Result } from '../input/result.ts'
import { basicFormat, basicFormatOf, isUtc, spelledAsIana } from '../rfc5545/basic-format.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { type CalendarEntry, type CalendarOptions, type CalendarSource, entryOf } from './calendar-source.ts'
import { contentLine, textLine } from './content-line.ts'
import { type Plan, type PlannedDate, planOf } from './plan.ts'
import { timeZoneLines } from './time-zone.ts'
import { uidBase, uidOf } from './uid.ts'

const MOST_DATES = 1000

/**
 * A calendar file (RFC 5545, `.ics`) with exactly the dates of a series or a meeting: one entry with its rule where
 * `toRRule` can say them, one entry for each date otherwise (a workday calendar, an included start that does not
 * match, times that the zone's clock skips, occurrences as the service answered them). The lines end in CRLF and have
 * at most 75 octets. The same input is the same text, and the names of its entries stay the same.
 *
 * A password, a host key or a start link is never in it.
 *
 * Refused with `not-expressible`: a series without occurrences; more than `mostDates` dates that no rule says. Refused
 * with `required`: a booked meeting without a start. With a notice: an open series (or one too long to be written out)
 * whose times the clock skips somewhere; calendars differ in what they make of those.
 *
 * @throws WorkdayCalendarError where the dialect's workday calendar does not know a date.
 * @throws RangeError where the platform knows no such zone.
 * @example
 * toICalendar(mondaysAndWednesdays, { summary: '周会', durationMinutes: 60 })
 * // { ok: true, value: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…', notices: [] }
 */
export function toICalendar(source: CalendarSource, options: CalendarOptions = {}): Result<string> {
  const dialect = spelledAsIana(dialectOf(options.dialect))
  const entry = entryOf(source, options)
  const planned = planOf(entry, dialect, options.mostDates ?? MOST_DATES)
  if (!planned.ok) return planned
  const { value: plan } = planned
  const [first] = plan.dates
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//umeeting//@umeeting/core//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...timeZoneLines(dialect.zone, first.localStart, plan.last),
    ...eventLines(plan, entry, dialect.zone, options),
    'END:VCALENDAR',
    '',
  ]
  return accept(lines.join('\r\n'), planned.notices)
}

function eventLines(
  { rule, listed, dates }: Plan,
  entry: CalendarEntry,
  zone: string,
  { description, writtenAt = 0 }: CalendarOptions,
): readonly string[] {
  const common = [
    contentLine('DTSTAMP', `${basicFormatOf(writtenAt)}Z`),
    ...(entry.durationMinutes === undefined ? [] : [contentLine('DURATION', `PT${entry.durationMinutes}M`)]),
    ...(rule === undefined ? [] : [contentLine('RRULE', rule)]),
    ...textLine('SUMMARY', entry.summary),
    ...textLine('DESCRIPTION', description),
    ...textLine('LOCATION', entry.joinUrl),
    ...(entry.joinUrl === undefined ? [] : [contentLine('URL', entry.joinUrl)]),
  ]
  const base = uidBase(entry.id, [
    entry.summary ?? '',
    zone,
    rule ?? '',
    ...dates.map(({ localStart }) => localStart),
  ])
  const names = listed ? namesOf(dates, base) : [base]
  return dates.flatMap(({ localStart }, index) => [
    'BEGIN:VEVENT',
    ...textLine('UID', uidOf(names[index] ?? base)),
    startLine(localStart, zone),
    ...common,
    'END:VEVENT',
  ])
}

/** After its own number, or its date: an entry keeps its name when others come or go. */
function namesOf(dates: readonly PlannedDate[], base: string): readonly string[] {
  const used = new Set<string>()
  return dates.map(({ localStart, uuid }) => {
    const plain = uuid ?? `${base}-${basicFormat(localStart)}`
    // Two occurrences are at one time where a zone skips a whole day.
    const name = used.has(plain) ? `${plain}-${used.size}` : plain
    used.add(name)
    return name
  })
}

function startLine(local: LocalDateTime, zone: string): string {
  return isUtc(zone)
    ? contentLine('DTSTART', `${basicFormat(local)}Z`)
    : contentLine(`DTSTART;TZID=${zone}`, basicFormat(local))
}
