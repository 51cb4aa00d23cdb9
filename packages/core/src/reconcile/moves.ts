import type { Timetable } from '../engine/engine.ts'
import type { RecurrenceKind } from '../recurrence/recurrence.ts'
import {
  floatingOf,
  localDateTimeOfFloating,
  MILLISECONDS_PER_DAY,
  START_OF_DAYS,
} from '../time/local-date-time.ts'
import type { Missing } from './change.ts'
import { Cursor } from './cursor.ts'
import { type Gap, isInGap } from './gaps.ts'
import { pairNearest } from './pair-nearest.ts'
import type { Move, Unexpected } from './reconciliation.ts'

/** How far an occurrence may move, excluded: about as far as the next one lies away. */
const BOUNDS: { readonly [Kind in RecurrenceKind]: number } = {
  once: 28 * MILLISECONDS_PER_DAY,
  daily: MILLISECONDS_PER_DAY,
  workdays: MILLISECONDS_PER_DAY,
  weekly: 7 * MILLISECONDS_PER_DAY,
  monthlyByDay: 28 * MILLISECONDS_PER_DAY,
  monthlyByWeekday: 28 * MILLISECONDS_PER_DAY,
}

/**
 * Takes one missing and one unexpected occurrence for one that moved: the nearest ones, over the edge of a day, a week
 * or a month as well as within it. Only what lies about unexpected occurrences is looked at, however many are missing.
 */
export function movesBetween(
  timetable: Timetable,
  gaps: readonly Gap[],
  unexpected: readonly Unexpected[],
  kind: RecurrenceKind,
): { readonly moved: readonly Move[]; readonly unexpected: readonly Unexpected[] } {
  if (gaps.length === 0 || unexpected.length === 0) return { moved: [], unexpected }
  const near = new MissingNearby(timetable, gaps, BOUNDS[kind])
  const items = unexpected.map((row) => ({ row, at: floatingOf(row.localStart) }))
  const pairs = pairNearest(items, ({ at }) => near.about(at))
  const moved = items.flatMap(({ row: { localStart, uuid } }, index): readonly Move[] => {
    const pair = pairs[index]
    return pair ? [{ number: pair.number, from: pair.localStart, to: localStart, uuid }] : []
  })
  return { moved, unexpected: unexpected.filter((_, index) => !pairs[index]) }
}

interface PlacedMissing extends Missing {
  readonly at: number
}

/** The missing occurrences about local times that are asked for in order. */
class MissingNearby {
  readonly #cursor: Cursor
  readonly #gaps: readonly Gap[]
  readonly #bound: number
  /** The number of the last one that is missing. */
  readonly #last: number
  #candidates: readonly PlacedMissing[] = []
  /** The number of the last occurrence that was looked at. */
  #taken = 0

  constructor(timetable: Timetable, gaps: readonly Gap[], bound: number) {
    this.#cursor = new Cursor(timetable)
    this.#gaps = gaps
    this.#bound = bound
    this.#last = gaps.at(-1)?.last ?? 0
  }

  /** Those closer than the bound, in order. */
  about(at: number): readonly PlacedMissing[] {
    const from = at - this.#bound
    const until = at + this.#bound
    const candidates = this.#candidates.filter((each) => each.at > from)
    this.#candidates = candidates
    const first = localDateTimeOfFloating(Math.max(from + 1000, FIRST_MOMENT))
    // What follows the last missing one is not asked for: a workday calendar may not know it.
    while (this.#taken < this.#last) {
      const next = this.#cursor.firstFrom(first)
      if (!next) break
      const { number, localStart } = next
      const place = floatingOf(localStart)
      if (place >= until) break
      this.#cursor.take()
      this.#taken = number
      if (isInGap(this.#gaps, number)) candidates.push({ number, localStart, at: place })
    }
    return candidates
  }
}

const FIRST_MOMENT = START_OF_DAYS * MILLISECONDS_PER_DAY
