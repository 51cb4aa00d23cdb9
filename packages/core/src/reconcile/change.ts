import { type Dialect, dialectPoints, type NamedPoint } from '../dialect/dialect.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'

/** A predicted occurrence that was not observed. */
export interface Missing {
  /** Its number in the series, from 1. */
  readonly number: number
  /** When it was predicted. */
  readonly localStart: LocalDateTime
}

/** Another reading of a point that the service leaves undocumented. */
export interface ReadingChange {
  /**
   * A point of the dialect, or one that a dialect has no choice for: `fourthWeek` (the fourth weekday of a month as its
   * last one), `endDateTime` (what an end with a time of day means).
   */
  readonly point: NamedPoint | 'workdays' | 'fourthWeek' | 'endDateTime'
  /** The choice that was predicted with. */
  readonly from: string
  /** The other choice. `include-uncounted`: a start that does not match is created beside the count that was asked for. */
  readonly to: string
}

/** The answer writes local times of another zone: each occurrence is set from the one to the other, clocks included. */
export interface ZoneChange {
  readonly point: 'zone'
  /** The zone that was predicted with (IANA). */
  readonly from: string
  /** The zone of the answer's local times (IANA). */
  readonly to: string
}

/** Another limit of occurrences for one series. */
export interface LimitChange {
  readonly point: 'maxOccurrences'
  /** The limit that was predicted with: a number of at least 1, or none. */
  readonly from: 'none' | number
  /** The limit under which the answer fits. */
  readonly to: 'none' | number
}

/** Occurrences that the answer lacks, by their numbers in the reading. */
export interface MissingChange {
  readonly point: 'missing'
  /** In the order of their numbers. */
  readonly missing: readonly Missing[]
}

/** Occurrences that the answer has beside those of the reading. */
export interface AddedChange {
  readonly point: 'added'
  /** Their local times, in order. */
  readonly added: readonly LocalDateTime[]
}

/** Occurrences that the answer has at another time, by their numbers. */
export interface MovedChange {
  readonly point: 'moved'
  /** In the order of their numbers: when each was predicted, and when it was observed. */
  readonly moved: readonly {
    readonly number: number
    readonly from: LocalDateTime
    readonly to: LocalDateTime
  }[]
}

/** Another start of the series. */
export interface StartChange {
  readonly point: 'start'
  /** The start that was asked for. */
  readonly from: LocalDateTime
  /** The start under which the answer fits. */
  readonly to: LocalDateTime
}

/** All local times differ by so many hours: a multiple of a quarter, −26 to 26. */
export interface ShiftChange {
  readonly point: 'shift'
  /** How much later the answer's local times are; negative for earlier. */
  readonly hours: number
}

/** What would have to be otherwise for the answer to be exact. */
export type Change =
  | ReadingChange
  | ZoneChange
  | LimitChange
  | MissingChange
  | AddedChange
  | MovedChange
  | StartChange
  | ShiftChange

/** Readings that a dialect has no choice for, each after the point that it is about. */
const NEXT_TO: { readonly [Point in keyof Dialect]?: Change['point'] } = {
  fifthWeek: 'fourthWeek',
  endDate: 'endDateTime',
}

/** What may be read otherwise, in the order of the dialect. */
function otherReadings(): readonly Change['point'][] {
  const points: Change['point'][] = []
  for (const point of dialectPoints) {
    if (point === 'zone' || point === 'maxOccurrences') continue
    const next = NEXT_TO[point]
    points.push(point)
    if (next !== undefined) points.push(next)
  }
  return points
}

/** All points, the most plausible first: `docs/semantics.md`, "How explanations are ranked". */
const PLAUSIBILITY: readonly Change['point'][] = [
  ...otherReadings(),
  'zone',
  'maxOccurrences',
  'missing',
  'added',
  'moved',
  'start',
  'shift',
]

/** How many changes one is: each row added or moved, and each run of missing rows, is a change of its own. */
function weightOf(change: Change): number {
  if (change.point === 'moved') return change.moved.length
  if (change.point === 'added') return change.added.length
  if (change.point !== 'missing') return 1
  return change.missing.filter(({ number }, index, all) => all[index - 1]?.number !== number - 1).length
}

export function weightOfAll(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + weightOf(change), 0)
}

/**
 * Orders sets of changes: fewer changes first; of as many, the one whose least plausible change is the more plausible,
 * then by the next.
 */
export function comparePlausibility(left: readonly Change[], right: readonly Change[]): number {
  const byWeight = weightOfAll(left) - weightOfAll(right)
  if (byWeight !== 0) return byWeight
  const ranks = ranksOf(left)
  const others = ranksOf(right)
  for (const [index, rank] of ranks.entries()) {
    const difference = rank - (others[index] ?? -1)
    if (difference !== 0) return difference
  }
  return ranks.length - others.length
}

/** The least plausible first. */
function ranksOf(changes: readonly Change[]): readonly number[] {
  return changes.map(({ point }) => PLAUSIBILITY.indexOf(point)).toSorted((left, right) => right - left)
}

/** Whether all of some changes are among others. */
export function isPart(part: readonly Change[], whole: readonly Change[]): boolean {
  return part.every((one) => whole.some((other) => isSame(one, other)))
}

function isSame(one: Change, other: Change): boolean {
  if (one === other) return true
  return one.point === other.point && JSON.stringify(one) === JSON.stringify(other)
}
