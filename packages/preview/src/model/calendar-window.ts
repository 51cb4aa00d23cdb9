import {
  type LocalDate,
  type LocalDateTime,
  nthOccurrence,
  occurrencesBetween,
  previousOccurrence,
} from '@umeeting/core'
import type { Rule } from './draft.ts'
import { addMonths, firstDateOf, type Month } from './month.ts'
import type { Outline } from './outline.ts'

/** What falls into some months, and what comes after them. */
export interface CalendarWindow {
  /** The occurrences' numbers by their dates, `yyyy-MM-dd`. */
  readonly numbers: ReadonlyMap<string, number>
  /** What comes after the last of the months; undefined where nothing does. */
  readonly later: Later | undefined
}

export interface Later {
  /** `Infinity` without an end. */
  readonly count: number
  readonly next: LocalDateTime
  readonly last: LocalDateTime | undefined
}

/** @param months in a row, at least one */
export function calendarWindow(
  rule: Rule,
  { count, last }: Outline,
  months: readonly Month[],
): CalendarWindow {
  const numbers = new Map<string, number>()
  const [first] = months
  const lastMonth = months.at(-1)
  if (!first || !lastMonth) return { numbers, later: undefined }
  const { series, dialect } = rule
  const from = firstDateOf(first)
  const after = firstDateOf(addMonths(lastMonth, 1))
  // Nothing beyond the last date is asked of the engine: a workday calendar may not know it.
  const isWhole = last !== undefined && last.localStart.slice(0, 10) < after
  const to = isWhole ? dateAfter(last.localStart) : after
  for (const { number, localStart } of occurrencesBetween(series, { from, to }, dialect)) {
    numbers.set(localStart.slice(0, 10), number)
  }
  if (isWhole || count === 0) return { numbers, later: undefined }
  const shown = previousOccurrence(series, after, dialect)?.number ?? 0
  const next = nthOccurrence(series, shown + 1, dialect)
  const later = next && { count: count - shown, next: next.localStart, last: last?.localStart }
  return { numbers, later }
}

function dateAfter(local: string): LocalDate {
  const next = new Date(Date.parse(`${local.slice(0, 10)}T00:00:00Z`) + 86_400_000)
  return next.toISOString().slice(0, 10) as LocalDate
}
