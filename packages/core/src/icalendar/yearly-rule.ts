import { weekdayCodes } from '../rfc5545/weekday-codes.ts'
import { type CivilDate, civilDateOf, daysInMonth, weekdayIndexOf } from '../time/civil.ts'
import { MILLISECONDS_PER_DAY } from '../time/local-date-time.ts'
import { weekdayAt } from '../time/weekday.ts'
import type { Onset } from './onsets.ts'

/** In so many years every date falls on every weekday, so they show which days a yearly rule can take. */
export const YEARS_THAT_SHOW_A_RULE = 28

/** Onsets that come every year by one rule, for good. */
export interface YearlyOnsets {
  readonly first: Onset
  /** RFC 5545 text: `FREQ=YEARLY;BYMONTH=3;BYDAY=2SU`. */
  readonly rule: string
}

/**
 * The rules that the last 28 years of some onsets follow, each with the first onset from which on it holds, and the
 * onsets that came before; undefined where they follow none.
 */
export function yearlyOnsets(
  onsets: readonly Onset[],
  lastYear: number,
): { readonly before: readonly Onset[]; readonly yearly: readonly YearlyOnsets[] } | undefined {
  const before: Onset[] = []
  const yearly: YearlyOnsets[] = []
  for (const group of sameChanges(onsets)) {
    const shown = group.filter((onset) => dateOf(onset).year > lastYear - YEARS_THAT_SHOW_A_RULE)
    if (shown.length === 0) {
      before.push(...group)
      continue
    }
    const rule = ruleOf(shown, lastYear)
    if (rule === undefined) return undefined
    let start = group.length - shown.length
    let previous = group[start - 1]
    while (previous && follows(previous, rule, dateOf(group[start] as Onset).year - 1))
      previous = group[--start - 1]
    before.push(...group.slice(0, start))
    yearly.push({ first: group[start] as Onset, rule: rule.text })
  }
  return { before, yearly }
}

/** The onsets of each change of offset, in order. */
function sameChanges(onsets: readonly Onset[]): Iterable<readonly Onset[]> {
  const groups = new Map<string, Onset[]>()
  for (const onset of onsets) {
    const change = `${onset.from} ${onset.to}`
    groups.set(change, [...(groups.get(change) ?? []), onset])
  }
  return groups.values()
}

interface Rule {
  readonly text: string
  readonly month: number
  readonly firstDay: number
  readonly weekday: number
  readonly time: number
}

function ruleOf(onsets: readonly Onset[], lastYear: number): Rule | undefined {
  const dates = onsets.map(dateOf)
  const [date] = dates
  const [onset] = onsets
  if (!date || !onset || onsets.length !== YEARS_THAT_SHOW_A_RULE) return undefined
  const days = dates.map(({ day }) => day)
  const firstDay = Math.min(...days)
  const lastDay = Math.max(...days)
  const weekday = weekdayOf(onset)
  if (lastDay - firstDay !== 6) return undefined
  const rule: Rule = {
    month: date.month,
    firstDay,
    weekday,
    time: timeOf(onset),
    text: `FREQ=YEARLY;BYMONTH=${date.month};${dayPart(date, firstDay, weekdayCodes[weekdayAt(weekday)])}`,
  }
  const holds = onsets.every((each, index) =>
    follows(each, rule, lastYear - YEARS_THAT_SHOW_A_RULE + 1 + index),
  )
  return holds ? rule : undefined
}

/** `2SU`, `-1SU`, or (Israel's Friday before the last Sunday) the weekday among seven days of the month. */
function dayPart({ year, month }: CivilDate, firstDay: number, code: string): string {
  if (firstDay % 7 === 1 && firstDay <= 22) return `BYDAY=${(firstDay + 6) / 7}${code}`
  if (firstDay + 6 === daysInMonth(year, month)) return `BYDAY=-1${code}`
  return `BYMONTHDAY=${Array.from({ length: 7 }, (_, at) => firstDay + at).join(',')};BYDAY=${code}`
}

function follows(onset: Onset, { month, firstDay, weekday, time }: Rule, year: number): boolean {
  const date = dateOf(onset)
  return (
    date.year === year &&
    date.month === month &&
    date.day >= firstDay &&
    date.day <= firstDay + 6 &&
    weekdayOf(onset) === weekday &&
    timeOf(onset) === time
  )
}

function dateOf({ local }: Onset): CivilDate {
  return civilDateOf(Math.floor(local / MILLISECONDS_PER_DAY))
}

function weekdayOf({ local }: Onset): number {
  return weekdayIndexOf(Math.floor(local / MILLISECONDS_PER_DAY))
}

function timeOf({ local }: Onset): number {
  return local - Math.floor(local / MILLISECONDS_PER_DAY) * MILLISECONDS_PER_DAY
}
