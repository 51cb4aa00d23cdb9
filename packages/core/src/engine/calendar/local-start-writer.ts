import { civilDateOf, daysInMonth } from '../../time/civil.ts'
import { type LocalDateTime, localTimeOf, twoDigitsOf } from '../../time/local-date-time.ts'

/**
 * Writes days with one time of day as local date-times. Text is the largest part of an occurrence's cost: the month's
 * text is shared by the days of one month in a row, the text of day and time by all days of that number.
 */
export class LocalStartWriter {
  readonly #time: string
  readonly #dayTexts: string[] = []
  #monthStart = 0
  #monthEnd = 0
  #month = ''
  #year = 0
  #yearText = ''

  constructor(secondOfDay: number) {
    this.#time = ` ${localTimeOf(secondOfDay)}`
  }

  write(epochDay: number): LocalDateTime {
    if (epochDay < this.#monthStart || epochDay >= this.#monthEnd) this.#enterMonthOf(epochDay)
    const day = epochDay - this.#monthStart + 1
    const dayText = (this.#dayTexts[day] ??= twoDigitsOf(day) + this.#time)
    return (this.#month + dayText) as LocalDateTime
  }

  #enterMonthOf(epochDay: number): void {
    const { year, month, day } = civilDateOf(epochDay)
    this.#monthStart = epochDay - day + 1
    this.#monthEnd = this.#monthStart + daysInMonth(year, month)
    if (year !== this.#year) {
      this.#year = year
      this.#yearText = `${year}-`
    }
    this.#month = this.#yearText + (monthTexts[month] as string)
  }
}

/** `'01-'` … `'12-'`, by the number of the month. */
const monthTexts: readonly string[] = Array.from({ length: 13 }, (_, month) => `${twoDigitsOf(month)}-`)
