import type { LocalDate, WorkdayCalendar } from '@umeeting/core'
import { statutoryDays } from './statutory-days.ts'

type Runs = readonly (readonly string[])[]

/** The days off and the weekend workdays of each year, as runs of `MMdd`. */
const years: ReadonlyMap<string, readonly Runs[]> = new Map(
  Object.entries(statutoryDays).map(([year, days]) => [
    year,
    days.map((text) => text.split(' ').map((run) => run.split('-'))),
  ]),
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
  const [off = [], on = []] = year
  const day = date.slice(5, 7) + date.slice(8)
  if (isIn(off, day)) return false
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return (weekday > 0 && weekday < 6) || isIn(on, day)
}

function isIn(runs: Runs, day: string): boolean {
  return runs.some(([from = '', to = from]) => from <= day && day <= to)
}
