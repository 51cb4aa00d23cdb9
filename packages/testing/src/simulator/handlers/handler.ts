import type { Dialect } from '@umeeting/core'
import type { Identity } from '../book/identity.ts'
import type { SimulatedMeeting } from '../book/meeting.ts'
import type { MeetingBook } from '../book/meeting-book.ts'
import type { RoomPlan } from '../book/room-plan.ts'
import { needed, type WireFields } from '../wire/read-fields.ts'
import { gone } from '../wire/refusal.ts'

/** What a request meets: all that the service knows, and the time. */
export interface Desk {
  readonly book: MeetingBook
  readonly rooms: RoomPlan
  readonly identity: Identity
  readonly dialect: Dialect
  /** How many occurrences an instant meeting gets: it has no end parameter. */
  readonly instantOccurrences: number
  /** Epoch milliseconds. */
  readonly now: number
}

/**
 * Does one operation. Answers the `data` of the envelope; undefined leaves it out.
 *
 * @throws Refusal
 */
export type Handler = (fields: WireFields, desk: Desk) => unknown

/** How many minutes early the host may enter. */
export const READY_MINUTES = 15

/**
 * The meeting that a field names, deleted or not.
 *
 * @throws Refusal
 */
export function anyMeeting(fields: WireFields, name: string, { book }: Desk): SimulatedMeeting {
  const id = needed(fields, name)
  const meeting = book.find(id)
  if (!meeting) throw gone(id)
  return meeting
}

/**
 * The meeting that a field names.
 *
 * @throws Refusal where it is none, or a deleted one.
 */
export function keptMeeting(fields: WireFields, name: string, desk: Desk): SimulatedMeeting {
  const meeting = anyMeeting(fields, name, desk)
  if (meeting.deleted) throw gone(meeting.id)
  return meeting
}
