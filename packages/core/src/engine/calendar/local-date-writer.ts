import { civilDateOf, daysInMonth } from '../../time/civil.ts'
import { twoDigitsOf } from '../../time/local-date-time.ts'

/** Writes days as dates, `'2026-11-30'`; days of one month in a row share the work. */
export class LocalDateWriter {
  #monthStart = 0
  #monthEnd = 0
  #month = ''

  write(epochDay: number): string {
    if (epochDay < this.#monthStart || epochDay >= this.#monthEnd) {
      const { year, month, day } = civilDateOf(epochDay)
      this.#monthStart = epochDay - day + 1
      this.#monthEnd = this.#monthStart + daysInMonth(year, month)
      this.#month = `${year}-${twoDigitsOf(month)}-`
    }
    return this.#month + twoDigitsOf(epochDay - this.#monthStart + 1)
  }
}
