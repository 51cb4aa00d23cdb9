import ICAL from 'ical.js'

/** The entries of a calendar file as ical.js reads them, by the file's own VTIMEZONE. */
function readCalendar(file: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

/** The first starts of a file, epoch milliseconds in order. */
export function startsIn(file: string, most: number): readonly number[] {
  const starts: number[] = []
  for (const event of readCalendar(file)) {
    const iterator = event.iterator()
    for (let taken = 0; taken < most; taken++) {
      const next = iterator.next() as ICAL.Time | null | undefined
      if (!next) break
      starts.push(instantOf(next))
    }
  }
  return starts.toSorted((left, right) => left - right).slice(0, most)
}

/** A change of offset as ical.js expands it: its moment in UTC, the offsets in seconds. */
interface Change {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly utcOffset: number
  readonly prevUtcOffset: number
}

/** A local time that occurs twice is the first one (RFC 5545, section 3.3.5); ical.js takes the second. */
function instantOf(time: ICAL.Time): number {
  const instant = time.toUnixTime() * 1000
  for (const change of time.zone.changes as readonly Change[]) {
    const { year, month, day, hour, minute, second } = change
    const repeated = (change.prevUtcOffset - change.utcOffset) * 1000
    const at = Date.UTC(year, month - 1, day, hour, minute, second)
    if (at <= instant && instant < at + repeated) return instant - repeated
  }
  return instant
}
