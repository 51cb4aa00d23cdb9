import type { LocalDate } from '@umeeting/core'
import fc from 'fast-check'
import { localOf, textOfLocal } from '../oracle/local-text.ts'

/** The range of generated dates, both inclusive. */
export interface DateRange {
  /** @default '1970-01-01' */
  readonly min?: string
  /** @default '2200-12-31' */
  readonly max?: string
}

const DAY = 86_400_000

/**
 * Calendar dates; a third of them are leap days, ends and beginnings of months and years, and their neighbours.
 * Shrinks towards the earliest date.
 *
 * @example
 * fc.sample(anyLocalDate({ min: '2026-01-01', max: '2026-12-31' }), 9).every((date) => date.startsWith('2026-')) // true
 */
export function anyLocalDate({
  min = '1970-01-01',
  max = '2200-12-31',
}: DateRange = {}): fc.Arbitrary<LocalDate> {
  const first = localOf(min)
  const last = localOf(max)
  const year = fc.integer({ min: new Date(first).getUTCFullYear(), max: new Date(last).getUTCFullYear() })
  const within = (millisecond: number) => dateOfLocal(Math.min(Math.max(millisecond, first), last))
  return fc.oneof(
    { withCrossShrink: true },
    {
      weight: 6,
      arbitrary: fc.integer({ min: first / DAY, max: last / DAY }).map((day) => within(day * DAY)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(year, fc.integer({ min: 27, max: 30 }))
        .map(([y, day]) => within(Date.UTC(y, 1, day))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(year, fc.integer({ min: 0, max: 11 }), fc.integer({ min: -2, max: 1 }))
        .map(([y, month, day]) => within(Date.UTC(y, month, day))),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(year, fc.integer({ min: -2, max: 2 }))
        .map(([y, day]) => within(Date.UTC(y, 0, day))),
    },
  )
}

function dateOfLocal(local: number): LocalDate {
  return textOfLocal(local).slice(0, 10) as LocalDate
}
