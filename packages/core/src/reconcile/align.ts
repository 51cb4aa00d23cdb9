import type { Timetable } from '../engine/engine.ts'
import { numberUpTo } from '../predict/number-up-to.ts'
import type { RecurrenceKind } from '../recurrence/recurrence.ts'
import { LAST_LOCAL_TIME } from '../time/local-date-time.ts'
import type { Missing } from './change.ts'
import { Cursor } from './cursor.ts'
import { type Gap, listed, sizeOf } from './gaps.ts'
import { movesBetween } from './moves.ts'
import type { Match, Move, Unexpected } from './reconciliation.ts'

export interface Alignment {
  readonly matched: readonly Match[]
  readonly missing: readonly Missing[]
  readonly missingCount: number
  readonly unexpected: readonly Unexpected[]
  readonly moved: readonly Move[]
  readonly duplicates: readonly Unexpected[]
}

/**
 * Walks the observed occurrences once, in the order of time, and pairs them with what is predicted at the same local
 * time. The cost lies in what was observed: predicted occurrences between two of them are counted by their numbers.
 *
 * @param count how many occurrences are predicted, `Infinity` without end: those are then compared as far as as many
 * were observed, and up to the last observed one
 */
export function align(
  timetable: Timetable,
  observed: readonly Unexpected[],
  count: number,
  kind: RecurrenceKind,
): Alignment {
  const matched: Match[] = []
  const found: Unexpected[] = []
  const duplicates: Unexpected[] = []
  const gaps: Gap[] = []
  const cursor = new Cursor(timetable)
  let expected = 1
  const skipTo = (number: number): void => {
    if (number > expected) gaps.push({ first: expected, last: number - 1 })
    expected = number + 1
  }
  for (const row of observed) {
    const next = cursor.firstFrom(row.localStart)
    if (next?.localStart === row.localStart) {
      skipTo(next.number)
      matched.push({ number: next.number, localStart: next.localStart, uuid: row.uuid })
      cursor.take()
    } else if (isRepeated(row, matched.at(-1), found.at(-1))) duplicates.push(row)
    else found.push(row)
  }
  skipTo((count === Infinity ? comparable(timetable, observed) : count) + 1)
  const { moved, unexpected } = movesBetween(timetable, gaps, found, kind)
  return {
    matched,
    missing: listed(timetable, gaps, new Set(moved.map(({ number }) => number))),
    missingCount: sizeOf(gaps) - moved.length,
    unexpected,
    moved,
    duplicates,
  }
}

/** How many occurrences of an endless series are compared. */
function comparable(timetable: Timetable, observed: readonly Unexpected[]): number {
  const last = observed.at(-1)
  if (!last) return 0
  const upToLast = numberUpTo(timetable, last.localStart)
  if (observed.length <= upToLast || timetable.from(observed.length).next().value) {
    return Math.max(observed.length, upToLast)
  }
  return numberUpTo(timetable, LAST_LOCAL_TIME)
}

function isRepeated(row: Unexpected, ...before: readonly (Match | Unexpected | undefined)[]): boolean {
  return before.some((each) => each?.localStart === row.localStart)
}
