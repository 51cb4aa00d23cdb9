import { creation, type Creation } from '../wire/answers/created-meeting.ts'
import { nothing } from '../wire/answers/decode-answer.ts'
import { hostToken, type HostToken, startLink, type StartLink } from '../wire/answers/host-access.ts'
import { licensing, type Licensing } from '../wire/answers/licensing.ts'
import { meetingDetails, type MeetingDetails } from '../wire/answers/meeting-details.ts'
import { type MeetingPage, meetingPage } from '../wire/answers/meeting-page.ts'
import { type MeetingReport, meetingReport } from '../wire/answers/meeting-report.ts'
import { freeRooms, type FreeRooms, type Room, rooms } from '../wire/answers/rooms.ts'
import {
  encodeInstantMeeting,
  encodeMeetingUpdate,
  encodeScheduledMeeting,
} from '../wire/requests/encode-meeting.ts'
import { meetingTables } from '../wire/requests/meeting-tables.ts'
import type { InstantMeeting, MeetingUpdate, ScheduledMeeting } from '../wire/requests/meeting.ts'
import { parseInstantMeeting, parseMeetingUpdate, parseScheduledMeeting } from '../wire/requests/parsers.ts'
import {
  type CapacityChange,
  capacityChangeTable,
  type IdRequest,
  idTable,
  liveIdTable,
  meetingIdTable,
  type MeetingQuery,
  meetingQueryTable,
  type NoRequest,
  noTable,
  type ReportQuery,
  reportQueryTable,
  type RoomQuery,
  roomQueryTable,
} from '../wire/requests/queries.ts'
import { anotherMeeting, anotherPage } from './mismatch.ts'
import { type Operation, operation, tabledOperation } from './operation.ts'

/** Every operation of the service that this project knows, by name. */
export interface Operations {
  readonly instant: Operation<InstantMeeting, Creation>
  readonly schedule: Operation<ScheduledMeeting, Creation>
  readonly update: Operation<MeetingUpdate, null>
  readonly get: Operation<IdRequest, MeetingDetails>
  readonly end: Operation<IdRequest, null>
  readonly delete: Operation<IdRequest, null>
  readonly list: Operation<MeetingQuery, MeetingPage>
  readonly history: Operation<MeetingQuery, MeetingPage>
  readonly token: Operation<IdRequest, HostToken>
  readonly resetCapacity: Operation<CapacityChange, null>
  readonly getStartUrl: Operation<IdRequest, StartLink>
  readonly deleteLive: Operation<IdRequest, null>
  readonly freeRooms: Operation<RoomQuery, FreeRooms>
  readonly rooms: Operation<NoRequest, readonly Room[]>
  readonly meetingDetail: Operation<ReportQuery, MeetingReport>
  readonly licensing: Operation<NoRequest, Licensing>
}

export type OperationName = keyof Operations

/** The operations of public meeting management and monitoring, as the vendor's pages have them. */
export const operations: Operations = {
  instant: operation({
    name: 'instant',
    action: 'start the meeting',
    path: 'share/instant',
    safety: 'creating',
    parameters: meetingTables.instant.parameters,
    parseRequest: parseInstantMeeting,
    toFields: encodeInstantMeeting,
    answer: creation,
  }),
  schedule: operation({
    name: 'schedule',
    action: 'schedule the meeting',
    path: 'share/schedule',
    safety: 'creating',
    parameters: meetingTables.schedule.parameters,
    parseRequest: parseScheduledMeeting,
    toFields: encodeScheduledMeeting,
    answer: creation,
  }),
  update: operation({
    name: 'update',
    action: 'update the meeting',
    path: 'share/update',
    safety: 'repeatable',
    parameters: meetingTables.update.parameters,
    parseRequest: parseMeetingUpdate,
    toFields: encodeMeetingUpdate,
    answer: nothing,
  }),
  get: tabledOperation({
    name: 'get',
    action: 'get the meeting',
    path: 'share/get',
    safety: 'read',
    table: meetingIdTable,
    answer: meetingDetails,
    mismatch: anotherMeeting,
  }),
  end: tabledOperation({
    name: 'end',
    action: 'end the meeting',
    path: 'share/end',
    safety: 'repeatable',
    goneAfterRepeat: 'done',
    table: idTable,
    answer: nothing,
  }),
  delete: tabledOperation({
    name: 'delete',
    action: 'delete the meeting',
    path: 'share/delete',
    safety: 'repeatable',
    goneAfterRepeat: 'done',
    table: idTable,
    answer: nothing,
  }),
  list: tabledOperation({
    name: 'list',
    action: 'list the meetings',
    path: 'share/list',
    safety: 'read',
    table: meetingQueryTable,
    answer: meetingPage,
    mismatch: anotherPage,
  }),
  history: tabledOperation({
    name: 'history',
    action: 'list the past meetings',
    path: 'share/history',
    safety: 'read',
    table: meetingQueryTable,
    answer: meetingPage,
    mismatch: anotherPage,
  }),
  token: tabledOperation({
    name: 'token',
    action: 'get the token of the meeting',
    path: 'share/token',
    safety: 'read',
    table: meetingIdTable,
    answer: hostToken,
  }),
  resetCapacity: tabledOperation({
    name: 'resetCapacity',
    action: 'reset the capacity of the meeting',
    path: 'share/resetCapacity/{meetingId}',
    safety: 'repeatable',
    table: capacityChangeTable,
    answer: nothing,
  }),
  getStartUrl: tabledOperation({
    name: 'getStartUrl',
    action: 'get the start link of the meeting',
    path: 'share/getStartUrl',
    safety: 'read',
    table: idTable,
    answer: startLink,
  }),
  deleteLive: tabledOperation({
    name: 'deleteLive',
    action: 'delete the live stream',
    path: 'live/{live_id}/delete',
    safety: 'repeatable',
    goneAfterRepeat: 'done',
    table: liveIdTable,
    answer: nothing,
  }),
  freeRooms: tabledOperation({
    name: 'freeRooms',
    action: 'count the free rooms',
    path: 'share/freeRooms',
    safety: 'read',
    table: roomQueryTable,
    answer: freeRooms,
  }),
  rooms: tabledOperation({
    name: 'rooms',
    action: 'list the rooms',
    path: 'share/rooms',
    safety: 'read',
    table: noTable,
    answer: rooms,
  }),
  meetingDetail: tabledOperation({
    name: 'meetingDetail',
    action: 'get the report of the meeting',
    path: 'share/meetingdetail',
    safety: 'read',
    table: reportQueryTable,
    answer: meetingReport,
    mismatch: anotherMeeting,
  }),
  licensing: tabledOperation({
    name: 'licensing',
    action: 'read the licence',
    path: 'licensing',
    safety: 'read',
    table: noTable,
    answer: licensing,
  }),
}
