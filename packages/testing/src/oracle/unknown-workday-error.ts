import type { LocalDate } from '@umeeting/core'

/** The oracle walked up to a date that the dialect's workday calendar does not know. */
export class UnknownWorkdayError extends RangeError {
  override readonly name = 'UnknownWorkdayError'
  /** The date that the calendar does not know. */
  readonly date: LocalDate

  constructor(date: LocalDate) {
    super(`Cannot tell whether ${date} is a workday: the workday calendar does not know it`)
    this.date = date
  }
}
