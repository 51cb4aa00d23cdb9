import { type RecurrenceKind, type Weekday, weekdays } from '@umeeting/core'
import type { Draft } from './draft.ts'

/** What a start date suggests for each kind of recurrence. */
export interface Suggestion {
  readonly weekday: Weekday
  readonly day: string
  readonly week: string
  /** Whether the date is the last such weekday of its month and the rule can say "the last" for it. */
  readonly isLast: boolean
}

/** The start date's day, weekday and place in its month; undefined where it is no date. */
export function suggestionOf(date: string, readsFifthAsLast: boolean): Suggestion | undefined {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) return undefined
  const weekday = weekdays[(new Date(time).getUTCDay() + 6) % 7]
  if (weekday === undefined) return undefined
  const day = Number(date.slice(8))
  const length = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate()
  // "The last" is said as the fifth, by services that take the last one where there is no fifth.
  const isLast = readsFifthAsLast && day + 7 > length
  return { weekday, day: String(day), week: isLast ? '5' : String(Math.ceil(day / 7)), isLast }
}

/** What choosing a kind changes in the form: the kind, with details that fit the start date. */
export function chooseKind(draft: Draft, kind: RecurrenceKind, readsFifthAsLast: boolean): Partial<Draft> {
  const suggestion = suggestionOf(draft.date, readsFifthAsLast)
  return { kind, ...(suggestion && kind !== draft.kind ? detailsOf(kind, suggestion) : {}) }
}

/**
 * What another start date changes: a rule that was the start date's own (every Wednesday, from a Wednesday) moves along
 * with it; any other stays as it was chosen.
 */
export function followStart(draft: Draft, date: string, readsFifthAsLast: boolean): Partial<Draft> {
  const before = suggestionOf(draft.date, readsFifthAsLast)
  const after = suggestionOf(date, readsFifthAsLast)
  return { date, ...(before && after && fits(draft, before) ? detailsOf(draft.kind, after) : {}) }
}

/** Whether the rule is what the start date suggests for its kind. */
export function fits(draft: Draft, { weekday, day, week }: Suggestion): boolean {
  switch (draft.kind) {
    case 'weekly':
      return draft.weekdays.length === 1 && draft.weekdays[0] === weekday
    case 'monthlyByDay':
      return draft.day === day
    case 'monthlyByWeekday':
      return draft.week === week && draft.weekday === weekday
    case 'once':
    case 'daily':
    case 'workdays':
      return true
  }
}

function detailsOf(kind: RecurrenceKind, { weekday, day, week }: Suggestion): Partial<Draft> {
  switch (kind) {
    case 'weekly':
      return { weekdays: [weekday] }
    case 'monthlyByDay':
      return { day }
    case 'monthlyByWeekday':
      return { week, weekday }
    case 'once':
    case 'daily':
    case 'workdays':
      return {}
  }
}
