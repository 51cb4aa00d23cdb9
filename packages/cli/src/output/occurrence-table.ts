import type { Occurrence } from '@umeeting/core'
import type { Texts } from '../text/en.ts'

/** An occurrence a line: number, date, weekday, time; the numbers right-aligned for those up to `last`. */
export function occurrenceLine({ number, localStart }: Occurrence, last: number, texts: Texts): string {
  const time = localStart.endsWith(':00') ? localStart.slice(11, 16) : localStart.slice(11)
  const weekday = texts.weekdays[weekdayIndex(localStart)] ?? ''
  return `${String(number).padStart(String(last).length + 2)}  ${localStart.slice(0, 10)}  ${weekday}  ${time}`
}

/** 0 = Monday … 6 = Sunday. */
function weekdayIndex(localStart: string): number {
  return (new Date(`${localStart.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7
}
