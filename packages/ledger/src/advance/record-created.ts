import type { Booking as CreatedBooking, Series } from '@umeeting/core'
import type { Context } from '../policy.ts'
import { tryChangeAttempt } from '../record/attempts.ts'
import { answeredRows, insertOccurrences, type PartPlace, predictedRows } from '../record/occurrences.ts'
import { recordReconciliation } from '../record/reconciliations.ts'
import type { Database } from '../record/record.ts'
import type { AttemptRow, PartRow } from '../store/tables.ts'
import { keepMeeting } from './adopt.ts'

/** Where another worker has given the attempt up in the meantime, or the part is not wanted any more, the meeting is spare. */
export async function recordCreated(
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
    verdict,
    // What the service left out is booked in the next part.
    ...(isShort ? { last: part.first_number + count - 1 } : {}),
    now,
  })
  if (isShort) await rememberLimit(trx, part.booking, count)
  const partPlace: PartPlace = {
    booking: part.booking,
    part: part.part,
    first: part.first_number,
    series: JSON.parse(part.series) as Series,
  }
  await insertOccurrences(trx, rowsOf(context, partPlace, created))
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

/** A service that stopped early has shown its limit. */
async function rememberLimit(trx: Database, booking: string, limit: number): Promise<void> {
  await trx
    .updateTable('umeeting_booking')
    .set({ shown_limit: limit })
    .where('id', '=', booking)
    .where((each) => each.or([each('shown_limit', 'is', null), each('shown_limit', '>', limit)]))
    .execute()
}
