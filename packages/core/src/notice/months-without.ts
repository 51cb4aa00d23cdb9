import type { Dialect } from '../dialect/dialect.ts'
import type { Series } from '../series/series.ts'
import { civilDateOf, daysInMonth, epochDayOf, weekdayIndexOf } from '../time/civil.ts'
import { END_OF_DAYS, epochDayOfLocal, localDateOf } from '../time/local-date-time.ts'
import { indexOfWeekday } from '../time/weekday.ts'
import type { Notice } from './notice.ts'

/** How many months a notice names. */
const MONTHS_NAMED = 12

/** The months between the start and `lastDay` that lack what a monthly rule asks for. */
export function monthsWithout(
  { recurrence, start }: Series,
  { shortMonth, fifthWeek }: Dialect,
  lastDay: number = END_OF_DAYS - 1,
): Notice[] {
  const startDay = epochDayOfLocal(start)
  if (recurrence.kind === 'monthlyByDay') {
    const { day } = recurrence
    if (day < 29) return []
    const moved = shortMonth === 'last-day'
    const found = find(startDay, lastDay, (year, month) => {
      const length = daysInMonth(year, month)
      return length < day ? epochDayOf(year, month, length) : undefined
    })
    if (found.days.length === 0) return []
    return [{ code: moved ? 'short-months-moved' : 'short-months-skipped', day, ...named(found, moved) }]
  }
  if (recurrence.kind !== 'monthlyByWeekday' || recurrence.week < 5) return []
  const { weekday } = recurrence
  const moved = fifthWeek === 'last-week'
  const found = find(startDay, lastDay, (year, month) => {
    const last = epochDayOf(year, month, daysInMonth(year, month))
    const lastSuch = last - ((weekdayIndexOf(last) - indexOfWeekday(weekday) + 7) % 7)
    return civilDateOf(lastSuch).day < 29 ? lastSuch : undefined
  })
  if (found.days.length === 0) return []
  return [{ code: moved ? 'fifth-weeks-moved' : 'fifth-weeks-skipped', weekday, ...named(found, moved) }]
}

interface Found {
  readonly days: readonly number[]
  readonly more: boolean
}

/** The days that stand in for what a month lacks, of the months whose stand-in lies within the series. */
function find(
  startDay: number,
  lastDay: number,
  standIn: (year: number, month: number) => number | undefined,
): Found {
  const days: number[] = []
  let { year, month } = civilDateOf(startDay)
  while (epochDayOf(year, month, 1) <= lastDay) {
    const day = standIn(year, month)
    if (day !== undefined && day >= startDay && day <= lastDay) {
      if (days.length === MONTHS_NAMED) return { days, more: true }
      days.push(day)
    }
    month = month === 12 ? 1 : month + 1
    if (month === 1) year++
  }
  return { days, more: false }
}

function named({ days, more }: Found, moved: boolean) {
  const dates = days.map(localDateOf)
  return { months: dates.map((date) => date.slice(0, 7)), dates: moved ? dates : [], more }
}
