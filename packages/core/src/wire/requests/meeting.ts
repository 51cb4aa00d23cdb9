import type { Recurrence } from '../../recurrence/recurrence.ts'
import type { OpenEnd, Series } from '../../series/series.ts'
import type { LocalDateTime } from '../../time/local-date-time.ts'

/** Where a meeting is recorded. The service's default is none. */
export type Recording = 'cloud' | 'none'

/** What every meeting can be given, whenever it starts. */
export interface MeetingOptions {
  /** Who books it, in the caller's own words: at most 200 bytes of UTF-8. `recoverCreated` finds the meeting by it. */
  readonly userKey?: string
  /** Whether participants enter muted. */
  readonly muteUponEntry?: boolean
  /** Where it is recorded. @default 'none' (the service's) */
  readonly recording?: Recording
  /** The service's default is false. */
  readonly liveStreaming?: boolean
  /** Whether the host lets participants in one by one. */
  readonly waitingRoom?: boolean
  /** The name under which the host appears: not blank. */
  readonly hostName?: string
}

/** What can be said only when a meeting is made. */
export interface CreatingOptions extends MeetingOptions {
  /** What it is called: not blank. */
  readonly topic: string
  /** Seats: an integer, at least 1. */
  readonly capacity: number
  /** Only for accounts that the service allows it. */
  readonly usePersonalMeetingId?: boolean
  /** Whether the host's camera is on at the start. */
  readonly hostVideo?: boolean
  /** Whether participants' cameras are on when they enter. */
  readonly participantsVideo?: boolean
}

/** A meeting that starts now (`share/instant`). It has no start and no end parameter. */
export interface InstantMeeting extends CreatingOptions {
  /** Minutes: an integer greater than 30 (30 itself is refused). */
  readonly durationMinutes?: number
  /** Whether participants may join before the host. */
  readonly joinBeforeHost?: boolean
  /** What repeats; `once` where the caller named none. */
  readonly recurrence: Recurrence
}

/** A meeting booked for a time (`share/schedule`); it is a `Series`, so `predict` takes it as it is. */
export interface ScheduledMeeting extends CreatingOptions, Series {
  /** Minutes: an integer greater than 30 (30 itself is refused). */
  readonly durationMinutes: number
  /** Never in the text of an issue or error. */
  readonly password?: string
  /** A webinar has no `muteUponEntry`, `hostVideo`, `participantsVideo`, `liveStreaming` and `waitingRoom`. */
  readonly webinar?: boolean
}

/** A change of a whole series (`share/update`); one occurrence of it can't be changed. */
export interface MeetingUpdate extends MeetingOptions {
  /** The meeting number: digits, never a number, since it may start with 0. */
  readonly id: string
  /** What it is then called. Absent: its topic stays. */
  readonly topic?: string
  /** When its first occurrence then starts, on the wall clock of the dialect's zone. */
  readonly start: LocalDateTime
  /** Minutes: an integer greater than 30 (30 itself is refused). */
  readonly durationMinutes: number
  /** Never in the text of an issue or error. */
  readonly password?: string
  /**
   * What the meeting then repeats; `once` turns a recurring meeting into a plain one. Absent: no recurrence
   * parameter is sent, and what the service makes of that is undocumented.
   */
  readonly recurrence?: Recurrence
  /** Present where `recurrence` is. */
  readonly end?: Series['end']
}

/** The end of a series as a caller writes it: dates are plain strings. */
export type SeriesEndInput =
  | OpenEnd
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'until'; readonly date: string }

/** As a caller writes a request: optional fields may be undefined, local times are plain strings. */
export type Written<Request> = {
  readonly [Name in keyof Request]: Request[Name] | (undefined extends Request[Name] ? undefined : never)
}

/** What `parseInstantMeeting` reads. Without a recurrence the meeting happens once. */
export type InstantMeetingInput = Written<Omit<InstantMeeting, 'recurrence'>> & {
  readonly recurrence?: Recurrence | undefined
}

/** What `parseScheduledMeeting` reads. Without a recurrence the meeting happens once; a recurring one needs an end. */
export type ScheduledMeetingInput = Written<Omit<ScheduledMeeting, keyof Series>> & {
  /** `yyyy-MM-dd HH:mm:ss` on the wall clock of the dialect's zone. */
  readonly start: string
  readonly recurrence?: Recurrence | undefined
  readonly end?: SeriesEndInput | undefined
}

/** What `parseMeetingUpdate` reads. A recurring one needs an end. */
export type MeetingUpdateInput = Written<Omit<MeetingUpdate, keyof Series>> & {
  /** `yyyy-MM-dd HH:mm:ss` on the wall clock of the dialect's zone. */
  readonly start: string
  readonly recurrence?: Recurrence | undefined
  readonly end?: SeriesEndInput | undefined
}
