import { civilDateOf, daysInMonth, epochDayOf, weekdayIndexOf } from '../../time/civil.ts'
import type { DaySet } from './day-set.ts'
import { oneDayAMonth } from './one-day-a-month.ts'

/** The n-th such weekday of every month, n = 1–4. @param weekday 0 = Monday … 6 = Sunday */
export function nthWeekdayOfMonth(week: number, weekday: number): DaySet {
  const later = 7 * (week - 1)
  return oneDayAMonth((first) => first + daysTo(weekday, first) + later)
}

/** The last such weekday of every month. @param weekday 0 = Monday … 6 = Sunday */
export function lastWeekdayOfMonth(weekday: number): DaySet {
  return oneDayAMonth((first, length) => first + length - 7 + daysTo(weekday, first + length))
}

/** 400 years have 4,800 months; 1,671 of them hold any given weekday five times (20,871 − 4 × 4,800). */
const MONTHS_PER_FIFTH = 4800 / 1671

/**
 * The fifth such weekday of the months that have one. A month holds every weekday four or five times, so the fifth
 * ones before a month are all such weekdays before it less four for each month: a closed form.
 *
 * @param weekday 0 = Monday … 6 = Sunday
 */
export function fifthWeekdayOfMonth(weekday: number): DaySet {
  /** A day of that weekday, from which all of them are counted. */
  const anchor = firstWeekday(1970, 1, weekday)
  const weekdaysBefore = (epochDay: number) => Math.ceil((epochDay - anchor) / 7)
  const rankOfMonth = (months: number) => weekdaysBefore(firstOfMonth(months)) - 4 * (months - MONTHS_TO_1970)
  const monthOfRank = (rank: number): number => {
    let months = MONTHS_TO_1970 + Math.floor(rank * MONTHS_PER_FIFTH)
    while (rankOfMonth(months) > rank) months--
    while (rankOfMonth(months + 1) <= rank) months++
    return months
  }
  return {
    closed: true,
    rank(epochDay) {
      const { year, month } = civilDateOf(epochDay)
      const fifth = firstWeekday(year, month, weekday) + 28
      const months = year * 12 + month - 1
      return rankOfMonth(fifth < epochDay ? months + 1 : months)
    },
    select(rank) {
      const months = monthOfRank(rank)
      const year = Math.floor(months / 12)
      return firstWeekday(year, months - year * 12 + 1, weekday) + 28
    },
    fill(target, rank, length, unit, shift) {
      const months = monthOfRank(rank)
      let year = Math.floor(months / 12)
      let month = months - year * 12 + 1
      let first = epochDayOf(year, month, 1)
      for (let index = 0; index < length;) {
        const days = daysInMonth(year, month)
        const fifth = first + daysTo(weekday, first) + 28
        if (fifth < first + days) target[index++] = fifth * unit + shift
        first += days
        if (++month > 12) {
          month = 1
          year++
        }
      }
    },
  }
}

const MONTHS_TO_1970 = 1970 * 12

function firstOfMonth(months: number): number {
  const year = Math.floor(months / 12)
  return epochDayOf(year, months - year * 12 + 1, 1)
}

function firstWeekday(year: number, month: number, weekday: number): number {
  const first = epochDayOf(year, month, 1)
  return first + daysTo(weekday, first)
}

/** How many days after `epochDay` that weekday comes: 0–6. */
function daysTo(weekday: number, epochDay: number): number {
  return (weekday - weekdayIndexOf(epochDay) + 7) % 7
}
