import type { LocalDateTime } from '../../time/local-date-time.ts'
import { codeRead } from '../fields/code.ts'
import type { AnswerType } from '../fields/field-type.ts'
import { flag } from '../fields/flag.ts'
import { integer } from '../fields/integer.ts'
import { localDateTime } from '../fields/local-date-time.ts'
import type { Secret } from '../fields/secret.ts'
import { id, secret, text } from '../fields/text.ts'
import { type Extra, optional, recordOf, required } from './answer-record.ts'

/** Lifecycle of a meeting. */
export type MeetingStatus = 'booked' | 'running' | 'cancelled' | 'ended'

/** What `share/get` answers. */
export interface MeetingDetails {
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
  /** Where the meeting is in its life. */
  readonly status: MeetingStatus | undefined
  /** Whether the meeting was deleted. */
  readonly deleted: boolean | undefined
  /** The key that it was booked with (`user_Key` on the wire). */
  readonly userKey: string | undefined
  /** What participants type to enter. */
  readonly password: Secret | undefined
  /** Where participants enter. */
  readonly joinUrl: string | undefined
  /** Whether it may be streamed live. */
  readonly liveStreaming: boolean | undefined
  /** Where its live stream is played (`play_addr`). */
  readonly playUrl: string | undefined
  /** The page on which its live stream is watched (`watch_url`). */
  readonly watchUrl: string | undefined
  /** What else the answer had. */
  readonly extra: Extra
}

/** `status` wherever the service sends one. */
export const meetingStatus: AnswerType<MeetingStatus> = codeRead({
  '0': 'booked',
  '1': 'running',
  '2': 'cancelled',
  '3': 'ended',
})

export const meetingDetails: AnswerType<MeetingDetails> = recordOf<MeetingDetails>({
  id: required('id', id),
  topic: optional('topic', text),
  start: optional('start_time', localDateTime),
  durationMinutes: optional('duration', integer),
  capacity: optional('meeting_capacity', integer),
  status: optional('status', meetingStatus),
  deleted: optional('del_flag', flag),
  // Spelled so by the service.
  userKey: optional('user_Key', text),
  password: optional('password', secret),
  joinUrl: optional('join_url', text),
  liveStreaming: optional('allow_live_streaming', flag),
  playUrl: optional('play_addr', text),
  watchUrl: optional('watch_url', text),
})
