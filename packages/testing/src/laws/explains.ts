import {
  type Change,
  type Dialect,
  explanationText,
  type LocalDateTime,
  locales,
  namedPoints,
  reconcile,
} from '@umeeting/core'
import type { PredictedBooking } from '../arbitraries/booking.ts'
import { firstOf } from '../oracle/first-of.ts'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
import { isEndless } from '../predictor/is-endless.ts'
import { requireSame, requireTrue } from './law-violation.ts'
import type { Reconciler } from './reconciles.ts'
import { rowsCreatedBy } from './rows-created-by.ts'

/** The name by which the true dialect's workday calendar is offered. */
const CALENDAR = 'the true calendar'

/**
 * A service that reads rules under another dialect than the one assumed is never taken for exact, where it makes a
 * difference; an explanation names nothing but choices in which the two dialects differ; each explanation, predicted,
 * is what was observed. Where the dialects make no difference, all is exact.
 *
 * @param truth the service's dialect, in the zone of the booking's
 * @throws LawViolation
 */
export function assertExplains(
  booking: PredictedBooking,
  truth: Dialect,
  subject: Reconciler = reconcile,
): void {
  const { series, dialect, list } = booking
  const rows = rowsCreatedBy(truth, series, dialect, isEndless(series, truth) ? list.length : Infinity)
  assertExplainsAnswer(booking, truth, rows, subject)
}

/**
 * The same of what a service did answer.
 *
 * @param rows all that the service of that dialect created for the booking
 * @throws LawViolation
 */
export function assertExplainsAnswer(
  { series, dialect, endless }: PredictedBooking,
  truth: Dialect,
  rows: readonly { readonly start_time: LocalDateTime; readonly uuid: string }[],
  subject: Reconciler = reconcile,
): void {
  const trulyEndless = isEndless(series, truth)
  const observed = rows.map((row) => row.start_time)
  const workdayCalendars = typeof truth.workdays === 'string' ? {} : { [CALENDAR]: truth.workdays }
  const found = subject(series, rows, dialect, { workdayCalendars })
  const context = {
    series,
    dialect,
    truth,
    observed,
    explanations: found.explanations.map(({ changes }) => changes),
  }

  const predicted = firstOf(oracleOccurrences(series, dialect), endless ? observed.length : Infinity)
  const same =
    predicted.length === observed.length &&
    predicted.every(({ localStart }, at) => localStart === observed[at])
  requireSame('exact is what was predicted, and nothing else', same, found.verdict === 'exact', context)
  if (same) return

  const named = found.explanations.some(({ changes }) =>
    changes.every((change) => isTrue(change, truth, trulyEndless ? observed.length : truth.maxOccurrences)),
  )
  requireTrue('what the service does is among the explanations', named, context)
  for (const explanation of found.explanations) {
    if (explanation.changes.some(({ point }) => !PREDICTED.has(point))) continue
    const explained = firstOf(oracleOccurrences(explanation.series, explanation.dialect), observed.length)
    const starts = explained.map(({ localStart }) => localStart)
    requireSame('what explains the observation predicts it', observed, starts, { explanation, ...context })
    const sentences = locales.map((locale) => explanationText(explanation, locale))
    requireTrue('an explanation has a sentence in every language', sentences.every(Boolean), context)
  }
}

/** What a series and a dialect can say; other changes are of the answer alone. */
const PREDICTED: ReadonlySet<Change['point']> = new Set([
  ...namedPoints,
  'fourthWeek',
  'workdays',
  'endDateTime',
  'maxOccurrences',
  'start',
])

/** Whether a change leads to the true dialect; a limit does where the service stopped there. */
function isTrue(change: Change, truth: Dialect, stopped: number | 'none'): boolean {
  if (change.point === 'maxOccurrences') return change.to === 'none' || change.to === stopped
  if (change.point === 'workdays') {
    return typeof truth.workdays === 'string' ? change.to === truth.workdays : change.to === CALENDAR
  }
  const point = namedPoints.find((each) => each === change.point)
  return point !== undefined && 'to' in change && change.to === truth[point]
}
