import { creation, type Creation } from '../wire/answers/created-meeting.ts'
import { nothing } from '../wire/answers/decode-answer.ts'
import { type HostToken, hostToken, type StartLink, startLink } from '../wire/answers/host-access.ts'
import { type MeetingDetails, meetingDetails } from '../wire/answers/meeting-details.ts'
import {
  encodeInstantMeeting,
  encodeMeetingUpdate,
  encodeScheduledMeeting,
} from '../wire/requests/encode-meeting.ts'
import { meetingTables } from '../wire/requests/meeting-tables.ts'
import type {
  InstantMeeting,
  InstantMeetingInput,
  MeetingUpdate,
  MeetingUpdateInput,
  ScheduledMeeting,
  ScheduledMeetingInput,
} from '../wire/requests/meeting.ts'
import { parseInstantMeeting, parseMeetingUpdate, parseScheduledMeeting } from '../wire/requests/parsers.ts'
import {
  type CapacityChange,
  capacityChangeTable,
  type IdRequest,
  idTable,
  liveIdTable,
  meetingIdTable,
} from '../wire/requests/queries.ts'
import { type ListOperations, listOperations } from './list-operations.ts'
import { idArgument, requestArgument } from './method-arguments.ts'
import { anotherMeeting } from './mismatch.ts'
import { type ClientOperation, operation, tabledOperation } from './operation.ts'

/** The operations of public meeting management. */
export interface MeetingOperations extends ListOperations {
  /** Starts a meeting now (`share/instant`). */
  readonly instant: ClientOperation<InstantMeeting, Creation, readonly [meeting: InstantMeetingInput]>
  /** Books a meeting (`share/schedule`), and says whether the service created the dates that were predicted. */
  readonly schedule: ClientOperation<ScheduledMeeting, Creation, readonly [meeting: ScheduledMeetingInput]>
  /** Changes a whole series (`share/update`), and predicts the dates that it then has: the service answers none. */
  readonly update: ClientOperation<MeetingUpdate, null, readonly [update: MeetingUpdateInput]>
  /**
   * What the service knows of a meeting (`share/get`): no occurrences.
   *
   * @param id the meeting number
   */
  readonly get: ClientOperation<IdRequest, MeetingDetails, readonly [id: string]>
  /**
   * Ends a meeting that runs (`share/end`).
   *
   * @param id the meeting number ends the whole series, the uuid of an occurrence that one alone
   */
  readonly end: ClientOperation<IdRequest, null, readonly [id: string]>
  /**
   * Deletes a meeting (`share/delete`).
   *
   * @param id the meeting number deletes the whole series, the uuid of an occurrence that one alone
   */
  readonly delete: ClientOperation<IdRequest, null, readonly [id: string]>
  /**
   * A token to start the meeting with (`share/token`).
   *
   * @param id the meeting number
   */
  readonly token: ClientOperation<IdRequest, HostToken, readonly [id: string]>
  /**
   * Changes how many seats a booked meeting has (`share/resetCapacity`).
   *
   * @param id the meeting number
   * @param capacity seats: an integer, at least 1
   */
  readonly resetCapacity: ClientOperation<CapacityChange, null, readonly [id: string, capacity: number]>
  /**
   * Answered only once the early-entry time has come.
   *
   * @param id the meeting number
   */
  readonly getStartUrl: ClientOperation<IdRequest, StartLink, readonly [id: string]>
  /** Deletes a live stream for good. */
  readonly deleteLive: ClientOperation<IdRequest, null, readonly [liveId: string]>
}

export const meetingOperations: MeetingOperations = {
  instant: operation({
    name: 'instant',
    action: 'start the meeting',
    path: 'share/instant',
    safety: 'creating',
    parameters: meetingTables.instant.parameters,
    parseRequest: parseInstantMeeting,
    toFields: encodeInstantMeeting,
    answer: creation,
    methodArguments: requestArgument<InstantMeetingInput>(),
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
    methodArguments: requestArgument<ScheduledMeetingInput>(),
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
    methodArguments: requestArgument<MeetingUpdateInput>(),
  }),
  get: tabledOperation({
    name: 'get',
    action: 'get the meeting',
    path: 'share/get',
    safety: 'read',
    table: meetingIdTable,
    answer: meetingDetails,
    mismatch: anotherMeeting,
    methodArguments: idArgument,
  }),
  end: tabledOperation({
    name: 'end',
    action: 'end the meeting',
    path: 'share/end',
    safety: 'repeatable',
    goneAfterRepeat: 'done',
    table: idTable,
    answer: nothing,
    methodArguments: idArgument,
  }),
  delete: tabledOperation({
    name: 'delete',
    action: 'delete the meeting',
    path: 'share/delete',
    safety: 'repeatable',
    goneAfterRepeat: 'done',
    table: idTable,
    answer: nothing,
    methodArguments: idArgument,
  }),
  ...listOperations,
  token: tabledOperation({
    name: 'token',
    action: 'get the token of the meeting',
    path: 'share/token',
    safety: 'read',
    table: meetingIdTable,
    answer: hostToken,
    methodArguments: idArgument,
  }),
  resetCapacity: tabledOperation({
    name: 'resetCapacity',
    action: 'reset the capacity of the meeting',
    path: 'share/resetCapacity/{meetingId}',
    safety: 'repeatable',
    table: capacityChangeTable,
    answer: nothing,
    methodArguments: { count: 2, toInput: (id, capacity) => ({ id, capacity }) },
  }),
  getStartUrl: tabledOperation({
    name: 'getStartUrl',
    action: 'get the start link of the meeting',
    path: 'share/getStartUrl',
    safety: 'read',
    table: idTable,
    answer: startLink,
    methodArguments: idArgument,
  }),
  deleteLive: tabledOperation({
    name: 'deleteLive',
    action: 'delete the live stream',
    path: 'live/{live_id}/delete',
    safety: 'repeatable',
    goneAfterRepeat: 'done',
    table: liveIdTable,
    answer: nothing,
    methodArguments: { count: 1, toInput: (id) => ({ id }) },
  }),
}
