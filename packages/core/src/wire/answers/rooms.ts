import type { LocalDateTime } from '../../time/local-date-time.ts'
import type { AnswerType } from '../fields/field-type.ts'
import { integer } from '../fields/integer.ts'
import { localDateTime } from '../fields/local-date-time.ts'
import type { Secret } from '../fields/secret.ts'
import { id, secret, text } from '../fields/text.ts'
import { type Extra, listOf, optional, recordOf, required } from './answer-record.ts'
import { type MeetingStatus, meetingStatus } from './meeting-details.ts'
import { meetingType, type MeetingType } from './meeting-page.ts'

/** What `share/freeRooms` answers for one capacity and time. */
export interface FreeRooms {
  /** Rooms of that capacity in all. */
  readonly total: number
  /** Those that are free then. */
  readonly free: number
  readonly extra: Extra
}

export const freeRooms: AnswerType<FreeRooms> = recordOf<FreeRooms>({
  total: required('total', integer),
  free: required('free', integer),
})

/** A room of `share/rooms` with the meetings booked in it. */
export interface Room {
  readonly id: string
  readonly email: string | undefined
  readonly firstName: string | undefined
  readonly capacity: number | undefined
  readonly meetings: readonly RoomMeeting[] | undefined
  readonly extra: Extra
}

/** A meeting that occupies a room. */
export interface RoomMeeting {
  readonly id: string
  readonly topic: string | undefined
  readonly start: LocalDateTime | undefined
  readonly durationMinutes: number | undefined
  readonly capacity: number | undefined
  readonly type: MeetingType | undefined
  readonly status: MeetingStatus | undefined
  readonly hostKey: Secret | undefined
  readonly extra: Extra
}

const roomMeeting = recordOf<RoomMeeting>({
  id: required('id', id),
  topic: optional('topic', text),
  start: optional('start_time', localDateTime),
  durationMinutes: optional('duration', integer),
  capacity: optional('meeting_capacity', integer),
  type: optional('type', meetingType),
  status: optional('status', meetingStatus),
  hostKey: optional('host_key', secret),
})

export const rooms: AnswerType<readonly Room[]> = listOf(
  recordOf<Room>({
    id: required('id', id),
    email: optional('email', text),
    firstName: optional('first_name', text),
    capacity: optional('meeting_capacity', integer),
    meetings: optional('meetings', listOf(roomMeeting)),
  }),
)
