import type { Booking as CreatedBooking, ScheduledMeetingInput, Series } from '@umeeting/core'
import { SealingKeyError } from '../errors.ts'
import type { Context } from '../policy.ts'
import { ledgerReasons } from '../reasons.ts'
import type { BookingRecord } from '../record/record.ts'
import { openPassword } from '../secrets/open-password.ts'
import type { AttemptRow, PartRow } from '../store/tables.ts'
import { type Failure, failureOf, type Outcome, outcomeOf } from './outcome.ts'

/** A creating call whose intent is committed. */
export interface Sending {
  readonly record: BookingRecord
  readonly attempt: AttemptRow
  readonly part: PartRow
}

/** What a creating call came to, to be recorded. */
export type Sent =
  | { readonly kind: 'created'; readonly created: CreatedBooking }
  | ({ readonly kind: 'failed'; readonly outcome: Outcome } & Failure)

/** Sends an attempt whose intent is committed. This process alone has committed it, so nobody else sends it. */
export async function send(context: Context, { record, attempt, part }: Sending): Promise<Sent> {
  const now = context.clock()
  // A process that was paused too long must not send what others take to be over.
  if (attempt.send_deadline === null || now >= attempt.send_deadline) {
    return { kind: 'failed', outcome: 'not-sent', reason: ledgerReasons['too-late'] }
  }
  const { sealed_password: sealed, id } = record.booking
  const { series, ...about } = { series: JSON.parse(part.series) as Series, booking: id, at: now }
  let password: string | undefined
  try {
    password = openPassword(context, sealed, id)
  } catch (error) {
    if (!(error instanceof SealingKeyError)) throw error
    return { kind: 'failed', outcome: 'not-sent', ...failureOf(error) }
  }
  try {
    context.emit({
      kind: 'sending',
      part: part.part,
      attempt: attempt.n,
      userKey: attempt.user_key,
      ...about,
    })
    const meeting: ScheduledMeetingInput = {
      ...record.request,
      ...series,
      userKey: attempt.user_key,
      password,
    }
    const signal = AbortSignal.timeout(attempt.send_deadline - now)
    return { kind: 'created', created: await context.client.schedule(meeting, { signal }) }
  } catch (error) {
    return { kind: 'failed', outcome: outcomeOf(error), ...failureOf(error) }
  }
}
