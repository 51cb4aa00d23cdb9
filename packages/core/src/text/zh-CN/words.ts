import { isDateOnly, type LocalDate, type LocalDateTime, timeText } from '../../time/local-date-time.ts'
import { type Weekday, weekdayOf } from '../../time/weekday.ts'
import { byMonth, byYear } from '../by-period.ts'

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  monday: '周一',
  tuesday: '周二',
  wednesday: '周三',
  thursday: '周四',
  friday: '周五',
  saturday: '周六',
  sunday: '周日',
}

/** `2026 年 11 月 30 日` */
export function dateText(value: LocalDate | LocalDateTime): string {
  const [year, month, day] = [value.slice(0, 4), value.slice(5, 7), value.slice(8, 10)]
  return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`
}

/** The time of day that local times share, such as those of a series. */
export function timeOfDay(values: readonly LocalDateTime[]): string {
  return [...new Set(values.map(timeText))].join('、')
}

/** `2026 年 11 月 30 日 10:00` */
export function dateTimeText(value: LocalDate | LocalDateTime): string {
  return isDateOnly(value) ? dateText(value) : `${dateText(value)} ${timeText(value)}`
}

/** `2026 年 11 月 30 日（周一）` */
export function dateWithWeekday(value: LocalDate | LocalDateTime): string {
  return `${dateText(value)}（${weekdayNames[weekdayOf(value)]}）`
}

/** `['2026-02', '2026-04', '2027-02']` as `2026 年 2 月、4 月，2027 年 2 月`; one month as `2026、2027 年 2 月`. */
export function monthsText(months: readonly string[]): string {
  const [name, ...others] = new Set(months.map(monthName))
  if (name === undefined || others.length > 0 || months.length < 2)
    return joinYears(months, (ofYear) => ofYear.map(monthName))
  return `${months.map((month) => month.slice(0, 4)).join('、')} 年 ${name}`
}

/** `['2026-10-01', '2026-10-02', '2026-12-31', '2027-01-01']` as `2026 年 10 月 1 日、2 日、12 月 31 日，2027 年 1 月 1 日`. */
export function datesText(dates: readonly (LocalDate | LocalDateTime)[]): string {
  return joinYears(dates, (ofYear) =>
    byMonth(ofYear).map(([month, ofMonth]) => `${monthName(month)} ${ofMonth.map(dayOfMonth).join('、')}`),
  )
}

/** `'2026-02-01'` as `1 日` */
function dayOfMonth(date: string): string {
  return `${Number(date.slice(8, 10))} 日`
}

/** `'2026-02'` as `2 月`. */
function monthName(month: string): string {
  return `${Number(month.slice(5, 7))} 月`
}

/** Each year is said once, before its own. */
function joinYears<Value extends string>(
  values: readonly Value[],
  name: (ofYear: readonly Value[]) => readonly string[],
): string {
  const years = byYear(values)
  const texts = years.map(([year, ofYear]) => `${year} 年 ${name(ofYear).join('、')}`)
  return texts.join(years.length === values.length ? '、' : '，')
}
