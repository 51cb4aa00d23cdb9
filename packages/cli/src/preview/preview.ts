import {
  countOccurrences,
  type Dialect,
  type Engine,
  type LocalDateTime,
  type LocalWindow,
  type Notice,
  noticesFor,
  type Occurrence,
  occurrencesBetween,
  predict,
  type Series,
} from '@umeeting/core'
import type { PreviewWindow } from '../options/preview-window.ts'
import type { AcceptedBooking } from '../options/read-booking.ts'

/** What a preview shows: a booking with some of its occurrences. */
export interface Preview {
  readonly series: Series
  readonly dialect: Dialect
  readonly notices: readonly Notice[]
  /** The start that stands in for one that is not given. */
  readonly assumedStart: LocalDateTime | undefined
  /** Made as they are walked. */
  readonly occurrences: Iterable<Occurrence>
  /** Whether they are those of a window, not from the start on. */
  readonly windowed: boolean
  /** How many the series has after the last one shown, `undefined` where none was; `Infinity` where it has no end. */
  readonly countAfter: (last: Occurrence | undefined) => number
}

/** How many occurrences are shown by default: of a series without an end, and of any other. */
const SHOWN_OF_ENDLESS = 10
const SHOWN_UNASKED = 1000

const END_OF_TIME = '9999-12-31 23:59:59' as LocalDateTime

export function previewOf(
  { series, dialect, notices, started }: AcceptedBooking,
  { first, from, to }: PreviewWindow,
  engine: Engine,
): Preview {
  const between = (window: LocalWindow) => occurrencesBetween(series, window, dialect, { engine })
  const windowed = from !== undefined || to !== undefined
  const all = windowed
    ? between({ from: from ?? series.start, to: to ?? END_OF_TIME })
    : predict(series, dialect, { engine })
  const count = countOccurrences(series, dialect, { engine })
  return {
    series,
    dialect,
    notices: [...notices, ...noticesFor(series, dialect)],
    assumedStart: started ? undefined : series.start,
    occurrences: { [Symbol.iterator]: () => take(all, first ?? shownUnasked(count, to !== undefined)) },
    windowed,
    countAfter(last) {
      if (last !== undefined) return count - last.number
      const [next] = to === undefined ? [] : between({ from: to, to: END_OF_TIME })
      return next === undefined ? 0 : count - next.number + 1
    },
  }
}

/** A window that ends is shown whole: it was asked for. */
function shownUnasked(count: number, hasEnd: boolean): number {
  if (hasEnd) return Infinity
  return count === Infinity ? SHOWN_OF_ENDLESS : SHOWN_UNASKED
}

/** Asks for no occurrence more than it answers. */
function* take(occurrences: Iterable<Occurrence>, most: number): Generator<Occurrence, void> {
  let left = most
  for (const occurrence of occurrences) {
    yield occurrence
    if (--left === 0) return
  }
}
