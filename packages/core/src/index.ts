/**
 * The public surface of the pure engine. `rruleEngine` has an entry of its own, `@umeeting/core/rrule`, so that a
 * consumer who only predicts pays for neither rrule nor luxon.
 *
 * @module @umeeting/core
 */

// Results, issues, notices and errors

export { type Accepted, type Refused, type Result } from './input/result.ts'
export { type Locale, locales } from './input/locale.ts'

export {
  type Expected,
  type ExpectedByCode,
  type Issue,
  type IssueCode,
  type IssueOf,
} from './input/issue.ts'
export {
  type Bounds,
  type Choices,
  type Expectation,
  type Format,
  type Keys,
  type OneOf,
  type Thing,
} from './input/expectation.ts'
export { pathText } from './input/issue-path.ts'
export { issueText } from './input/issue-text.ts'
export {
  type CutByMaxOccurrences,
  type EmptySeries,
  type EndDateExcluded,
  type FieldAssumed,
  type FieldIgnored,
  type FieldOutranked,
  type LocalTimesRepeated,
  type LocalTimesSkipped,
  type MissingFifthWeeks,
  type MonthsWithout,
  type NamedDates,
  type Notice,
  type NoticeCode,
  type ShortMonths,
  type UnmatchedStart,
  type WorkdaysAssumed,
  type WorkdaysByCalendar,
} from './input/notice.ts'
export {
  type CallFacts,
  type Delivery,
  InvalidRequestError,
  MalformedAnswerError,
  type PartialCreation,
  ServiceError,
  TransportError,
  UmeetingError,
  WorkdayCalendarError,
} from './input/errors.ts'
export {
  isInvalidRequestError,
  isMalformedAnswerError,
  isServiceError,
  isTransportError,
  isUmeetingError,
  isWorkdayCalendarError,
} from './input/error-guards.ts'

// Local times

export { type Brand } from './time/brand.ts'
export { type LocalDate, type LocalDateTime, timeText } from './time/local-date-time.ts'
export {
  parseLocalDate,
  parseLocalDateOrDateTime,
  parseLocalDateOrThrow,
  parseLocalDateTime,
  parseLocalDateTimeOrThrow,
} from './input/parse-local-time.ts'
export { type DayOfMonth } from './time/civil.ts'
export { type Weekday, weekdayOf, weekdays } from './time/weekday.ts'
export { weeksOfMonth } from './time/weeks-of-month.ts'

// Rules and series

export {
  type Daily,
  type MonthlyByDay,
  type MonthlyByWeekday,
  type Once,
  type Recurrence,
  type RecurrenceKind,
  type RecurrenceOf,
  recurrenceKinds,
  type WeekOfMonth,
  type Weekdays,
  type Weekly,
  type Workdays,
} from './recurrence/recurrence.ts'
export { parseRecurrence } from './recurrence/parse-recurrence.ts'
export { type CountEnd, type OpenEnd, type Series, type SeriesEnd, type UntilEnd } from './series/series.ts'
export { parseSeries, parseSeriesEnd, parseSeriesOrThrow } from './series/parse-series.ts'

// How a service reads rules

export {
  type Dialect,
  type DialectChoices,
  dialectChoices,
  dialectOf,
  dialectPoints,
  documentedDialect,
  type NamedPoint,
  namedPoints,
  otherChoice,
  type WorkdayCalendar,
  zoomDialect,
} from './dialect/dialect.ts'
export { parseDialect, parseDialectOrThrow } from './dialect/parse-dialect.ts'

// Rules and series as wire fields

export {
  type EndFieldName,
  type RecurrenceFieldName,
  recurrenceFieldNames,
  type RecurrenceFields,
  type SeriesFields,
  type WireFields,
} from './wire/series/recurrence-fields.ts'
export { decodeRecurrence } from './wire/series/decode-recurrence.ts'
export { encodeRecurrence } from './wire/series/encode-recurrence.ts'
export { decodeSeries, decodeSeriesOrThrow } from './wire/series/decode-series.ts'
export { encodeSeries, encodeSeriesEnd } from './wire/series/encode-series.ts'
export { ruleFields } from './wire/series/rule-fields.ts'

// Prediction

export { type Engine, type Timetable } from './engine/engine.ts'
export { calendarEngine } from './engine/calendar/calendar-engine.ts'
export { type Occurrence } from './engine/occurrence.ts'
export { predict, predictInto, type PredictOptions } from './predict/predict.ts'
export {
  countOccurrences,
  isOccurrence,
  type LocalWindow,
  nextOccurrence,
  nthOccurrence,
  occurrencesBetween,
  previousOccurrence,
} from './predict/queries.ts'

export { type SeriesPart, seriesParts, type SeriesPartsOptions } from './predict/series-parts.ts'

// Words for people, and RFC 5545

export { describe, type DescribeOptions } from './text/describe.ts'
export { zoneName } from './text/zone-name.ts'
export { noticesFor } from './notice/notices-for.ts'
export { noticeText } from './text/notice-text.ts'
export { toRRule } from './rfc5545/to-rrule.ts'
export { fromRRule, type ReadRule } from './rfc5545/from-rrule.ts'
export { instantOf, localTimeAt } from './time/zone/instant.ts'

// Requests

