import type { Dialect, DialectChoices } from '../dialect/dialect.ts'
import type { Series } from '../series/series.ts'
import type { MeetingSummary } from '../wire/answers/meeting-page.ts'
import type { InstantMeetingInput, ScheduledMeetingInput } from '../wire/requests/meeting.ts'
import type { MeetingQuery } from '../wire/requests/queries.ts'
import type { Availability, AvailabilityOptions } from './check-availability.ts'
import type { OperationMethods } from './operation-methods.ts'
import type { CallOptions } from './perform.ts'
import type { RecoverOptions, Recovery } from './recover-created.ts'

/** What a client is told of the service. */
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
export interface MeetingClient extends OperationMethods {
  /** How the client takes the service to read rules. */
  readonly dialect: Dialect
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
  /** All meetings that are booked or run, asked for page by page as they are walked. */
  readonly listAll: (query?: AllMeetingsQuery, options?: CallOptions) => AsyncIterable<MeetingSummary>
  /** All meetings that are over or cancelled, asked for page by page as they are walked. */
  readonly historyAll: (query?: AllMeetingsQuery, options?: CallOptions) => AsyncIterable<MeetingSummary>
  /**
   * Asks, before booking, at which occurrences of a series no room is free. Rejects at the first call that fails;
   * no further call is then begun. Also rejects with `WorkdayCalendarError`, as `predict` throws it.
   */
  readonly checkAvailability: (series: Series, options: AvailabilityOptions) => Promise<Availability>
}

/** Which meetings, over all pages. */
export type AllMeetingsQuery = Omit<MeetingQuery, 'pageNumber'>
