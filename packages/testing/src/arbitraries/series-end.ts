import type { LocalDate, LocalDateTime, SeriesEnd } from '@umeeting/core'
import fc from 'fast-check'
import { localOf, textOfLocal } from '../oracle/local-text.ts'

const DAY = 86_400_000
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59)

/** How an end is written: a date, the start's own time, a second off it, or any time. */
const forms = ['date', 'same-time', 'second-before', 'second-after', 'any-time'] as const

/**
 * The ends that a series with that start can have; shrinks towards open, and few days or occurrences.
 *
 * @example
 * fc.sample(anySeriesEnd(start), 9).every(({ kind }) => ['open', 'count', 'until'].includes(kind)) // true
 */
export function anySeriesEnd(start: LocalDateTime): fc.Arbitrary<SeriesEnd> {
  return anyEndOf().map((endOf) => endOf(start))
}

/** Ends as functions of a start that is not known yet. */
export function anyEndOf(): fc.Arbitrary<(start: LocalDateTime) => SeriesEnd> {
  const open = fc.constant((): SeriesEnd => ({ kind: 'open' }))
  const count = fc
    .oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 }))
    .map((times) => (): SeriesEnd => ({ kind: 'count', count: times }))
  const until = fc
    .record({
      days: fc.oneof(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 9000 }),
      ),
      form: fc.constantFrom(...forms),
      second: fc.nat(86_399),
    })
    .map(({ days, form, second }) => (start: LocalDateTime): SeriesEnd => {
      const same = localOf(start) + days * DAY
      const local = {
        date: same,
        'same-time': same,
        'second-before': same - 1000,
        'second-after': same + 1000,
        'any-time': localOf(start.slice(0, 10)) + days * DAY + second * 1000,
      }[form]
      const text = textOfLocal(Math.min(Math.max(local, localOf(start)), LAST))
      return { kind: 'until', date: form === 'date' ? (text.slice(0, 10) as LocalDate) : text }
    })
  return fc.oneof({ withCrossShrink: true }, open, count, until)
}
