import { type Licensing, licensing } from '../wire/answers/licensing.ts'
import { type MeetingReport, meetingReport } from '../wire/answers/meeting-report.ts'
import { type FreeRooms, freeRooms, type Room, rooms } from '../wire/answers/rooms.ts'
import {
  type NoRequest,
  noTable,
  type ReportQuery,
  reportQueryTable,
  type RoomQuery,
  roomQueryTable,
} from '../wire/requests/queries.ts'
import { noArguments, requestArgument } from './method-arguments.ts'
import { anotherMeeting } from './mismatch.ts'
import { type ClientOperation, tabledOperation } from './operation.ts'

/** A query as a caller writes it: its local time is a plain string. */
export type RoomQueryInput = Omit<RoomQuery, 'start'> & { readonly start: string }

/** The operations of monitoring, and of the licence. */
export interface MonitoringOperations {
  /** How many rooms of a capacity there are and how many of them are free at a time. */
  readonly freeRooms: ClientOperation<RoomQuery, FreeRooms, readonly [query: RoomQueryInput]>
  /** All rooms with the meetings that occupy them. */
  readonly rooms: ClientOperation<NoRequest, readonly Room[], readonly []>
  /**
   * The report of a meeting that runs or has run, with one page of its participants.
   *
   * @param id the meeting number
   */
  readonly meetingDetail: ClientOperation<
    ReportQuery,
    MeetingReport,
    readonly [id: string, query: Omit<ReportQuery, 'id'>]
  >
  /** How the account pays, until when, and how many rooms of each capacity it has. */
  readonly licensing: ClientOperation<NoRequest, Licensing, readonly []>
}

export const monitoringOperations: MonitoringOperations = {
  freeRooms: tabledOperation({
    name: 'freeRooms',
    action: 'count the free rooms',
    path: 'share/freeRooms',
    safety: 'read',
    table: roomQueryTable,
    answer: freeRooms,
    methodArguments: requestArgument<RoomQueryInput>(),
  }),
  rooms: tabledOperation({
    name: 'rooms',
    action: 'list the rooms',
    path: 'share/rooms',
    safety: 'read',
    table: noTable,
    answer: rooms,
    methodArguments: noArguments,
  }),
  meetingDetail: tabledOperation({
    name: 'meetingDetail',
    action: 'get the report of the meeting',
    path: 'share/meetingdetail',
    safety: 'read',
    table: reportQueryTable,
    answer: meetingReport,
    mismatch: anotherMeeting,
    methodArguments: { count: 2, toInput: (id, query) => ({ ...query, id }) },
  }),
  licensing: tabledOperation({
    name: 'licensing',
    action: 'read the licence',
    path: 'licensing',
    safety: 'read',
    table: noTable,
    answer: licensing,
    methodArguments: noArguments,
  }),
}
