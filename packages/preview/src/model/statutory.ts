import type { LocalDate, WorkdayCalendar } from '@umeeting/core'
import { statutoryDays } from './statutory-days.ts'

/** Dates, as the year's days in order: `'2026'` → the MMdd texts of its days off and of its weekend workdays. */
const years: ReadonlyMap<string, { readonly off: ReadonlySet<string>; readonly on: ReadonlySet<string> }> =
  new Map(
    Object.entries(statutoryDays).map(([year, [off, on]]) => [year, { off: daysOf(off), on: daysOf(on) }]),
  )

/** The years whose statutory workdays are published, such as `2024–2026`. */
export const statutoryYears: string = `${[...years.keys()][0] ?? ''}–${[...years.keys()].at(-1) ?? ''}`

/**
 * Workdays by the calendar of public holidays in mainland China, with weekends that are worked in exchange
 * (`chinese-days`). Undefined outside the years that are published: those of a year come out at the end of the one before.
 */
export const statutoryWorkdays: WorkdayCalendar = (date: LocalDate) => {
  const year = years.get(date.slice(0, 4))
  if (!year) return undefined
  const day = date.slice(5, 7) + date.slice(8)
  if (year.off.has(day)) return false
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return (weekday > 0 && weekday < 6) || year.on.has(day)
}

function daysOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/.{4}/g))
}
