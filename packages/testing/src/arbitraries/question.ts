import type { DialectChoices, LocalDate, LocalDateTime, LocalWindow } from '@umeeting/core'
import fc from 'fast-check'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import { anySeriesAndDialect, type SeriesAndDialect, type SeriesConstraints } from './series.ts'

/** A series and a dialect, with what the queries ask about them. */
export interface Question extends SeriesAndDialect {
  /** May be empty or upside down. */
  readonly window: LocalWindow
  /** A time that may be an occurrence's, a second off one, or anything. */
  readonly local: LocalDate | LocalDateTime
  /** Of an occurrence, from 1; may be past the last. */
  readonly number: number
}

const DAY = 86_400_000
const FIRST = Date.UTC(1900, 0, 1)
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59)

/**
 * Series with questions about them, near the start or, where `far`, up to the end of the year 2200.
 *
 * @param far whether windows and times may lie far from the start @default false
 */
export function anyQuestion(
  { far = false, ...constraints }: SeriesConstraints & { readonly far?: boolean } = {},
  fixed: DialectChoices = {},
): fc.Arbitrary<Question> {
  return fc
    .record({
      asked: anySeriesAndDialect(constraints, fixed),
      local: anyTimeAfter(far),
      from: anyTimeAfter(far),
      days: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -2, max: 400 })),
      to: anyTimeAfter(false),
      number: fc.integer({ min: 1, max: far ? 1500 : 80 }),
    })
    .map(({ asked, local, from, days, to, number }) => {
      const { start } = asked.series
      const windowStart = from(start)
      const windowEnd = to(textOfLocal(within(localOf(windowStart) + days * DAY)))
      return Object.assign(asked, {
        window: { from: windowStart, to: windowEnd },
        local: local(start),
        number,
      })
    })
}

/** Times as functions of the start: some days from it, at its own time or a second off, or at midnight; or a date. */
function anyTimeAfter(far: boolean): fc.Arbitrary<(start: LocalDateTime) => LocalDate | LocalDateTime> {
  const near = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -40, max: 800 }))
  return fc
    .record({
      days: far ? fc.oneof(near, fc.integer({ min: 0, max: 84_000 })) : near,
      form: fc.constantFrom('date', 'same-time', 'second-before', 'second-after', 'hour-after', 'any-time'),
      second: fc.nat(86_399),
    })
    .map(({ days, form, second }) => (start) => {
      const same = localOf(start) + days * DAY
      const midnight = localOf(start.slice(0, 10)) + days * DAY
      const local = {
        date: midnight,
        'same-time': same,
        'second-before': same - 1000,
        'second-after': same + 1000,
        'hour-after': same + 3_600_000,
        'any-time': midnight + second * 1000,
      }[form]
      const text = textOfLocal(far ? Math.min(within(local), Date.UTC(2201, 0, 1)) : within(local))
      return form === 'date' ? (text.slice(0, 10) as LocalDate) : text
    })
}

function within(local: number): number {
  return Math.min(Math.max(local, FIRST), LAST)
}
