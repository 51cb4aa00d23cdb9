import { type Locale, type Weekday, weekdays } from '@umeeting/core'
import { dateText } from '../text/intl.ts'
import type { Texts } from '../text/language.ts'

const DAY_MILLISECONDS = 86_400_000

/** `Wed, 2 Dec 2026`, `2026年12月2日周三` */
export function dayText(local: string, t: Texts, locale: Locale): string {
  return t.dayWithWeekday(dateText(dayTime(local), locale), t.shortWeekday(t.weekdays[weekdayOf(local)]))
}

export function weekdayOf(local: string): Weekday {
  return weekdays[(new Date(dayTime(local)).getUTCDay() + 6) % 7] ?? 'monday'
}

/** How many days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayTime(to) - dayTime(from)) / DAY_MILLISECONDS)
}

function dayTime(local: string): number {
  return Date.parse(`${local.slice(0, 10)}T00:00:00Z`)
}
