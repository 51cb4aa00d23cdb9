import type { Dialect } from '../dialect/dialect.ts'
import type { MissingFifthWeeks, ShortMonths } from '../input/notice.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import type { Series } from '../series/series.ts'
import { civilDateOf, daysInMonth, epochDayOf, weekdayIndexOf } from '../time/civil.ts'
import { epochDayOfLocal, localDateOf } from '../time/local-date-time.ts'
import { indexOfWeekday } from '../time/weekday.ts'

/** How many months a notice names. */
const MONTHS_NAMED = 12

/**
 * The months between the start and `lastDay` that lack what a monthly rule asks for: each in which the other choice
 * of the dialect would have an occurrence, or has one on another day.
 */
export function monthsWithout(
  { recurrence, start }: Series,
  dialect: Dialect,
  lastDay: number,
): (ShortMonths | MissingFifthWeeks)[] {
  const lack = lackOf(recurrence, dialect)
  if (!lack) return []
  // A start that stands in for what its month lacks is an occurrence where it is included: nothing is left out.
  const isTaken = !lack.isMoved && dialect.unmatchedStart === 'include'
  const found = daysFrom(epochDayOfLocal(start) + (isTaken ? 1 : 0), lastDay, lack.standIn)
  if (found.length === 0) return []
  const dates = found.slice(0, MONTHS_NAMED).map(localDateOf)
  const months = dates.map((date) => date.slice(0, 7))
  return [{ ...lack.notice, months, dates: lack.isMoved ? dates : [], more: found.length > MONTHS_NAMED }]
}

/** What a rule may find lacking in a month. */
interface Lack {
  readonly notice: Pick<ShortMonths, 'code' | 'day'> | Pick<MissingFifthWeeks, 'code' | 'weekday'>
  readonly isMoved: boolean
  /** The day on which a month that lacks it would have it instead. */
  readonly standIn: (year: number, month: number) => number | undefined
}

function lackOf(recurrence: Recurrence, { shortMonth, fifthWeek }: Dialect): Lack | undefined {
  if (recurrence.kind === 'monthlyByDay' && recurrence.day > 28) {
    const { day } = recurrence
    const isMoved = shortMonth === 'last-day'
    return {
      notice: { code: isMoved ? 'short-months-moved' : 'short-months-skipped', day },
      isMoved,
      standIn(year, month) {
        const length = daysInMonth(year, month)
        return length < day ? epochDayOf(year, month, length) : undefined
      },
    }
  }
  if (recurrence.kind === 'monthlyByWeekday' && recurrence.week === 5) {
    const { weekday } = recurrence
    const isMoved = fifthWeek === 'last-week'
    return {
      notice: { code: isMoved ? 'fifth-weeks-moved' : 'fifth-weeks-skipped', weekday },
      isMoved,
      standIn(year, month) {
        const last = epochDayOf(year, month, daysInMonth(year, month))
        const lastSuch = last - ((weekdayIndexOf(last) - indexOfWeekday(weekday) + 7) % 7)
        return civilDateOf(lastSuch).day < 29 ? lastSuch : undefined
      },
    }
  }
  return undefined
}

/** The days within the bounds that stand in for what their months lack; one more than are named, if there are. */
function daysFrom(firstDay: number, lastDay: number, standIn: Lack['standIn']): readonly number[] {
  const days: number[] = []
  let { year, month } = civilDateOf(firstDay)
  while (epochDayOf(year, month, 1) <= lastDay && days.length <= MONTHS_NAMED) {
    const day = standIn(year, month)
    if (day !== undefined && day >= firstDay && day <= lastDay) days.push(day)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year++
  }
  return days
}
