import type { Dialect } from '@umeeting/core'
import type { Identity } from '../book/identity.ts'
import type { MeetingBook } from '../book/meeting-book.ts'
import type { RoomPlan } from '../book/room-plan.ts'
import type { WireFields } from '../wire/request.ts'

/** The state of the service and its settings, and the time of a request. */
export interface Context {
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
export type Handler = (fields: WireFields, context: Context) => unknown
