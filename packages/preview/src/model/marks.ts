import type { Notice } from '@umeeting/core'

/** What the calendar shows of the notices: dates and months that stand out. */
export interface Marks {
  readonly dates: ReadonlyMap<string, 'moved' | 'unmatched'>
  /** Months (`yyyy-MM`) that the rule leaves out. */
  readonly skippedMonths: ReadonlySet<string>
}

export function marksOf(notices: readonly Notice[]): Marks {
  const dates = new Map<string, 'moved' | 'unmatched'>()
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
        break
    }
  }
  return { dates, skippedMonths }
}
