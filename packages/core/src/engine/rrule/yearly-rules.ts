import type { Dialect } from '../../dialect/dialect.ts'
import type { Recurrence, RecurrenceKind, RecurrenceOf } from '../../recurrence/recurrence.ts'
import type { Weekday } from '../../time/weekday.ts'
import type { WeekdayStr } from './rrule-library.ts'

/**
 * The BY parts of a rule of frequency YEARLY: the days of a year that pass all of them (RFC 5545, section 3.3.10).
 * Every recurrence can be said so, and rrule expands a whole year at once several times faster than it steps by days
 * or finds the n-th weekday of a month.
 */
export interface YearlyRule {
  readonly bymonth?: number
  readonly bymonthday?: readonly number[]
  readonly byweekday?: readonly WeekdayStr[]
}

/** The days that any of the rules holds. */
export type YearlyRules = readonly [YearlyRule, ...YearlyRule[]]

const byDay: { readonly [Day in Weekday]: WeekdayStr } = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
}

const everyDay: YearlyRules = [{ byweekday: Object.values(byDay) }]
const mondayToFriday: YearlyRules = [{ byweekday: ['MO', 'TU', 'WE', 'TH', 'FR'] }]
const lastDayOfFebruary: YearlyRule = { bymonth: 2, bymonthday: [-1] }

/** The days of the month on which its n-th weekdays, its fifth and its last ones fall. */
const daysOfWeek = {
  1: [1, 2, 3, 4, 5, 6, 7],
  2: [8, 9, 10, 11, 12, 13, 14],
  3: [15, 16, 17, 18, 19, 20, 21],
  4: [22, 23, 24, 25, 26, 27, 28],
  5: [29, 30, 31],
  last: [-7, -6, -5, -4, -3, -2, -1],
} as const

type Compile<Kind extends RecurrenceKind> = (recurrence: RecurrenceOf<Kind>, dialect: Dialect) => YearlyRules

const compile: { readonly [Kind in RecurrenceKind]: Compile<Kind> } = {
  // Every day from its start on, of which the schedule takes the first.
  once: () => everyDay,
  daily: () => everyDay,
  // Among all days, a workday calendar chooses.
  workdays: (_, { workdays }) => (workdays === 'monday-to-friday' ? mondayToFriday : everyDay),
  weekly: ({ weekdays }) => [{ byweekday: weekdays.map((weekday) => byDay[weekday]) }],
  monthlyByDay({ day }, { shortMonth }) {
    const asked = { bymonthday: [day] }
    if (shortMonth === 'skip' || day <= 28) return [asked]
    return day === 31 ? [{ bymonthday: [-1] }] : [asked, lastDayOfFebruary]
  },
  monthlyByWeekday: ({ week, weekday }, { fifthWeek }) => [
    {
      byweekday: [byDay[weekday]],
      bymonthday: daysOfWeek[week === 5 && fifthWeek === 'last-week' ? 'last' : week],
    },
  ],
}

/** The rules that hold the days on which a recurrence falls under a dialect. */
export function yearlyRulesOf(recurrence: Recurrence, dialect: Dialect): YearlyRules {
  const compileKind = compile[recurrence.kind] as Compile<RecurrenceKind>
  return compileKind(recurrence, dialect)
}
