import { civilDateOf, daysInMonth } from '../../time/civil.ts'
import type { LocalDateTime } from '../../time/local-date-time.ts'

const ZERO = 48
const DASH = 45
const BLANK = 32
const COLON = 58

/** Up to so many days ahead, going month by month is faster than a division of the calendar. */
const NEAR = 92

/** The code of a number's tens digit, and of its ones digit, for 0–99. */
const tens: readonly number[] = Array.from({ length: 100 }, (_, number) => ZERO + Math.trunc(number / 10))
const ones: readonly number[] = Array.from({ length: 100 }, (_, number) => ZERO + (number % 10))

/**
 * Writes days with one time of day as local date-times. Text is the largest part of an occurrence's cost: it is made
 * of all its characters at once, which spares the engine under us a rope that the first reader would have to flatten
 * (half the time, measured); what a month shares is kept.
 */
export class LocalStartWriter {
  readonly #hour: number
  readonly #minute: number
  readonly #second: number
  #monthStart = 0
  #monthEnd = 0
  #year = 0
  #century = 0
  #yearOfCentury = 0
  #month = 0

  constructor(secondOfDay: number) {
    this.#hour = Math.trunc(secondOfDay / 3600)
    this.#minute = Math.trunc((secondOfDay % 3600) / 60)
    this.#second = secondOfDay % 60
  }

  write(epochDay: number): LocalDateTime {
    if (epochDay < this.#monthStart || epochDay >= this.#monthEnd) this.#enterMonthOf(epochDay)
    const day = epochDay - this.#monthStart + 1
    // prettier-ignore
    return String.fromCharCode(
      tens[this.#century] as number, ones[this.#century] as number,
      tens[this.#yearOfCentury] as number, ones[this.#yearOfCentury] as number,
      DASH, tens[this.#month] as number, ones[this.#month] as number,
      DASH, tens[day] as number, ones[day] as number,
      BLANK, tens[this.#hour] as number, ones[this.#hour] as number,
      COLON, tens[this.#minute] as number, ones[this.#minute] as number,
      COLON, tens[this.#second] as number, ones[this.#second] as number,
    ) as LocalDateTime
  }

  #enterMonthOf(epochDay: number): void {
    if (epochDay >= this.#monthEnd && epochDay < this.#monthEnd + NEAR && this.#month > 0) {
      this.#stepTo(epochDay)
      return
    }
    const { year, month, day } = civilDateOf(epochDay)
    this.#year = year
    this.#month = month
    this.#monthStart = epochDay - day + 1
    this.#monthEnd = this.#monthStart + daysInMonth(year, month)
    this.#century = Math.trunc(year / 100)
    this.#yearOfCentury = year % 100
  }

  /** Goes on month by month: most series meet the next month next. */
  #stepTo(epochDay: number): void {
    while (epochDay >= this.#monthEnd) {
      if (++this.#month > 12) {
        this.#month = 1
        this.#year++
        this.#century = Math.trunc(this.#year / 100)
        this.#yearOfCentury = this.#year % 100
      }
      this.#monthStart = this.#monthEnd
      this.#monthEnd += daysInMonth(this.#year, this.#month)
    }
  }
}
