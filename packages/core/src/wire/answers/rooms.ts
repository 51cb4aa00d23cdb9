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
  /** What else the answer had. */
  readonly extra: Extra
}

export const freeRooms: AnswerType<FreeRooms> = recordOf<FreeRooms>({
  total: required('total', integer),
  free: required('free', integer),
})

/** A room of `share/rooms` with the meetings booked in it. */
export interface Room {
  /** Names the room. */
  readonly id: string
  /** The address of the room's account. */
  readonly email: string | undefined
  /** The name of the room's account (`first_name`). */
  readonly firstName: string | undefined
  /** Seats. */
  readonly capacity: number | undefined
  /** Those that are booked or run in it. */
  readonly meetings: readonly RoomMeeting[] | undefined
  /** What else the row had. */
  readonly extra: Extra
}

/** A meeting that occupies a room. */
export interface RoomMeeting {
  /** The meeting number. */
  readonly id: string
  /** As the service kept it: it may be cut or escaped. */
  readonly topic: string | undefined
  /** On the wall clock of the service's zone. */
  readonly start: LocalDateTime | undefined
  /** Minutes. */
  readonly durationMinutes: number | undefined
  /** Seats. */
  readonly capacity: number | undefined
  /** How it was made. */
  readonly type: MeetingType | undefined
  /** Where the meeting is in its life. */
  readonly status: MeetingStatus | undefined
  /** Whoever enters it becomes host. */
  readonly hostKey: Secret | undefined
  /** What else the row had. */
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
