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
  readonly id: string
  readonly topic: string | undefined
  readonly start: LocalDateTime | undefined
  readonly durationMinutes: number | undefined
  readonly capacity: number | undefined
  readonly status: MeetingStatus | undefined
  /** Whether the meeting was deleted. */
  readonly deleted: boolean | undefined
  readonly userKey: string | undefined
  readonly password: Secret | undefined
  readonly joinUrl: string | undefined
  readonly liveStreaming: boolean | undefined
  readonly playUrl: string | undefined
  readonly watchUrl: string | undefined
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
