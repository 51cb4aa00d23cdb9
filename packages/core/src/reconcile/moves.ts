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
import { pairNearest, type Placed } from './pair-nearest.ts'
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
  const bound = BOUNDS[kind]
  const items = unexpected.map((row) => ({ row, at: floatingOf(row.localStart) }))
  const near = missingNear(items, new MissingNearby(timetable, gaps, bound))
  const pairs = pairsInOrder(items, near, bound) ?? pairNearest(items, near, bound)
  const moved = items.flatMap(({ row: { localStart, uuid } }, index): readonly Move[] => {
    const pair = pairs[index]
    return pair ? [{ number: pair.number, from: pair.localStart, to: localStart, uuid }] : []
  })
  return { moved, unexpected: unexpected.filter((_, index) => !pairs[index]) }
}

/** All missing occurrences that lie near one of the items, each once, in order. */
function missingNear(items: readonly Placed[], nearby: MissingNearby): readonly PlacedMissing[] {
  const found: PlacedMissing[] = []
  for (const { at } of items) nearby.takeUpTo(at, found)
  return found
}

/** One for each, if there are as many and all lie closer than the bound: none other pairs all of them. */
function pairsInOrder(
  items: readonly Placed[],
  near: readonly PlacedMissing[],
  bound: number,
): readonly PlacedMissing[] | undefined {
  if (near.length !== items.length) return undefined
  return near.every(({ at }, index) => Math.abs(at - (items[index] as Placed).at) < bound) ? near : undefined
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
  /** The number of the last occurrence that was looked at. */
  #taken = 0

  constructor(timetable: Timetable, gaps: readonly Gap[], bound: number) {
    this.#cursor = new Cursor(timetable)
    this.#gaps = gaps
    this.#bound = bound
    this.#last = gaps.at(-1)?.last ?? 0
  }

  /** Adds those that lie closer than the bound and were not added before. */
  takeUpTo(at: number, found: PlacedMissing[]): void {
    const from = at - this.#bound
    const until = at + this.#bound
    // What follows the last missing one is not asked for: a workday calendar may not know it.
    while (this.#taken < this.#last) {
      let next = this.#cursor.peek()
      let place = next ? floatingOf(next.localStart) : Infinity
      if (place <= from) {
        next = this.#cursor.firstFrom(localDateTimeOfFloating(Math.max(from + 1000, FIRST_MOMENT)))
        place = next ? floatingOf(next.localStart) : Infinity
      }
      if (!next || place >= until) break
      const { number, localStart } = next
      this.#cursor.take()
      this.#taken = number
      if (isInGap(this.#gaps, number)) found.push({ number, localStart, at: place })
    }
  }
}

const FIRST_MOMENT = START_OF_DAYS * MILLISECONDS_PER_DAY
