import type { Dialect, Series } from '@umeeting/core'
import { toICalendar } from '@umeeting/core/icalendar'
import { firstOf } from '../oracle/first-of.ts'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
import { LawViolation, requireSame, requireTrue } from './law-violation.ts'

/** Reads the first starts of a calendar file's entries, epoch milliseconds in order: at most so many. */
export type CalendarReader = (file: string, most: number) => readonly number[]

/**
 * A calendar file has the dates of its series, read by whoever reads RFC 5545; its lines end in CRLF and have at most
 * 75 octets; written again, it is the same text. Refused is a series without occurrences, or one that only a list
 * says and that is longer than a list may be. Files with a notice are not compared: readers differ in what they make
 * of a rule whose times the clock skips.
 *
 * @param read another library than the one that writes
 * @throws LawViolation
 */
export function assertICalendarReadsBack(
  series: Series,
  dialect: Dialect,
  read: CalendarReader,
  write: typeof toICalendar = toICalendar,
  first = 60,
): void {
  const context = { series, dialect }
  const expected = firstOf(oracleOccurrences(series, dialect), first).map(({ startsAt }) => startsAt)
  const written = write(series, { dialect })
  if (!written.ok) {
    const isLong = written.issues.some(({ code, path }) => code === 'not-expressible' && path[0] === 'end')
    requireTrue('only what has no dates or too many is refused', expected.length === 0 || isLong, {
      issues: written.issues,
      ...context,
    })
    return
  }
  const text = written.value
  for (const line of text.split('\r\n')) {
    const octets = new TextEncoder().encode(line).length
    if (octets > 75 || /[\r\n]/.test(line))
      throw new LawViolation('lines end in CRLF and have at most 75 octets', { line, octets, ...context })
  }
  const again = write(series, { dialect })
  requireTrue('what is written again is the same', again.ok && again.value === text, { text, ...context })
  if (written.notices.length > 0) return
  requireSame('the file has the dates of the series', expected, read(text, first), { text, ...context })
}
