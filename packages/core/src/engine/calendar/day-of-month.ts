import { civilDateOf, daysInMonth, epochDayOf, isLeapYear } from '../../time/civil.ts'
import type { DaySet } from './day-set.ts'
import { oneDayAMonth } from './one-day-a-month.ts'

/** A day of the month, or the last day of a month that is shorter. */
export function dayOrLastOfMonth(day: number): DaySet {
  return day <= 28
    ? oneDayAMonth((year, month) => epochDayOf(year, month, day))
    : oneDayAMonth((year, month) => epochDayOf(year, month, Math.min(day, daysInMonth(year, month))))
}

/** A day of the month; a shorter month has none. */
export function dayOfMonth(day: number): DaySet {
  return day <= 28 ? dayOrLastOfMonth(day) : lateDayOfMonth(day)
}

interface YearOfMonths {
  /** The months (1–12) that have the day. */
  readonly months: readonly number[]
  /** How many of them lie before month `index + 1`; thirteen entries. */
  readonly before: readonly number[]
}

/** Days 29–31: the months that have them repeat every year, but for February 29. */
function lateDayOfMonth(day: number): DaySet {
  const common = monthsWith(day, 2001)
  const leap = monthsWith(day, 2000)
  const perCommonYear = common.months.length
  const extra = leap.months.length - perCommonYear
  const monthsIn = (year: number) => (extra > 0 && isLeapYear(year) ? leap : common)
  const rankOfYear = (year: number) => year * perCommonYear + extra * leapYearsBefore(year)
  const perYear = perCommonYear + (extra * 97) / 400
  return {
    closed: true,
    rank(epochDay) {
      const { year, month, day: today } = civilDateOf(epochDay)
      const { before } = monthsIn(year)
      return rankOfYear(year) + (before[today > day ? month : month - 1] as number)
    },
    select(rank) {
      let year = Math.floor(rank / perYear)
      while (rankOfYear(year + 1) <= rank) year++
      while (rankOfYear(year) > rank) year--
      return epochDayOf(year, monthsIn(year).months[rank - rankOfYear(year)] as number, day)
    },
  }
}

function monthsWith(day: number, year: number): YearOfMonths {
  const all = Array.from({ length: 12 }, (_, index) => index + 1)
  const months = all.filter((month) => daysInMonth(year, month) >= day)
  return { months, before: [...all, 13].map((month) => months.filter((each) => each < month).length) }
}

/** Leap years from year 0 to the year before. */
function leapYearsBefore(year: number): number {
  const last = year - 1
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400) + 1
}
