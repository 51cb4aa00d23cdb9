import { noticeText, type Occurrence } from '@umeeting/core'
import { toICalendar } from '@umeeting/core/icalendar'
import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import type { AcceptedBooking } from '../options/read-booking.ts'
import { print, printError } from './print.ts'
import { printRefusal } from './issues.ts'

/**
 * The calendar file of a booking; where there is none, why not.
 *
 * @param part the occurrences of a window, in place of all
 */
export async function printCalendar(
  { series, dialect, topic, durationMinutes }: AcceptedBooking,
  part: Iterable<Occurrence> | undefined,
  language: Language,
): Promise<void> {
  const file = toICalendar(series, {
    dialect,
    summary: topic,
    durationMinutes,
    occurrences: part,
    writtenAt: Date.now(),
  })
  if (file.ok) {
    for (const notice of file.notices) printError(noticeText(notice, language.locale))
    // The file ends its last line itself, by CRLF.
    return print(file.value.replace(/\n$/, ''))
  }
  printRefusal(file.issues, file.notices, language)
  process.exitCode = exitCodes.refused
}
