import type { Booking as CreatedBooking, ScheduledMeetingInput, Series } from '@umeeting/core'
import { SealingKeyError } from '../errors.ts'
import { backoffMs, type Context } from '../policy.ts'
import { openPassword } from '../secrets/open-password.ts'
import { tryChangeAttempt } from '../record/attempts.ts'
import { answeredRows, type PartPlace, predictedRows, replaceOccurrences } from '../record/occurrences.ts'
import type { BookingRecord, Database } from '../record/record.ts'
import type { AttemptRow, PartRow } from '../store/tables.ts'
import { keepMeeting } from './adopt.ts'
import { outcomeOf, reasonOf } from './outcome.ts'

/** What a creating call came to, to be recorded. */
export type Sent =
  | { readonly kind: 'created'; readonly created: CreatedBooking }
  | { readonly kind: 'failed'; readonly outcome: ReturnType<typeof outcomeOf>; readonly reason: string }

/** Sends an attempt whose intent is committed. This process alone has committed it, so nobody else sends it. */
export async function send(
  context: Context,
  record: BookingRecord,
  attempt: AttemptRow,
  part: PartRow,
): Promise<Sent> {
  const now = context.clock()
  // A process that was paused too long must not send what others take to be over.
  if (attempt.send_deadline === null || now >= attempt.send_deadline) {
    return { kind: 'failed', outcome: 'not-sent', reason: 'its time was over before it was sent' }
  }
  const { sealed_password: sealed, id } = record.booking
  const { series, ...about } = { series: JSON.parse(part.series) as Series, booking: id, at: now }
  let password: string | undefined
  try {
    password = openPassword(context, sealed, id)
  } catch (error) {
    if (!(error instanceof SealingKeyError)) throw error
    return { kind: 'failed', outcome: 'not-sent', reason: reasonOf(error) }
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
    return { kind: 'failed', outcome: outcomeOf(error), reason: reasonOf(error) }
  }
}

/**
 * Records what a sent attempt came to, whoever has the lease by now: only its sender has its answer. Where another
 * worker has given it up in the meantime, the meeting is spare, and deleted.
 */
export async function recordSent(
  context: Context,
  trx: Database,
  attempt: AttemptRow,
  place: { readonly booking: string; readonly part: number },
  sent: Sent,
): Promise<void> {
  // Its row is locked first, as by every other transaction about this booking.
  await trx
    .updateTable('umeeting_booking')
    .set({ tries: sent.kind === 'created' ? 0 : 1 })
    .where('id', '=', place.booking)
    .execute()
  const part = await trx
    .selectFrom('umeeting_part')
    .selectAll()
    .where('booking', '=', place.booking)
    .where('part', '=', place.part)
    .executeTakeFirst()
  if (!part) return
  if (sent.kind === 'created') return recordCreated(context, trx, attempt, part, sent.created)
  return recordFailed(context, trx, attempt, part, sent)
}

async function recordCreated(
  context: Context,
  trx: Database,
  attempt: AttemptRow,
  part: PartRow,
  created: CreatedBooking,
): Promise<void> {
  const now = context.clock()
  const meetingId = created.meeting.id
  const isWanted = part.state === 'planned'
  if (
    !isWanted ||
    !(await tryChangeAttempt(trx, attempt.user_key, ['sending', 'unknown'], {
      state: 'booked',
      meeting_id: meetingId,
      due_at: null,
      reason: null,
    }))
  ) {
    const spare = { state: 'spare', meeting_id: meetingId, due_at: now, looks: 0 } as const
    await tryChangeAttempt(trx, attempt.user_key, ['sending', 'unknown', 'spare', 'found', 'closed'], spare)
    await trx.updateTable('umeeting_booking').set({ due_at: now }).where('id', '=', part.booking).execute()
    return
  }
  const verdict = created.reconciliation?.verdict ?? null
  const count = created.occurrences.length
  const isShort = verdict === 'truncated' && count > 0
  await keepMeeting(trx, part, {
    meetingId,
    joinUrl: created.meeting.joinUrl ?? null,
    knownFrom: 'created',
    now,
  })
  await trx
    .updateTable('umeeting_part')
    .set({
      verdict,
      // What the service left out is booked in the next part.
      ...(isShort ? { last_number: part.first_number + count - 1 } : {}),
    })
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .execute()
  const partPlace: PartPlace = {
    booking: part.booking,
    part: part.part,
    first: part.first_number,
    series: JSON.parse(part.series) as Series,
  }
  await replaceOccurrences(trx, partPlace, rowsOf(context, partPlace, created))
  await recordReconciliation(trx, part, created, now)
  context.emit({
    kind: 'booked',
    part: part.part,
    meetingId,
    occurrences: count,
    verdict,
    booking: part.booking,
    at: now,
  })
}

function rowsOf(
  { client: { dialect } }: Context,
  place: PartPlace,
  { occurrences, reconciliation }: CreatedBooking,
): ReturnType<typeof answeredRows> {
  // The answer has no list of dates for a meeting that happens once.
  if (place.series.recurrence.kind === 'once' && occurrences.length === 0) {
    const state = reconciliation?.verdict === 'exact' ? 'booked' : 'predicted'
    return predictedRows(place, dialect).map((row) => Object.assign(row, { state }))
  }
  return answeredRows(place, occurrences, reconciliation, dialect)
}

async function recordReconciliation(
  trx: Database,
  part: PartRow,
  { reconciliation }: CreatedBooking,
  at: number,
): Promise<void> {
  if (!reconciliation) return
  const { verdict, predictedCount, observedCount, missingCount, unexpected, moved, explanations } =
    reconciliation
  const summary = {
    predictedCount,
    observedCount,
    missing: missingCount,
    unexpected: unexpected.length,
    moved: moved.length,
    explanation: explanations[0]?.changes ?? null,
  }
  await trx
    .insertInto('umeeting_reconciliation')
    .values({ booking: part.booking, part: part.part, at, verdict, summary: JSON.stringify(summary) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function recordFailed(
  context: Context,
  trx: Database,
  attempt: AttemptRow,
  part: PartRow,
  { outcome, reason }: Sent & { readonly kind: 'failed' },
): Promise<void> {
  const now = context.clock()
  const { settleMs } = context.policy
  const isWanted = part.state === 'planned'
  const changes = {
    'not-sent': isWanted
      ? ({
          state: 'planned',
          due_at: now + backoffMs(attempt.looks),
          looks: attempt.looks + 1,
          sent_at: null,
        } as const)
      : ({ state: 'closed', due_at: null } as const),
    unknown: {
      state: isWanted ? 'unknown' : 'spare',
      due_at: now,
      looks: 0,
      settle_until: Math.max(attempt.settle_until ?? 0, now + settleMs),
    } as const,
    refused: { state: isWanted ? 'refused' : 'closed', due_at: null } as const,
  }[outcome]
  await tryChangeAttempt(trx, attempt.user_key, ['sending'], { ...changes, reason })
  context.emit({ kind: outcome, part: part.part, reason, booking: part.booking, at: now })
}
