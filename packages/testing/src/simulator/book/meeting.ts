import type { LocalDateTime, Recurrence, SeriesEnd } from '@umeeting/core'

/** A meeting as the simulated service holds it. */
export interface SimulatedMeeting {
  readonly id: string
  readonly type: 'instant' | 'scheduled'
  readonly topic: string
  /** The personal account that holds it; undefined for a meeting in a shared room. */
  readonly hostId: string | undefined
  /** Seats; undefined for a personal account, which has no room. */
  readonly capacity: number | undefined
  readonly roomId: string | undefined
  readonly durationMinutes: number
  readonly start: LocalDateTime
  /** Undefined for a meeting that does not recur. */
  readonly series: { readonly recurrence: Recurrence; readonly end: SeriesEnd } | undefined
  /** In order; a meeting that does not recur has one. */
  readonly occurrences: readonly SimulatedOccurrence[]
  readonly userKey: string | undefined
  readonly password: string | undefined
  readonly muteUponEntry: boolean
  /** The live stream, while it is not deleted. */
  readonly liveId: string | undefined
  readonly deleted: boolean
}

/** One time at which a meeting takes place. */
export interface SimulatedOccurrence {
  readonly uuid: string
  readonly localStart: LocalDateTime
  /** Epoch milliseconds. */
  readonly startsAt: number
  /** Epoch milliseconds. */
  readonly endsAt: number
  readonly state: 'kept' | 'ended' | 'deleted'
}

/** As the wire numbers them: 0 booked, 1 running, 2 cancelled, 3 ended. */
export type SimulatedStatus = '0' | '1' | '2' | '3'

/** The status of a meeting at an instant, in epoch milliseconds. */
export function statusAt({ deleted, occurrences }: SimulatedMeeting, now: number): SimulatedStatus {
  if (deleted) return '2'
  const left = occurrences.filter(({ state, endsAt }) => state === 'kept' && endsAt > now)
  if (left.some(({ startsAt }) => startsAt <= now)) return '1'
  return left.length > 0 ? '0' : '3'
}

/** The occurrence that runs or comes next; the last one, where all are over. */
export function shownOccurrence(
  { occurrences }: SimulatedMeeting,
  now: number,
): SimulatedOccurrence | undefined {
  return occurrences.find(({ state, endsAt }) => state === 'kept' && endsAt > now) ?? occurrences.at(-1)
}
