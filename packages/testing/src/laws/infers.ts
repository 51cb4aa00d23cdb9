import {
  type Dialect,
  decodeSeries,
  encodeSeries,
  inferDialect,
  type Sample,
  type Series,
} from '@umeeting/core'
import { firstOf } from '../oracle/first-of.ts'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
import { isEndless } from '../predictor/is-endless.ts'
import { requireSame, requireTrue } from './law-violation.ts'

/** What finds the dialects that explain some samples. */
export type Inferrer = typeof inferDialect

/** How many occurrences the service creates for a booking without an end. */
const CREATED_OF_ENDLESS = 7

/**
 * What a service answered never speaks against its own dialect: that is among the dialects left, each of which would
 * have answered the same; a point that is settled is settled as the service has it, and nothing is unexplained.
 *
 * @param bookings what was booked
 * @param truth the service's dialect, without a limit
 * @throws LawViolation
 */
export function assertInfers(
  bookings: readonly Series[],
  truth: Dialect,
  subject: Inferrer = inferDialect,
): void {
  const samples = bookings.map((series) => sampleOf(encodeSeries(series), truth))
  const workdayCalendars = typeof truth.workdays === 'string' ? {} : { calendar: truth.workdays }
  const found = subject(samples, { base: { zone: truth.zone }, workdayCalendars })
  const context = { bookings, truth, points: found.points }
  requireSame('every answer of a service is explained', [], found.unexplained, context)
  requireTrue(
    'the dialect of the service is among those left',
    found.dialects.some((dialect) => isSame(dialect, truth)),
    context,
  )
  for (const [point, evidence] of Object.entries(found.points)) {
    if (evidence.state === 'settled') {
      requireSame(
        'a point is settled as the service has it',
        truth[point as keyof Dialect],
        evidence.choice,
        context,
      )
    } else requireSame('a service does not contradict itself', 'open', evidence.state, context)
  }
  for (const dialect of found.dialects) {
    requireSame(
      'each dialect left would have answered the same',
      samples.map(({ observed }) => observed),
      samples.map(({ fields }) => sampleOf(fields, dialect).observed),
      { dialect, ...context },
    )
  }
}

/** What a service of that dialect answers, by the oracle. */
function sampleOf(fields: object, service: Dialect): Sample {
  const read = decodeSeries(fields, service)
  if (!read.ok) throw new TypeError('A booking that nobody can read is no sample')
  const most = isEndless(read.value, service) ? CREATED_OF_ENDLESS : Infinity
  const occurrences = firstOf(oracleOccurrences(read.value, service), most)
  const observed = occurrences.map(({ localStart, number }) => ({
    start_time: localStart,
    uuid: `uuid-${number}`,
  }))
  return { fields: { ...fields }, observed }
}

function isSame(left: Dialect, right: Dialect): boolean {
  return Object.entries(left).every(([point, choice]) => right[point as keyof Dialect] === choice)
}
