import { isDateOnly, type LocalDate, type LocalDateTime, timeText } from '../../time/local-date-time.ts'
import { type Weekday, weekdayOf } from '../../time/weekday.ts'
import { byMonth, byYear } from '../by-period.ts'

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `'2026-02'` as February. */
function monthName(month: string): string {
  return monthNames[Number(month.slice(5, 7)) - 1] ?? month
}

/** Items as a sentence joins them: `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** `30 November 2026` */
export function dateText(value: LocalDate | LocalDateTime): string {
  return `${dayOfMonth(value)} ${monthName(value.slice(0, 7))} ${value.slice(0, 4)}`
}

/** The time of day that local times share, such as those of a series. */
export function timeOfDay(values: readonly LocalDateTime[]): string {
  return [...new Set(values.map(timeText))].join(', ')
}

/** `30 November 2026 at 10:00`, or the date alone. */
export function dateTimeText(value: LocalDate | LocalDateTime): string {
  return isDateOnly(value) ? dateText(value) : `${dateText(value)} at ${timeText(value)}`
}

/** `Monday 30 November 2026` */
export function dateWithWeekday(value: LocalDate | LocalDateTime): string {
  return `${weekdayNames[weekdayOf(value)]} ${dateText(value)}`
}

/** `['2026-02', '2026-04', '2027-02']` as `February and April 2026; February 2027`; one month as `February of 2026 and 2027`. */
export function monthsText(months: readonly string[]): string {
  const [name, ...others] = new Set(months.map(monthName))
  if (name === undefined || others.length > 0 || months.length < 2)
    return joinYears(months, (ofYear) => ofYear.map(monthName))
  return `${name} of ${list(months.map((month) => month.slice(0, 4)))}`
}

/** `['2026-10-01', '2026-10-02', '2026-12-31', '2027-01-01']` as `1 and 2 October and 31 December 2026; 1 January 2027`. */
export function datesText(dates: readonly (LocalDate | LocalDateTime)[]): string {
  return joinYears(dates, (ofYear) =>
    byMonth(ofYear).map(([month, ofMonth]) => `${list(ofMonth.map(dayOfMonth))} ${monthName(month)}`),
  )
}

/** `'2026-02-01'` as `1` */
function dayOfMonth(date: string): string {
  return String(Number(date.slice(8, 10)))
}

/** Each year is said once, after its own. */
function joinYears<Value extends string>(
  values: readonly Value[],
  name: (ofYear: readonly Value[]) => readonly string[],
): string {
  const years = byYear(values)
  const texts = years.map(([year, ofYear]) => `${list(name(ofYear))} ${year}`)
  return years.length === values.length ? list(texts) : texts.join('; ')
}

/** `1st`, `2nd`, `3rd`, `4th` … */
export function ordinal(number: number): string {
  const ones = number % 10
  if (Math.trunc(number / 10) === 1 || ones === 0 || ones > 3) return `${number}th`
  return `${number}${['st', 'nd', 'rd'][ones - 1]}`
}
