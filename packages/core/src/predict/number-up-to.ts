import type { Timetable } from '../engine/engine.ts'
import {
  END_OF_DAYS,
  epochDayOfLocal,
  type LocalDateTime,
  localDateTimeOf,
  secondOfDayOf,
  SECONDS_PER_DAY,
} from '../time/local-date-time.ts'

/**
 * The number of the last occurrence that starts at that local time or before; 0 where there is none. Asked for by the
 * next second, so that a workday calendar need not know a day after.
 */
export function numberUpTo(timetable: Timetable, local: LocalDateTime): number {
  const next = secondAfter(local)
  if (next !== undefined) return timetable.numberAt(next) - 1
  let number = timetable.numberAt(local) - 1
  for (const { localStart } of timetable.from(number + 1)) {
    if (localStart > local) break
    number++
  }
  return number
}

/** Undefined after the last second that a local time can name. */
function secondAfter(local: LocalDateTime): LocalDateTime | undefined {
  const day = epochDayOfLocal(local)
  const second = secondOfDayOf(local) + 1
  if (second < SECONDS_PER_DAY) return localDateTimeOf(day, second)
  return day + 1 < END_OF_DAYS ? localDateTimeOf(day + 1, 0) : undefined
}
