import type { Dialect } from '../dialect/dialect.ts'
import { timetableOf } from '../predict/predict.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import type { Series } from '../series/series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'

/** A series by its nominal local times: those that the rule names, before a zone moves any. */
export interface Nominal {
  /** How many there are; `Infinity` for an open end. */
  readonly count: () => number
  /** The one of that number (from 1). */
  readonly at: (number: number) => LocalDateTime | undefined
}

/** Compiled under UTC, whose clock skips nothing: so local starts are the nominal ones. */
export function nominalOf(series: Series, dialect: Dialect): Nominal {
  const timetable = timetableOf(series, { ...dialect, zone: 'UTC' }, undefined)
  return {
    count: () => timetable.count(),
    at: (number) => timetable.from(number).next().value?.localStart,
  }
}

/** Whether the day of a local time matches a rule; no other day is asked about. */
export function matchesOn(recurrence: Recurrence, local: LocalDateTime, dialect: Dialect): boolean {
  const thatDay: Series = { recurrence, start: local, end: { kind: 'until', date: local } }
  return nominalOf(thatDay, bare(dialect)).at(1) === local
}

/** A dialect under which nothing but the rule itself has a say. */
function bare(dialect: Dialect): Dialect {
  return { ...dialect, unmatchedStart: 'skip', maxOccurrences: 'none', endDate: 'whole-day' }
}

/**
 * Runs `ask`; returns undefined if the workday calendar does not cover a date. Only for dates past the series, which
 * `predict` never asks about.
 */
export function unlessUnknown<Answer>({ workdays }: Dialect, ask: () => Answer): Answer | undefined {
  try {
    return ask()
  } catch (error) {
    // A calendar may throw whatever it likes outside the years that it knows.
    if (typeof workdays === 'function') return undefined
    throw error
  }
}
