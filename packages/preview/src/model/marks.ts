import type { Notice, Reconciliation } from '@umeeting/core'

/** How a date of the calendar stands out, beyond being an occurrence. */
export type DateMark = 'moved' | 'unmatched' | 'missing' | 'unexpected' | 'left'

/** What the calendar shows of the notices and of a comparison: dates and months that stand out. */
export interface Marks {
  readonly dates: ReadonlyMap<string, DateMark>
  /** Months (`yyyy-MM`) that the rule leaves out. */
  readonly skippedMonths: ReadonlySet<string>
}

/** The marks of a rule's notices; those of a comparison outrank them. */
export function marksOf(notices: readonly Notice[], found: Reconciliation | undefined): Marks {
  const dates = new Map<string, DateMark>()
  const skippedMonths = new Set<string>()
  for (const notice of notices) {
    switch (notice.code) {
      case 'short-months-skipped':
      case 'fifth-weeks-skipped':
        for (const month of notice.months) skippedMonths.add(month)
        break
      case 'short-months-moved':
      case 'fifth-weeks-moved':
        for (const date of notice.dates) dates.set(date, 'moved')
        break
      case 'local-times-skipped':
        for (const { to } of notice.moves) dates.set(to.slice(0, 10), 'moved')
        break
      case 'unmatched-start-skipped':
      case 'unmatched-start-included':
        dates.set(notice.start.slice(0, 10), 'unmatched')
        break
      case 'empty-series':
      case 'cut-by-max-occurrences':
      case 'end-date-excluded':
      case 'field-assumed':
      case 'field-ignored':
      case 'field-outranked':
      case 'local-times-repeated':
      case 'workdays-assumed':
      case 'workdays-by-calendar':
        break
    }
  }
  if (found) markCompared(dates, found)
  return { dates, skippedMonths }
}

function markCompared(
  dates: Map<string, DateMark>,
  { missing, unexpected, moved, duplicates }: Reconciliation,
): void {
  for (const { localStart } of missing) dates.set(localStart.slice(0, 10), 'missing')
  for (const { from } of moved) dates.set(from.slice(0, 10), 'left')
  for (const { to } of moved) dates.set(to.slice(0, 10), 'unexpected')
  for (const { localStart } of [...unexpected, ...duplicates])
    dates.set(localStart.slice(0, 10), 'unexpected')
}
