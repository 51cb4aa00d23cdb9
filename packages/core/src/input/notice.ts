import type { DayOfMonth } from '../time/civil.ts'
import type { LocalDate, LocalDateTime } from '../time/local-date-time.ts'
import type { Weekday } from '../time/weekday.ts'
import type { Issue } from './issue.ts'

/** A field was given and has no part in the result. `issues` says what would be wrong with it if it had. */
export interface FieldIgnored {
  readonly code: 'field-ignored'
  /** The field that was given. */
  readonly field: string
  /** The field whose value leaves no place for this one, and that value. */
  readonly because: { readonly field: string; readonly value: string }
  /** What is wrong with the field beside that; often none. */
  readonly issues: readonly Issue[]
}

/** Two rules for the same thing were given, and the documented one won (monthly_day, end_date_time). */
export interface FieldOutranked {
  readonly code: 'field-outranked'
  /** The field that lost. */
  readonly field: string
  /** The field that won. */
  readonly by: string
  /** What is wrong with the field that lost; often none. */
  readonly issues: readonly Issue[]
}

/** A field was not given where the service leaves its default open; this value was taken for it. */
export interface FieldAssumed {
  readonly code: 'field-assumed'
  /** The field that was not given. */
  readonly field: string
  /** What was taken for it, as the wire writes it. */
  readonly value: string
}

/** Months in which a rule has no date of its own. */
export interface MonthsWithout {
  /** The first few such months, `'2026-02'`, in order. */
  readonly months: readonly string[]
  /** Where their occurrences went, one for each month, in the `…-moved` notices; empty otherwise. */
  readonly dates: readonly LocalDate[]
  /** Whether the series has further such months. */
  readonly more: boolean
}

/** Months that lack the asked day, and what becomes of them. */
export interface ShortMonths extends MonthsWithout {
  /** Whether such a month has no occurrence, or one on its last day. */
  readonly code: 'short-months-skipped' | 'short-months-moved'
  /** The day that was asked for, 29–31. */
  readonly day: DayOfMonth
}

/** Months that have no fifth such weekday, and what becomes of them. */
export interface MissingFifthWeeks extends MonthsWithout {
  /** Whether such a month has no occurrence, or one on its last such weekday. */
  readonly code: 'fifth-weeks-skipped' | 'fifth-weeks-moved'
  /** The weekday whose fifth was asked for. */
  readonly weekday: Weekday
}

/** The start of a series that has occurrences does not match the rule. */
export interface UnmatchedStart {
  /** Whether the start is an occurrence all the same. */
  readonly code: 'unmatched-start-skipped' | 'unmatched-start-included'
  /** The start that was asked for. */
  readonly start: LocalDateTime
  /** The first date of the series that matches the rule; null where an included start is all there is of it. */
  readonly firstMatch: LocalDate | null
}

/** No date of the rule lies between the start and the end. */
export interface EmptySeries {
  readonly code: 'empty-series'
  /** The start that was asked for. */
  readonly start: LocalDateTime
  /** The end as the dialect reads it. */
  readonly until: LocalDate | LocalDateTime
  /** When the rule would first match; null where it never does, or a workday calendar does not know. */
  readonly firstMatch: LocalDateTime | null
}

/** The service creates fewer occurrences than the rule has. */
export interface CutByMaxOccurrences {
  readonly code: 'cut-by-max-occurrences'
  /** The dialect's limit: at least 1. */
  readonly maxOccurrences: number
  /** How many the rule has: `Infinity` for an open end, null where a workday calendar does not know. */
  readonly asked: number | null
}

/** An end given as a date alone is read as its midnight, and that leaves out an occurrence later that day. */
export interface EndDateExcluded {
  readonly code: 'end-date-excluded'
  /** The end that was asked for. */
  readonly end: LocalDate
  /** The occurrence that a whole day would have had. */
  readonly leftOut: LocalDateTime
}

/** Workdays are read as Monday to Friday; the service's page leaves open whether public holidays are workdays. */
export interface WorkdaysAssumed {
  readonly code: 'workdays-assumed'
}

/** Dates that a notice names: the first few, in order. */
export interface NamedDates {
  /** The first few, in order. */
  readonly dates: readonly LocalDate[]
  /** Whether there are further ones in the year from the start that is looked at. */
  readonly more: boolean
}

/** Workdays are those of a calendar; the service's page leaves open whether it follows any. */
export interface WorkdaysByCalendar {
  readonly code: 'workdays-by-calendar'
  /** Mondays to Fridays within the series that the calendar says are no workdays. */
  readonly holidays: NamedDates
  /** Saturdays and Sundays within the series that the calendar says are workdays. */
  readonly makeUpWorkdays: NamedDates
}

/** The zone's clock skips a local time: the occurrence moves forward by the gap. */
export interface LocalTimesSkipped {
  readonly code: 'local-times-skipped'
  /** The zone (IANA). */
  readonly zone: string
  /** The first few, in order. */
  readonly moves: readonly { readonly from: LocalDateTime; readonly to: LocalDateTime }[]
  /** Whether there are further ones in the ten years from the start that are looked at. */
  readonly more: boolean
}

/** The zone's clock shows a local time twice: the occurrence takes the first. */
export interface LocalTimesRepeated {
  readonly code: 'local-times-repeated'
  /** The zone (IANA). */
  readonly zone: string
  /** The first few, in order. */
  readonly times: readonly LocalDateTime[]
  /** Whether there are further ones in the ten years from the start that are looked at. */
  readonly more: boolean
}

/** Something true that a person should hear before booking; its sentence comes from `noticeText`. */
export type Notice =
  | FieldIgnored
  | FieldOutranked
  | FieldAssumed
  | ShortMonths
  | MissingFifthWeeks
  | UnmatchedStart
  | EmptySeries
  | CutByMaxOccurrences
  | EndDateExcluded
  | WorkdaysAssumed
  | WorkdaysByCalendar
  | LocalTimesSkipped
  | LocalTimesRepeated

/** The code of a notice. */
export type NoticeCode = Notice['code']

/** The notice that a code belongs to: some codes share one shape. */
export type NoticeOf<Code extends NoticeCode> = Notice extends infer Each
  ? Each extends { readonly code: infer Codes }
    ? Code extends Codes
      ? Each
      : never
    : never
  : never

/** A language's sentence for every code. */
export type NoticeCatalogue = {
  readonly [Code in NoticeCode]: (notice: NoticeOf<Code>) => string
}
