import type { Locale } from '@umeeting/core'

/** Makes a format when it is first asked for, one a language: making one costs more than all that it then writes. */
function once<Format>(make: (locale: Locale) => Format): (locale: Locale) => Format {
  const made: Partial<Record<Locale, Format>> = {}
  return (locale) => (made[locale] ??= make(locale))
}

const numbers = once((locale) => new Intl.NumberFormat(locale))
const relativeTimes = once((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const months = once(
  (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }),
)
const days = once(
  (locale) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      timeZone: 'UTC',
      year: 'numeric',
      month: locale === 'en' ? 'short' : 'long',
      day: 'numeric',
    }),
)

/** `10,000` */
export function countText(count: number, locale: Locale): string {
  return numbers(locale).format(count)
}

/** `in 3 days`, `下个月` */
export function relativeText(amount: number, unit: 'day' | 'month', locale: Locale): string {
  return relativeTimes(locale).format(amount, unit)
}

/** `December 2026`, `2026年12月`; the month of a moment in UTC. */
export function monthText(epochMilliseconds: number, locale: Locale): string {
  return months(locale).format(epochMilliseconds)
}

/** `2 Dec 2026`, `2026年12月2日`; the day of a moment in UTC. */
export function dateText(epochMilliseconds: number, locale: Locale): string {
  return days(locale).format(epochMilliseconds)
}
