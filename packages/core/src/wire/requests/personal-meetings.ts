import type { LocalDateTime } from '../../time/local-date-time.ts'
import { flag } from '../fields/flag.ts'
import { integerAbove } from '../fields/integer.ts'
import { localDateTime } from '../fields/local-date-time.ts'
import { secretText, text } from '../fields/text.ts'
import type { Written } from './meeting.ts'
import { optional, required, type RequestTable, requestTable } from './request-table.ts'

/** What every meeting of a personal account can be given: it happens once, and has no `userKey`. */
export interface PersonalOptions {
  /** Never in the text of an issue or error. */
  readonly password?: string
  /** Whether participants enter muted. */
  readonly muteUponEntry?: boolean
}

/** A meeting of a personal account that starts now (`private/instant`). */
export interface PersonalInstantMeeting extends PersonalOptions {
  /** Whose account it is. */
  readonly hostId: string
  /** What it is called: not blank. */
  readonly topic: string
  /** Minutes: an integer greater than 30. */
  readonly durationMinutes?: number
  /** Whether it is a webinar. @default false (the service's) */
  readonly webinar?: boolean
}

/** A meeting of a personal account, booked for a time (`private/schedule`). */
export interface PersonalMeeting extends PersonalInstantMeeting {
  /** When it starts, on the wall clock of the dialect's zone. */
  readonly start: LocalDateTime
  /** Minutes: an integer greater than 30. */
  readonly durationMinutes: number
}

/** A change of a meeting of a personal account (`private/update`). */
export interface PersonalMeetingUpdate extends PersonalOptions {
  /** The meeting number: digits, never a number, since it may start with 0. */
  readonly id: string
  /** What it is then called: not blank. */
  readonly topic: string
  /** When it then starts, on the wall clock of the dialect's zone. */
  readonly start: LocalDateTime
  /** Minutes: an integer greater than 30. */
  readonly durationMinutes: number
}

/** What the parser of `personalInstant` reads. */
export type PersonalInstantMeetingInput = Written<PersonalInstantMeeting>

/** As a caller writes a request that has a start: the local time is a plain string. */
export type WithWrittenStart<Request extends { readonly start: LocalDateTime }> = Written<
  Omit<Request, 'start'>
> & {
  /** `yyyy-MM-dd HH:mm:ss` on the wall clock of the dialect's zone. */
  readonly start: string
}

/** What the parser of `personalSchedule` reads. */
export type PersonalMeetingInput = WithWrittenStart<PersonalMeeting>
/** What the parser of `personalUpdate` reads. */
export type PersonalMeetingUpdateInput = WithWrittenStart<PersonalMeetingUpdate>

// The page of personal accounts names no bound of the duration: the one of all other pages is taken.
const duration = integerAbove(30)

const options = {
  password: optional('password', secretText),
  muteUponEntry: optional('mute_upon_entry', flag),
} as const

const created = {
  ...options,
  hostId: required('host_id', text),
  topic: required('topic', text),
  webinar: optional('webinar', flag),
} as const

export const personalInstantTable: RequestTable<PersonalInstantMeeting> = requestTable({
  ...created,
  durationMinutes: optional('duration', duration),
})

export const personalMeetingTable: RequestTable<PersonalMeeting> = requestTable({
  ...created,
  start: required('start_time', localDateTime),
  durationMinutes: required('duration', duration),
})

export const personalUpdateTable: RequestTable<PersonalMeetingUpdate> = requestTable({
  ...options,
  id: required('id', text),
  topic: required('topic', text),
  start: required('start_time', localDateTime),
  durationMinutes: required('duration', duration),
})