export {
  type InstantMeeting,
  type InstantMeetingInput,
  type MeetingUpdate,
  type MeetingUpdateInput,
  type CreatingOptions,
  type MeetingOptions,
  type Recording,
  type ScheduledMeeting,
  type ScheduledMeetingInput,
  type SeriesEndInput,
  type Written,
} from './wire/requests/meeting.ts'
export {
  type CapacityChange,
  type IdRequest,
  type MeetingQuery,
  type NoRequest,
  type ReportQuery,
  type RoomQuery,
} from './wire/requests/queries.ts'
export {
  type PersonalInstantMeeting,
  type PersonalInstantMeetingInput,
  type PersonalMeeting,
  type PersonalMeetingInput,
  type PersonalMeetingUpdate,
  type PersonalMeetingUpdateInput,
  type PersonalOptions,
  type WithWrittenStart,
} from './wire/requests/personal-meetings.ts'
export { type RequestParser, schemaIn } from './wire/requests/request-parser.ts'
export {
  type StandardSchema,
  type StandardSchemaIssue,
  type StandardSchemaResult,
} from './wire/requests/standard-schema.ts'
export {
  parseInstantMeeting,
  parseInstantMeetingOrThrow,
  parseMeetingUpdate,
  parseMeetingUpdateOrThrow,
  parseScheduledMeeting,
  parseScheduledMeetingOrThrow,
} from './wire/requests/parsers.ts'
export {
  decodeInstantMeeting,
  decodeMeetingUpdate,
  decodeScheduledMeeting,
} from './wire/requests/decode-meeting.ts'
export { unknownFieldIssues } from './wire/requests/unknown-fields.ts'
export {
  encodeInstantMeeting,
  encodeMeetingUpdate,
  encodeScheduledMeeting,
} from './wire/requests/encode-meeting.ts'

// Answers

export { Secret } from './wire/fields/secret.ts'
export { type Extra } from './wire/answers/answer-record.ts'
export { type Answered } from './wire/answers/decode-answer.ts'
export { type BookedOccurrence } from './wire/answers/booked-occurrence.ts'
export { type CreatedMeeting, type Creation } from './wire/answers/created-meeting.ts'
export { type HostToken, type StartLink } from './wire/answers/host-access.ts'
export { type LicensedRooms, type Licensing } from './wire/answers/licensing.ts'
export { type MeetingDetails, type MeetingStatus } from './wire/answers/meeting-details.ts'
export { type MeetingPage, type MeetingSummary, type MeetingType } from './wire/answers/meeting-page.ts'
export { type MeetingReport, type Participant } from './wire/answers/meeting-report.ts'
export { type FreeRooms, type Room, type RoomMeeting } from './wire/answers/rooms.ts'

// Booking at the service

export {
  type AbortSignalLike,
  type Call,
  type Safety,
  type SendOptions,
  type Transport,
} from './client/transport.ts'
export { deliveryAfterAnswer } from './client/delivery.ts'
export { type ClientOperation, type Operation } from './client/operation.ts'
export { type MethodArguments } from './client/method-arguments.ts'
export { type OperationName, type Operations, operations } from './client/operations.ts'
export { type CallOptions, type Performed } from './client/perform.ts'
export { type AllMeetingsQuery, type ClientOptions, type MeetingClient } from './client/client.ts'
export { type ListOperations } from './client/list-operations.ts'
export { type MeetingOperations } from './client/meeting-operations.ts'
export { type MonitoringOperations, type RoomQueryInput } from './client/monitoring-operations.ts'
export { type PersonalOperations } from './client/personal-operations.ts'
export {
  type ArgumentsOf,
  type OperationMethods,
  type OutcomeOf,
  type Outcomes,
  type PerformedOf,
  type UpdatedMeeting,
} from './client/operation-methods.ts'
export {
  type Availability,
  type AvailabilityOptions,
  type AvailabilityProgress,
  type OccurrenceRooms,
} from './client/check-availability.ts'
export { type Booking } from './client/reconcile-creation.ts'
export { type Aspect } from './client/candidate-differences.ts'
export { isNewUserKey, newUserKey } from './client/new-user-key.ts'
export {
  type RecoverOptions,
  type Recovery,
  type RecoveryCandidate,
  type RecoveryDoubt,
} from './client/recover-created.ts'
export { createMeetingClient } from './client/create-meeting-client.ts'
export { saysNoSuchMeeting } from './client/no-such-meeting.ts'

// Comparing with an answer

export { reconcile } from './reconcile/reconcile.ts'
export { type ExplainOptions } from './reconcile/explain.ts'
export { explanationText } from './text/explanation-text.ts'
export { type Remarks } from './text/language-texts.ts'
export { reconciliationRemarks } from './text/reconciliation-remarks.ts'
export {
  type AddedChange,
  type Change,
  type LimitChange,
  type Missing,
  type MissingChange,
  type MovedChange,
  type ReadingChange,
  type ShiftChange,
  type StartChange,
  type ZoneChange,
} from './reconcile/change.ts'
export {
  type Cancelled,
  type Explanation,
  type Match,
  type Move,
  type ObservedRow,
  type Reconciliation,
  type Unexpected,
  type Unreadable,
  type Verdict,
} from './reconcile/reconciliation.ts'

// Learning how a service reads rules; many records

export { inferDialect, type Inference, type Sample } from './infer/infer-dialect.ts'
export { type PointEvidence } from './infer/evidence.ts'
export { type CandidateOptions } from './infer/candidate-dialects.ts'
export { planProbes, type ProbePlan } from './infer/plan-probes.ts'
export {
  type BookingRecord,
  reconcileAll,
  type RecordReconciler,
  recordReconciler,
  type RecordResult,
} from './reconcile/reconcile-all.ts'
export { withObservedStart } from './reconcile/observed-start.ts'
export { type Observation, observeAnswer } from './reconcile/observe-answer.ts'
export { rowsInAnswer } from './reconcile/rows-in-answer.ts'
