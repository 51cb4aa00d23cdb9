import type { LocalDateTime } from '../../time/local-date-time.ts'
import { codeOf } from '../fields/code.ts'
import { integerAbove } from '../fields/integer.ts'
import { localDateTime } from '../fields/local-date-time.ts'
import { pathId, text, userKey } from '../fields/text.ts'
import { optional, required, type RequestTable, requestTable } from './request-table.ts'

/** Names a meeting; `end` and `delete` also take the uuid of one occurrence. */
export interface IdRequest {
  /** Text, never a number: it may start with 0. */
  readonly id: string
}

/** Which page of `share/list` or `share/history`. */
export interface MeetingQuery {
  /** Only meetings booked with this key. */
  readonly userKey?: string
  /** An integer, at least 1. @default 30 (the service's) */
  readonly pageSize?: number
  /** From 1. @default 1 */
  readonly pageNumber?: number
}

/** How many seats a booked meeting is to have. */
export interface CapacityChange extends IdRequest {
  /** An integer, at least 1. */
  readonly capacity: number
}

/** Which rooms, and when. */
export interface RoomQuery {
  /** Seats: an integer, at least 1. */
  readonly capacity: number
  /** On the wall clock of the dialect's zone. */
  readonly start: LocalDateTime
  /** Minutes: an integer greater than 30. */
  readonly durationMinutes: number
}

/** Which meeting's report, and which page of its participants. */
export interface ReportQuery extends IdRequest {
  /** Whether the meeting runs or is over (`type` 1, 2). */
  readonly type: 'running' | 'past'
  /** An integer, at least 1. */
  readonly pageSize?: number
  /** From 1. */
  readonly pageNumber?: number
}

/** A call without parameters. */
export type NoRequest = Readonly<Record<string, never>>

const positive = integerAbove(0)

export const idTable: RequestTable<IdRequest> = requestTable({ id: required('id', text) })
export const meetingIdTable: RequestTable<IdRequest> = requestTable({ id: required('meeting_id', text) })
export const liveIdTable: RequestTable<IdRequest> = requestTable({ id: required('live_id', pathId) })
export const noTable: RequestTable<NoRequest> = requestTable({})

export const meetingQueryTable: RequestTable<MeetingQuery> = requestTable({
  userKey: optional('user_key', userKey),
  pageSize: optional('page_size', positive),
  pageNumber: optional('page_number', positive),
})

export const capacityChangeTable: RequestTable<CapacityChange> = requestTable({
  id: required('meetingId', pathId),
  capacity: required('meeting_capacity', positive),
})

export const roomQueryTable: RequestTable<RoomQuery> = requestTable({
  capacity: required('meeting_capacity', positive),
  start: required('start_time', localDateTime),
  durationMinutes: required('duration', integerAbove(30)),
})

export const reportQueryTable: RequestTable<ReportQuery> = requestTable({
  id: required('meeting_id', text),
  type: required('type', codeOf({ running: '1', past: '2' })),
  pageSize: optional('page_size', positive),
  pageNumber: optional('page_number', positive),
})
