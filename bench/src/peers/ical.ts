import ICAL from 'ical.js'
import type { Contender } from '../contender.ts'
import { WINDOW } from '../samples.ts'

/** The rules of New York since 2007 and the fixed offset of Shanghai, as a calendar file would carry them. */
const VTIMEZONES = `BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE
BEGIN:VTIMEZONE
TZID:Asia/Shanghai
BEGIN:STANDARD
DTSTART:19920101T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD
END:VTIMEZONE
END:VCALENDAR`

const jCal = ICAL.parse(VTIMEZONES.replaceAll('\n', '\r\n')) as unknown[]

const timezones = new Map(
  new ICAL.Component(jCal).getAllSubcomponents('vtimezone').map((component) => {
    const timezone = new ICAL.Timezone(component)
    return [timezone.tzid, timezone]
  }),
)

export const icalJs: Contender = {
  name: 'ical.js',
  form: 'objects',
  prepare(sample, zone, question) {
    const timezone = zone === 'UTC' ? ICAL.Timezone.utcTimezone : timezones.get(zone)
    if (!timezone) return undefined
    const answer = () => {
      const start = ICAL.Time.fromDateTimeString('2026-01-01T10:00:00')
      start.zone = timezone
      const times = ICAL.Recur.fromString(sample.rule).iterator(start)
      const found: number[] = []
      const limit = question.kind === 'first' ? question.count : Infinity
      const { from, to } =
        question.kind === 'first' ? { from: -Infinity, to: Infinity } : bounds(question.year)
      while (found.length < limit) {
        const instant = times.next().toUnixTime() * 1000
        if (!(instant < to)) break
        if (instant >= from) found.push(instant)
      }
      return found
    }
    return { run: () => answer().length, instants: answer }
  },
}

function bounds(year: number): { from: number; to: number } {
  return {
    from: Date.UTC(year, WINDOW.fromMonth - 1, WINDOW.fromDay),
    to: Date.UTC(year, WINDOW.toMonth - 1, WINDOW.toDay),
  }
}
