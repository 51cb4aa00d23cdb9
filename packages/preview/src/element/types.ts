import type { DialectChoices, Notice, Series, SeriesFields } from '@umeeting/core'

/** What the element's `input` and `change` events carry in `detail`. */
export interface RecurrenceDetail {
  /** The series that the form says; null while it says none. */
  readonly series: Series | null
  /** The same as the service's fields; null while there is none. */
  readonly value: SeriesFields | null
  /** The same as a sentence in the element's language; empty while there is none. */
  readonly sentence: string
  /** What a person should hear before booking, such as months that are skipped; texts by `noticeText` of the core. */
  readonly notices: readonly Notice[]
}

/** The event that the element fires: `input` at every change, `change` when one is complete. */
export type RecurrenceEvent = CustomEvent<RecurrenceDetail>

/** A value as it may be given: the service's fields, or their JSON or form-encoded text. */
export type RecurrenceValue = Readonly<Record<string, unknown>> | string | null

/** A dialect as it may be given: a name, choices of the core's `Dialect`, or their JSON text. */
export type RecurrenceDialect = DialectChoices | string | null
