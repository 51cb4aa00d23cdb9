import { civilDateOf, daysInMonth, epochDayOf, isLeapYear } from '../../time/civil.ts'
import type { DaySet } from './day-set.ts'
import { oneDayAMonth } from './one-day-a-month.ts'

/** A day of the month, or the last day of a month that is shorter. */
export function dayOrLastOfMonth(day: number): DaySet {
  return oneDayAMonth((first, length) => first + Math.min(day, length) - 1)
}

/** A day of the month; a shorter month has none. */
export function dayOfMonth(day: number): DaySet {
  return day <= 28 ? dayOrLastOfMonth(day) : (lateDays[day - 29] ??= createLateDayOfMonth(day))
}

const lateDays: (DaySet | undefined)[] = []

interface YearOfMonths {
  /** The months (1–12) that have the day. */
  readonly months: readonly number[]
  /** How many of them lie before month `index + 1`; thirteen entries. */
  readonly before: readonly number[]
  /** From the day in each of these months, the days to the next one. */
  readonly steps: readonly number[]
}

/** Days 29–31: the months that have them repeat every year, but for February 29. */
function createLateDayOfMonth(day: number): DaySet {
  const common = monthsWith(day, 2001)
  const leap = monthsWith(day, 2000)
  const perCommonYear = common.months.length
  const extra = leap.months.length - perCommonYear
  const monthsIn = (year: number) => (isLeapYear(year) ? leap : common)
  const rankOfYear = (year: number) => year * perCommonYear + extra * leapYearsBefore(year)
  /** 400 years have 97 leap years. */
  const perYear = perCommonYear + (extra * 97) / 400
  const yearOfRank = (rank: number): number => {
    let year = Math.floor(rank / perYear)
    while (rankOfYear(year + 1) <= rank) year++
    while (rankOfYear(year) > rank) year--
    return year
  }
  const select = (rank: number): number => {
    const year = yearOfRank(rank)
    return epochDayOf(year, monthsIn(year).months[rank - rankOfYear(year)] as number, day)
  }
  return {
    closed: true,
    rank(epochDay) {
      const { year, month, day: today } = civilDateOf(epochDay)
      const { before } = monthsIn(year)
      return rankOfYear(year) + (before[today > day ? month : month - 1] as number)
    },
    select,
    fill(target, rank, length, unit, shift) {
      let year = yearOfRank(rank)
      let { steps } = monthsIn(year)
      let at = rank - rankOfYear(year)
      let value = select(rank) * unit + shift
      for (let index = 0; index < length; index++) {
        target[index] = value
        value += (steps[at] as number) * unit
        if (++at === steps.length) {
          at = 0
          steps = monthsIn(++year).steps
        }
      }
    },
  }
}

function monthsWith(day: number, year: number): YearOfMonths {
  const all = Array.from({ length: 12 }, (_, index) => index + 1)
  const months = all.filter((month) => daysInMonth(year, month) >= day)
  const days = [...months.map((month) => epochDayOf(year, month, day)), epochDayOf(year + 1, 1, day)]
  return {
    months,
    before: [...all, 13].map((month) => months.filter((each) => each < month).length),
    steps: months.map((_, at) => (days[at + 1] as number) - (days[at] as number)),
  }
}

/** Leap years from year 0 to the year before. */
function leapYearsBefore(year: number): number {
  const last = year - 1
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400) + 1
}
