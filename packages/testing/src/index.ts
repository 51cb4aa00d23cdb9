/**
 * What tests of the engine, and of software that books meetings, are made of.
 *
 * @module @umeeting/testing
 */

export { oracleOccurrences, oracleOccurrencesBetween } from './oracle/oracle-occurrences.ts'
export { UnknownWorkdayError } from './oracle/unknown-workday-error.ts'

export { type Predictor } from './predictor/predictor.ts'
export { defaultPredictor, predictorOf } from './predictor/predictor-of.ts'
export { oraclePredictor } from './predictor/oracle-predictor.ts'

export { anyBooking, type PredictedBooking } from './arbitraries/booking.ts'
export { anyDialect, anyPartialDialect } from './arbitraries/dialect.ts'
export { equalSpellings, type EqualSpelling } from './arbitraries/equal-spellings.ts'
export { anyFaultyFields, type FaultyFields, type FieldFault } from './arbitraries/faulty-fields.ts'
export { anyJunk } from './arbitraries/junk.ts'
export { anyLocalDate, type DateRange } from './arbitraries/local-date.ts'
export { anyLocalDateTime, anyTimeOfDay } from './arbitraries/local-date-time.ts'
export { anyInstantMeeting, anyMeetingUpdate, anyScheduledMeeting } from './arbitraries/meeting.ts'
export {
  type Cause,
  type ExpectedFinding,
  type Observation,
  observations,
} from './arbitraries/observation.ts'
export { anyCausedAnswer, type CausedAnswer } from './arbitraries/caused-answer.ts'
export { anyQuestion, type Question } from './arbitraries/question.ts'
export { anyRecurrence, anyRecurrenceOf } from './arbitraries/recurrence.ts'
export {
  anySeries,
  anySeriesAndDialect,
  type SeriesAndDialect,
  type SeriesConstraints,
} from './arbitraries/series.ts'
export { anySeriesEnd } from './arbitraries/series-end.ts'
export { type Shift, shifts } from './arbitraries/shifts.ts'
export { anySecret, anyText } from './arbitraries/text.ts'
export { type Union, unions } from './arbitraries/unions.ts'
export { anyWeekday, anyWeekdays } from './arbitraries/weekday.ts'
export { anySpelledSeries, type Remark, type SpelledSeries } from './arbitraries/wire-fields.ts'
export { anyWorkdayCalendar, type WorkdayCalendarConstraints } from './arbitraries/workday-calendar.ts'
export { anyZone, exampleZones } from './arbitraries/zone.ts'

export { assertAsksNoFurther } from './laws/asks-no-further.ts'
export { assertDecodes, assertRefuses, type SeriesDecoder } from './laws/decodes.ts'
export { assertEndsExactly } from './laws/ends-exactly.ts'
export { assertEqualSpellings } from './laws/equal-spellings.ts'
export { assertIndependentOfProcessZone } from './laws/process-zone.ts'
export { assertICalendarReadsBack, type CalendarReader } from './laws/icalendar-reads-back.ts'
export { assertInfers, type Inferrer } from './laws/infers.ts'
export { assertNoSecret } from './laws/no-secret.ts'
export { assertOrdered } from './laws/ordered.ts'
export { assertPartsJoin, type SeriesCutter } from './laws/parts-join.ts'
export { assertQueriesAgree } from './laws/queries-agree.ts'
export { assertExplains, assertExplainsAnswer } from './laws/explains.ts'
export { assertRanksCauses, measureRanking, type Ranking, type RankingCount } from './laws/ranks-causes.ts'
export { assertReconciles, type Reconciler } from './laws/reconciles.ts'
export { assertRefusalsTyped, type Reader } from './laws/typed-refusals.ts'
export { assertRoundTrips, type Codec, recurrenceCodec, seriesCodec } from './laws/round-trips.ts'
export { assertRRuleRoundTrips, type RRuleCodec } from './laws/rrule-round-trips.ts'
export { assertSameAnswers } from './laws/same-answers.ts'
export { assertSameOccurrences } from './laws/same-occurrences.ts'
export { assertShifted } from './laws/shifted.ts'
export { assertTail } from './laws/tail.ts'
export { assertUnion } from './laws/union.ts'
export { rowsCreatedBy } from './laws/rows-created-by.ts'
export { LawViolation } from './laws/law-violation.ts'

// The suite as vitest tests, `describeConformance`, has an entry of its own: `@umeeting/testing/conformance`.
export { type ConformancePlan, planConformance, type PlannedClause } from './conformance/plan-conformance.ts'
export { type ConformanceRun, runConformance } from './conformance/run-conformance.ts'
export { type ConformanceReport, type Finding } from './conformance/finding.ts'
export { type FailedCall } from './conformance/failed-call.ts'
export { markdownOf, outcomesOf, writeReport } from './conformance/report.ts'
export { findingText } from './conformance/text/in-language.ts'
export { type ConformanceTarget, type Skip } from './conformance/target.ts'

export { type AnswerRow, instantAnswer, instantParameters } from './vendor-page/instant-page.ts'
export { type ParameterRow } from './vendor-page/parameter-row.ts'
export { personalParameters } from './vendor-page/personal-pages.ts'

export { type Runs, runs } from './run/runs.ts'

// The simulated service has an entry of its own, free of Node, `@umeeting/testing/simulator`, and so has its HTTP server.
export * from './simulator/index.ts'
