import type { AnswerType } from '../fields/field-type.ts'
import { integer } from '../fields/integer.ts'
import { utcInstant } from '../fields/local-date-time.ts'
import { id, text } from '../fields/text.ts'
import { type Extra, listOf, optional, recordOf, required } from './answer-record.ts'

/** What `share/meetingdetail` answers about a meeting that runs or has run. */
export interface MeetingReport {
  readonly id: string
  /** Names this one occurrence. */
  readonly uuid: string | undefined
  readonly type: string | undefined
  readonly host: string | undefined
  readonly email: string | undefined
  /** Epoch milliseconds: monitoring answers UTC. */
  readonly startedAt: number | undefined
  /** Epoch milliseconds. */
  readonly endedAt: number | undefined
  /** As the service writes it: its unit is undocumented. */
  readonly duration: string | undefined
  readonly participantsCount: number | undefined
  readonly participants: readonly Participant[] | undefined
  /** Holds the `has_…` flags too. */
  readonly extra: Extra
}

export interface Participant {
  readonly id: string | undefined
  readonly userId: string | undefined
  readonly userName: string | undefined
  readonly device: string | undefined
  readonly ipAddress: string | undefined
  readonly country: string | undefined
  readonly city: string | undefined
  readonly networkType: string | undefined
  /** Epoch milliseconds. */
  readonly joinedAt: number | undefined
  /** Epoch milliseconds. */
  readonly leftAt: number | undefined
  readonly extra: Extra
}

const participant = recordOf<Participant>({
  id: optional('id', id),
  userId: optional('user_id', id),
  userName: optional('user_name', text),
  device: optional('device', text),
  ipAddress: optional('ip_address', text),
  country: optional('cn', text),
  city: optional('city', text),
  networkType: optional('network_type', text),
  joinedAt: optional('join_time', utcInstant),
  leftAt: optional('leave_time', utcInstant),
})

export const meetingReport: AnswerType<MeetingReport> = recordOf<MeetingReport>({
  id: required('id', id),
  uuid: optional('uuid', id),
  type: optional('type', text),
  host: optional('host', text),
  email: optional('email', text),
  startedAt: optional('start_time', utcInstant),
  endedAt: optional('end_time', utcInstant),
  duration: optional('duration', text),
  participantsCount: optional('participants_count', integer),
  participants: optional('participants', listOf(participant)),
})
