import type { Notice, Reconciliation } from '@umeeting/core'

/** How a date of the calendar stands out, beyond being an occurrence. */
export type DateMark = 'moved' | 'unmatched' | 'missing' | 'unexpected' | 'left'

/** Marks are told apart by a sign, not by colour alone. */
export const markSigns: Readonly<Record<DateMark, string>> = {
  moved: '↪',
  unmatched: '○',
  missing: '✕',
  unexpected: '+',
  left: '→',
}

/** What the calendar shows of the notices and of a comparison: dates and months that stand out. */
export interface Marks {
  /** The marks of the dates from the first (inclusive) to the last (exclusive), `yyyy-MM-dd`. */
  readonly between: (from: string, to: string) => ReadonlyMap<string, DateMark>
  /** Months (`yyyy-MM`) that the rule leaves out. */
  readonly skippedMonths: ReadonlySet<string>
}

/** The marks of a rule's notices; those of a comparison outrank them. */
export function marksOf(notices: readonly Notice[], found: Reconciliation | undefined): Marks {
  const noticed = new Map<string, DateMark>()
  const skippedMonths = new Set<string>()
  for (const notice of notices) {
    switch (notice.code) {
      case 'short-months-skipped':
      case 'fifth-weeks-skipped':
        for (const month of notice.months) skippedMonths.add(month)
        break
      case 'short-months-moved':
      case 'fifth-weeks-moved':
        for (const date of notice.dates) noticed.set(date, 'moved')
        break
      case 'local-times-skipped':
        for (const { to } of notice.moves) noticed.set(to.slice(0, 10), 'moved')
        break
      case 'unmatched-start-skipped':
      case 'unmatched-start-included':
        noticed.set(notice.start.slice(0, 10), 'unmatched')
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
  return {
    skippedMonths,
    between(from, to) {
      const dates = new Map<string, DateMark>()
      const mark = (local: string, as: DateMark) => {
        if (local >= from && local < to) dates.set(local.slice(0, 10), as)
      }
      for (const [date, as] of noticed) mark(date, as)
      if (found) markCompared(found, mark)
      return dates
    },
  }
}

function markCompared(
  { missing, unexpected, moved, duplicates }: Reconciliation,
  mark: (local: string, as: DateMark) => void,
): void {
  for (const { localStart } of missing) mark(localStart, 'missing')
  for (const { from } of moved) mark(from, 'left')
  for (const { to } of moved) mark(to, 'moved')
  for (const { localStart } of unexpected) mark(localStart, 'unexpected')
  for (const { localStart } of duplicates) mark(localStart, 'unexpected')
}
