import type { Dialect, DialectChoices } from '../dialect/dialect.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import type { Series } from '../series/series.ts'
import type { HostToken, StartLink } from '../wire/answers/host-access.ts'
import type { Licensing } from '../wire/answers/licensing.ts'
import type { MeetingDetails } from '../wire/answers/meeting-details.ts'
import type { MeetingPage, MeetingSummary } from '../wire/answers/meeting-page.ts'
import type { MeetingReport } from '../wire/answers/meeting-report.ts'
import type { FreeRooms, Room } from '../wire/answers/rooms.ts'
import type {
  InstantMeetingInput,
  MeetingUpdateInput,
  ScheduledMeetingInput,
} from '../wire/requests/meeting.ts'
import type { MeetingQuery, ReportQuery, RoomQuery } from '../wire/requests/queries.ts'
import type { Availability, AvailabilityOptions } from './check-availability.ts'
import type { CallOptions } from './perform.ts'
import type { Booking } from './reconcile-creation.ts'
import type { RecoverOptions, Recovery } from './recover-created.ts'

export interface ClientOptions {
  /** How the service reads rules. @default documentedDialect */
  readonly dialect?: DialectChoices | undefined
}

/**
 * The operations of the service, one method each. Every method rejects with `InvalidRequestError` (refused here,
 * nothing was sent), `TransportError` (no answer), `MalformedAnswerError` (an answer that can't be read) or
 * `ServiceError` (the service refused), and with nothing else save where it says so.
 *
 * Where `instant` or `schedule` reject with `delivery: 'unknown'`, the meeting may exist: look for it with
 * `recoverCreated` before booking again.
 */
export interface MeetingClient {
  /** How the client takes the service to read rules. */
  readonly dialect: Dialect
  /** Starts a meeting now (`share/instant`). */
  readonly instant: (meeting: InstantMeetingInput, options?: CallOptions) => Promise<Booking>
  /** Books a meeting (`share/schedule`), and says whether the service created the dates that were predicted. */
  readonly schedule: (meeting: ScheduledMeetingInput, options?: CallOptions) => Promise<Booking>
  /**
   * Looks for the meeting of an `instant` or `schedule` call that ended with `delivery: 'unknown'`: lists the
   * meetings of the request's `userKey` (required), compares topic, kind, start and duration, and asks each for its
   * key and capacity.
   *
   * A key of `newUserKey` for each call is the surest: a meeting that has it is the caller's. Under a key that others
   * may share (`keyUse`) an equal meeting may be another's, so it is `ambiguous`, never `found`. A meeting that the
   * service has not finished making is not found yet; one that is over, cancelled or deleted is not found at all.
   */
  readonly recoverCreated: (
    meeting: ScheduledMeetingInput | InstantMeetingInput,
    options?: RecoverOptions,
  ) => Promise<Recovery>
  /** Changes a whole series (`share/update`), and predicts the dates that it then has: the service answers none. */
  readonly update: (update: MeetingUpdateInput, options?: CallOptions) => Promise<UpdatedMeeting>
  /** @param id the meeting number */
  readonly get: (id: string, options?: CallOptions) => Promise<MeetingDetails>
  /** @param id the meeting number ends the whole series, the uuid of an occurrence that one alone */
  readonly end: (id: string, options?: CallOptions) => Promise<void>
  /** @param id the meeting number deletes the whole series, the uuid of an occurrence that one alone */
  readonly delete: (id: string, options?: CallOptions) => Promise<void>
  /** One page of the meetings that are booked or run. */
  readonly list: (query?: MeetingQuery, options?: CallOptions) => Promise<MeetingPage>
  /** All meetings that are booked or run, asked for page by page as they are walked. */
  readonly listAll: (query?: AllMeetingsQuery, options?: CallOptions) => AsyncIterable<MeetingSummary>
  /** One page of the meetings that are over or cancelled. */
  readonly history: (query?: MeetingQuery, options?: CallOptions) => Promise<MeetingPage>
  /** All meetings that are over or cancelled, asked for page by page as they are walked. */
  readonly historyAll: (query?: AllMeetingsQuery, options?: CallOptions) => AsyncIterable<MeetingSummary>
  /** @param id the meeting number */
  readonly token: (id: string, options?: CallOptions) => Promise<HostToken>
  /**
   * @param id the meeting number
   * @param capacity seats: an integer, at least 1
   */
  readonly resetCapacity: (id: string, capacity: number, options?: CallOptions) => Promise<void>
  /**
   * Answered only once the early-entry time has come.
   *
   * @param id the meeting number
   */
  readonly getStartUrl: (id: string, options?: CallOptions) => Promise<StartLink>
  /** Deletes a live stream for good. */
  readonly deleteLive: (liveId: string, options?: CallOptions) => Promise<void>
  /** How many rooms of a capacity there are and how many of them are free at a time. */
  readonly freeRooms: (query: Written<RoomQuery, 'start'>, options?: CallOptions) => Promise<FreeRooms>
  /**
   * Asks, before booking, at which occurrences of a series no room is free. Rejects at the first call that fails;
   * no further call is then begun. Also rejects with `WorkdayCalendarError`, as `predict` throws it.
   */
  readonly checkAvailability: (series: Series, options: AvailabilityOptions) => Promise<Availability>
  readonly rooms: (options?: CallOptions) => Promise<readonly Room[]>
  /** @param id the meeting number */
  readonly meetingDetail: (
    id: string,
    query: Omit<ReportQuery, 'id'>,
    options?: CallOptions,
  ) => Promise<MeetingReport>
  readonly licensing: (options?: CallOptions) => Promise<Licensing>
}

/** A query whose local time is a plain string. */
type Written<Query, Name extends keyof Query> = Omit<Query, Name> & { readonly [Key in Name]: string }

/** Which meetings, over all pages. */
export type AllMeetingsQuery = Omit<MeetingQuery, 'pageNumber'>

/** What is known after an update. */
export interface UpdatedMeeting {
  readonly id: string
  /**
   * The predicted occurrences, made as they are walked. Undefined where the update said nothing of the recurrence:
   * what the service then does is undocumented.
   */
  readonly occurrences: Iterable<Occurrence> | undefined
}
