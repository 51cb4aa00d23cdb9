import { noticeText } from '@umeeting/core'
import { toICalendar } from '@umeeting/core/icalendar'
import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import type { AcceptedBooking } from '../options/read-booking.ts'
import type { Preview } from '../preview/preview.ts'
import { printRefusal } from './issues.ts'
import { printAssumedStart, printMore } from './preview-data.ts'
import { print, printError } from './print.ts'

/**
 * The calendar file of a booking; where there is none, why not.
 *
 * @param isPart whether the file holds only the occurrences that are shown, in place of all
 */
export async function printCalendar(
  { series, dialect, topic, durationMinutes }: AcceptedBooking,
  preview: Preview,
  isPart: boolean,
  language: Language,
): Promise<void> {
  const occurrences = isPart ? [...preview.occurrences] : undefined
  const file = toICalendar(series, {
    dialect,
    summary: topic,
    durationMinutes,
    occurrences,
    writtenAt: Date.now(),
  })
  if (file.ok) {
    printAssumedStart(preview, language)
    for (const notice of file.notices) printError(noticeText(notice, language.locale))
    if (occurrences) printMore(preview, occurrences.at(-1), language)
    // The file ends its last line itself, by CRLF.
    return print(file.value.replace(/\n$/, ''))
  }
  printRefusal(file.issues, file.notices, language)
  process.exitCode = exitCodes.refused
}
