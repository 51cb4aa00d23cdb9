import type { Weekdays } from '../recurrence/recurrence.ts'
import { indexOfWeekday, type Weekday, weekdays as wholeWeek } from '../time/weekday.ts'

export function isEveryDay(weekdays: Weekdays): boolean {
  return weekdays.length === 7
}

export function isMondayToFriday(weekdays: Weekdays): boolean {
  return weekdays.length === 5 && weekdays[0] === 'monday' && weekdays[4] === 'friday'
}

/** The one weekday that is missing, or undefined where it is not one. */
export function onlyMissing(weekdays: Weekdays): Weekday | undefined {
  const missing = wholeWeek.filter((weekday) => !weekdays.includes(weekday))
  return missing.length === 1 ? missing[0] : undefined
}

/** Weekdays in order, those that follow each other together: `[[monday, tuesday], [friday]]`. */
export function weekdayRuns(weekdays: Weekdays): readonly Weekdays[] {
  const runs: [Weekday, ...Weekday[]][] = []
  for (const weekday of weekdays) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && indexOfWeekday(weekday) === indexOfWeekday(last) + 1) run.push(weekday)
    else runs.push([weekday])
  }
  return runs
}
