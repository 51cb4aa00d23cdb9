import type { LocalDateTime, Recurrence, SeriesEnd } from '@umeeting/core'

/** A meeting as the simulated service holds it. */
export interface SimulatedMeeting {
  /** The meeting number: digits. */
  readonly id: string
  /** How it was made. */
  readonly type: 'instant' | 'scheduled'
  /** What it is called. */
  readonly topic: string
  /** The personal account that holds it; undefined for a meeting in a shared room. */
  readonly hostId: string | undefined
  /** Seats; undefined for a personal account, which has no room. */
  readonly capacity: number | undefined
  /** The shared room that it takes; undefined for a personal account. */
  readonly roomId: string | undefined
  /** Minutes of each occurrence. */
  readonly durationMinutes: number
  /** The start that was asked for; that of an instant meeting is the service's present. */
  readonly start: LocalDateTime
  /** Undefined for a meeting that does not recur. */
  readonly series: { readonly recurrence: Recurrence; readonly end: SeriesEnd } | undefined
  /** In order; a meeting that does not recur has one. */
  readonly occurrences: readonly SimulatedOccurrence[]
  /** The key that it was booked with. */
  readonly userKey: string | undefined
  /** What participants type to enter. */
  readonly password: string | undefined
  /** Whether participants enter muted. */
  readonly muteUponEntry: boolean
  /** The live stream, while it is not deleted. */
  readonly liveId: string | undefined
  /** Whether it was deleted as a whole. */
  readonly deleted: boolean
}

/** One time at which a meeting takes place. */
export interface SimulatedOccurrence {
  /** Names it to `end` and `delete`. */
  readonly uuid: string
  /** On the wall clock of the service's zone. */
  readonly localStart: LocalDateTime
  /** Epoch milliseconds. */
  readonly startsAt: number
  /** Epoch milliseconds. */
  readonly endsAt: number
  /** Whether a call ended or deleted it; one that is over by time stays `kept`. */
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
