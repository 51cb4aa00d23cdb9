import type { LocalDate, LocalDateTime, Weekday } from '@umeeting/core'

const DAY = 86_400_000

const sundayFirst: readonly [Weekday, ...Weekday[]] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]

/** Days before this year are kept once met: laws walk the same years again and again. */
const KEPT_UNTIL = Date.UTC(2300, 0, 1)

const kept = new Map<number, CalendarDay>()

/** A day of the calendar as JavaScript's own `Date` knows it: its midnight in UTC stands for the day of any zone. */
export class CalendarDay {
  readonly midnight: number
  /** 0–11 */
  readonly month: number
  /** 1–31 */
  readonly dayOfMonth: number
  readonly weekday: Weekday
  #next: CalendarDay | undefined
  #text: LocalDate | undefined

  private constructor(midnight: number) {
    const date = new Date(midnight)
    this.midnight = midnight
    this.month = date.getUTCMonth()
    this.dayOfMonth = date.getUTCDate()
    this.weekday = sundayFirst[date.getUTCDay()] ?? sundayFirst[0]
  }

  static at(midnight: number): CalendarDay {
    const known = kept.get(midnight)
    if (known) return known
    const day = new CalendarDay(midnight)
    if (midnight < KEPT_UNTIL) kept.set(midnight, day)
    return day
  }

  static of(local: LocalDate | LocalDateTime): CalendarDay {
    return CalendarDay.at(Date.parse(`${local.slice(0, 10)}T00:00:00Z`))
  }

  get text(): LocalDate {
    return (this.#text ??= new Date(this.midnight).toISOString().slice(0, 10) as LocalDate)
  }

  next(): CalendarDay {
    if (this.#next) return this.#next
    const next = CalendarDay.at(this.midnight + DAY)
    if (this.midnight < KEPT_UNTIL) this.#next = next
    return next
  }

  daysLater(days: number): CalendarDay {
    return CalendarDay.at(this.midnight + days * DAY)
  }
}
