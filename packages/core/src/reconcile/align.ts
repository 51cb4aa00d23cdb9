import type { Occurrence } from '../engine/occurrence.ts'
import type { RecurrenceKind } from '../recurrence/recurrence.ts'
import { weekdayIndexOf } from '../time/civil.ts'
import { epochDayOfLocal, type LocalDateTime } from '../time/local-date-time.ts'
import type { Match, Missing, Move, Unexpected } from './reconciliation.ts'

export interface Alignment {
  readonly matched: readonly Match[]
  readonly missing: readonly Missing[]
  readonly unexpected: readonly Unexpected[]
  readonly moved: readonly Move[]
  readonly duplicates: readonly Unexpected[]
}

/** Walks both lists once, in the order of time, and pairs what starts at the same local time. */
export function align(
  predicted: readonly Occurrence[],
  observed: readonly Unexpected[],
  kind: RecurrenceKind,
): Alignment {
  const matched: Match[] = []
  const missing: Missing[] = []
  const unexpected: Unexpected[] = []
  const duplicates: Unexpected[] = []
  let at = 0
  for (const row of observed) {
    let next = predicted[at]
    while (next && next.localStart < row.localStart) {
      missing.push({ number: next.number, localStart: next.localStart })
      next = predicted[++at]
    }
    if (next?.localStart === row.localStart) {
      matched.push({ number: next.number, localStart: next.localStart, uuid: row.uuid })
      at++
    } else if (isRepeated(row, matched.at(-1), unexpected.at(-1))) duplicates.push(row)
    else unexpected.push(row)
  }
  for (const { number, localStart } of predicted.slice(at)) missing.push({ number, localStart })
  return { matched, duplicates, ...pairMoves(missing, unexpected, kind) }
}

function isRepeated(row: Unexpected, ...before: readonly (Match | Unexpected | undefined)[]): boolean {
  return before.some((each) => each?.localStart === row.localStart)
}

/**
 * A move is one missing and one unexpected occurrence of the same date, or else the only ones of their period: a week
 * for what repeats by the week, a month for what repeats by the month.
 */
function pairMoves(
  missing: readonly Missing[],
  unexpected: readonly Unexpected[],
  kind: RecurrenceKind,
): Pick<Alignment, 'missing' | 'unexpected' | 'moved'> {
  const byDate = pairBy(missing, unexpected, (localStart) => localStart.slice(0, 10))
  const period = periodOf[kind]
  const byPeriod = period ? pairBy(byDate.missing, byDate.unexpected, period) : byDate
  const moved = period ? [...byDate.moved, ...byPeriod.moved] : byDate.moved
  return {
    missing: byPeriod.missing,
    unexpected: byPeriod.unexpected,
    moved: moved.toSorted((left, right) => left.number - right.number),
  }
}

const periodOf: { readonly [Kind in RecurrenceKind]: ((localStart: LocalDateTime) => string) | undefined } = {
  once: undefined,
  daily: undefined,
  workdays: undefined,
  weekly: weekOf,
  monthlyByDay: monthOf,
  monthlyByWeekday: monthOf,
}

function weekOf(localStart: LocalDateTime): string {
  const day = epochDayOfLocal(localStart)
  return String(day - weekdayIndexOf(day))
}

function monthOf(localStart: LocalDateTime): string {
  return localStart.slice(0, 7)
}

function pairBy(
  missing: readonly Missing[],
  unexpected: readonly Unexpected[],
  keyOf: (localStart: LocalDateTime) => string,
): { missing: readonly Missing[]; unexpected: readonly Unexpected[]; moved: readonly Move[] } {
  if (missing.length === 0 || unexpected.length === 0) return { missing, unexpected, moved: [] }
  const gone = groupBy(missing, keyOf)
  const come = groupBy(unexpected, keyOf)
  const moved: Move[] = []
  const paired = new Set<Missing | Unexpected>()
  for (const [key, [from, secondFrom]] of gone) {
    const [to, secondTo] = come.get(key) ?? []
    if (!from || !to || secondFrom || secondTo) continue
    moved.push({ number: from.number, from: from.localStart, to: to.localStart, uuid: to.uuid })
    paired.add(from).add(to)
  }
  return {
    missing: missing.filter((each) => !paired.has(each)),
    unexpected: unexpected.filter((each) => !paired.has(each)),
    moved,
  }
}

function groupBy<Item extends { readonly localStart: LocalDateTime }>(
  items: readonly Item[],
  keyOf: (localStart: LocalDateTime) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item.localStart)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
