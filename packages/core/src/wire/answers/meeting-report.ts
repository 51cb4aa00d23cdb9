import type { AnswerType } from '../fields/field-type.ts'
import { integer } from '../fields/integer.ts'
import { utcInstant } from '../fields/local-date-time.ts'
import { id, text } from '../fields/text.ts'
import { type Extra, listOf, optional, recordOf, required } from './answer-record.ts'

/** What `share/meetingdetail` answers about a meeting that runs or has run. */
export interface MeetingReport {
  /** The meeting number. */
  readonly id: string
  /** Names this one occurrence. */
  readonly uuid: string | undefined
  /** As the service writes it: its values are undocumented. */
  readonly type: string | undefined
  /** The host's name. */
  readonly host: string | undefined
  /** The host's address. */
  readonly email: string | undefined
  /** Epoch milliseconds: monitoring answers UTC. */
  readonly startedAt: number | undefined
  /** Epoch milliseconds. */
  readonly endedAt: number | undefined
  /** As the service writes it: its unit is undocumented. */
  readonly duration: string | undefined
  /** How many participants there are on all pages. */
  readonly participantsCount: number | undefined
  /** Those of the page that was asked for. */
  readonly participants: readonly Participant[] | undefined
  /** Holds the `has_…` flags too. */
  readonly extra: Extra
}

/** Somebody who was in a meeting, from entering to leaving. */
export interface Participant {
  /** Names this entry, as the service writes it. */
  readonly id: string | undefined
  /** Names the person's account. */
  readonly userId: string | undefined
  /** The name that was shown. */
  readonly userName: string | undefined
  /** As the service writes it. */
  readonly device: string | undefined
  /** As the service writes it. */
  readonly ipAddress: string | undefined
  /** As the service writes it (`cn`). */
  readonly country: string | undefined
  /** As the service writes it. */
  readonly city: string | undefined
  /** As the service writes it. */
  readonly networkType: string | undefined
  /** Epoch milliseconds. */
  readonly joinedAt: number | undefined
  /** Epoch milliseconds. */
  readonly leftAt: number | undefined
  /** What else the row had. */
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
