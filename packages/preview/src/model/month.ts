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
