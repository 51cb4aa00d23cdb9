import { type Creation, creation } from '../wire/answers/created-meeting.ts'
import { nothing } from '../wire/answers/decode-answer.ts'
import { type MeetingDetails, meetingDetails } from '../wire/answers/meeting-details.ts'
import {
  type PersonalInstantMeeting,
  type PersonalInstantMeetingInput,
  personalInstantTable,
  type PersonalMeeting,
  type PersonalMeetingInput,
  personalMeetingTable,
  type PersonalMeetingUpdate,
  type PersonalMeetingUpdateInput,
  personalUpdateTable,
} from '../wire/requests/personal-meetings.ts'
import { type IdRequest, idTable, meetingIdTable } from '../wire/requests/queries.ts'
import { idArgument, requestArgument } from './method-arguments.ts'
import { anotherMeeting } from './mismatch.ts'
import { type ClientOperation, tabledOperation } from './operation.ts'

/**
 * The operations on meetings of personal accounts. They have no recurrence and no `userKey`: where a creating one ends
 * with `delivery: 'unknown'`, `recoverCreated` can't look for its meeting. What they answer is undocumented; it is read
 * as the answers of the operations on shared rooms are.
 */
export interface PersonalOperations {
  /** Starts a meeting of a personal account now (`private/instant`). */
  readonly personalInstant: ClientOperation<
    PersonalInstantMeeting,
    Creation,
    readonly [meeting: PersonalInstantMeetingInput]
  >
  /** Books a meeting of a personal account (`private/schedule`). */
  readonly personalSchedule: ClientOperation<
    PersonalMeeting,
    Creation,
    readonly [meeting: PersonalMeetingInput]
  >
  /** Changes a meeting of a personal account (`private/update`). */
  readonly personalUpdate: ClientOperation<
    PersonalMeetingUpdate,
    null,
    readonly [update: PersonalMeetingUpdateInput]
  >
  /**
   * What the service knows of a meeting of a personal account (`private/get`).
   *
   * @param id the meeting number
   */
  readonly personalGet: ClientOperation<IdRequest, MeetingDetails, readonly [id: string]>
  /**
   * Ends a meeting of a personal account (`private/end`).
   *
   * @param id the meeting number
   */
  readonly personalEnd: ClientOperation<IdRequest, null, readonly [id: string]>
  /**
   * Deletes a meeting of a personal account (`private/delete`).
   *
   * @param id the meeting number
   */
  readonly personalDelete: ClientOperation<IdRequest, null, readonly [id: string]>
}

export const personalOperations: PersonalOperations = {
  personalInstant: tabledOperation({
    name: 'personalInstant',
    action: 'start the personal meeting',
    path: 'private/instant',
    safety: 'creating',
    table: personalInstantTable,
    answer: creation,
    methodArguments: requestArgument<PersonalInstantMeetingInput>(),
  }),
  personalSchedule: tabledOperation({
    name: 'personalSchedule',
    action: 'schedule the personal meeting',
    path: 'private/schedule',
    safety: 'creating',
    table: personalMeetingTable,
    answer: creation,
    methodArguments: requestArgument<PersonalMeetingInput>(),
  }),
  personalUpdate: tabledOperation({
    name: 'personalUpdate',
    action: 'update the personal meeting',
    path: 'private/update',
    safety: 'repeatable',
    table: personalUpdateTable,
    answer: nothing,
    methodArguments: requestArgument<PersonalMeetingUpdateInput>(),
  }),
  personalGet: tabledOperation({
    name: 'personalGet',
    action: 'get the personal meeting',
    path: 'private/get',
    safety: 'read',
    table: meetingIdTable,
    answer: meetingDetails,
    mismatch: anotherMeeting,
    methodArguments: idArgument,
  }),
  personalEnd: tabledOperation({
    name: 'personalEnd',
    action: 'end the personal meeting',
    path: 'private/end',
    safety: 'repeatable',
    goneAfterRepeat: 'done',
    table: idTable,
    answer: nothing,
    methodArguments: idArgument,
  }),
  personalDelete: tabledOperation({
    name: 'personalDelete',
    action: 'delete the personal meeting',
    path: 'private/delete',
    safety: 'repeatable',
    goneAfterRepeat: 'done',
    table: idTable,
    answer: nothing,
    methodArguments: idArgument,
  }),
}
