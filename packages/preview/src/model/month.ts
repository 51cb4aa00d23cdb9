import type { LocalDate } from '@umeeting/core'

/** A month of the calendar picture. */
export interface Month {
  readonly year: number
  /** 1–12 */
  readonly month: number
}

export function monthOf(date: string): Month {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) }
}

export function addMonths({ year, month }: Month, months: number): Month {
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

export function monthKey({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`
}

export function firstDateOf(month: Month): LocalDate {
  return `${monthKey(month)}-01` as LocalDate
}

/** The dates of a month in weeks that start on Monday; null before the first and after the last. */
export function weeksOf(month: Month): readonly (readonly (string | null)[])[] {
  const length = new Date(Date.UTC(month.year, month.month, 0)).getUTCDate()
  const offset = (new Date(Date.UTC(month.year, month.month - 1, 1)).getUTCDay() + 6) % 7
  const cells = Array.from({ length: Math.ceil((offset + length) / 7) * 7 }, (_, index) => {
    const day = index - offset + 1
    return day < 1 || day > length ? null : `${monthKey(month)}-${String(day).padStart(2, '0')}`
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
