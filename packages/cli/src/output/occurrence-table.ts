import { type LocalDateTime, type Occurrence, timeText, weekdayOf, weekdays } from '@umeeting/core'
import type { Texts } from '../text/en.ts'

/** An occurrence a line: number, date, weekday, time; the numbers right-aligned for those up to `last`. */
export function occurrenceLine({ number, localStart }: Occurrence, last: number, texts: Texts): string {
  const width = String(last).length + 2
  return `${String(number).padStart(width)}  ${localStart.slice(0, 10)}  ${weekdayName(localStart, texts)}  ${timeText(localStart)}`
}

/** The short name of the weekday on which a local time lies. */
export function weekdayName(local: LocalDateTime, texts: Texts): string {
  return texts.weekdays[weekdays.indexOf(weekdayOf(local))] ?? ''
}
