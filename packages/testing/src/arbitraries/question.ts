import type { DialectChoices, LocalDate, LocalDateTime, LocalWindow } from '@umeeting/core'
import fc from 'fast-check'
import { firstOf } from '../oracle/first-of.ts'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
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
 * Series with questions about them, near the start or, where `far`, up to the end of the year 2200. Three of four windows
 * lie around an occurrence.
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
      local: anyTime(anyDistance(far), far),
      windowOf: fc.oneof(
        { weight: 3, arbitrary: anyWindowAroundOccurrence() },
        { weight: 1, arbitrary: anyWindow(far) },
      ),
      number: fc.integer({ min: 1, max: far ? 1500 : 80 }),
    })
    .map(({ asked, local, windowOf, number }) =>
      Object.assign(asked, { window: windowOf(asked), local: local(asked.series.start), number }),
    )
}

type WindowOf = (asked: SeriesAndDialect) => LocalWindow
type TimeFrom = (origin: LocalDateTime) => LocalDate | LocalDateTime

/** Windows from before one of the first occurrences to after it, more or less; around the start where there is none. */
function anyWindowAroundOccurrence(): fc.Arbitrary<WindowOf> {
  return fc
    .record({
      pick: fc.nat(40),
      from: anyTime(fc.integer({ min: -40, max: 0 })),
      to: anyTime(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 400 }))),
    })
    .map(({ pick, from, to }) => ({ series, dialect }) => {
      const first = firstOf(oracleOccurrences(series, dialect), pick + 1)
      const origin = first.at(-1)?.localStart ?? series.start
      return { from: from(origin), to: to(origin) }
    })
}

/** Windows anywhere after the start, or before it. */
function anyWindow(far: boolean): fc.Arbitrary<WindowOf> {
  return fc
    .record({
      from: anyTime(anyDistance(far), far),
      days: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -2, max: 400 })),
      to: anyTime(anyDistance(false)),
    })
    .map(({ from, days, to }) => ({ series: { start } }) => {
      const windowStart = from(start)
      return { from: windowStart, to: to(textOfLocal(within(localOf(windowStart) + days * DAY))) }
    })
}

/** Days from the start. */
function anyDistance(far: boolean): fc.Arbitrary<number> {
  const near = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -40, max: 800 }))
  return far ? fc.oneof(near, fc.integer({ min: 0, max: 84_000 })) : near
}

/** Times as functions of another: some days from it, at its own time or a second off, or at midnight; or a date. */
function anyTime(distance: fc.Arbitrary<number>, far: boolean = false): fc.Arbitrary<TimeFrom> {
  return fc
    .record({
      days: distance,
      form: fc.constantFrom('date', 'same-time', 'second-before', 'second-after', 'hour-after', 'any-time'),
      second: fc.nat(86_399),
    })
    .map(({ days, form, second }) => (origin) => {
      const same = localOf(origin) + days * DAY
      const midnight = localOf(origin.slice(0, 10)) + days * DAY
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
