import type { CallOptions, Series } from '@umeeting/core'
import { backoffMs, type Context, lookDelayMs, sweepDelayMs, SWEEPS } from '../policy.ts'
import { changeAttempt } from '../record/attempts.ts'
import type { Database } from '../record/record.ts'
import type { AttemptRow, PartRow } from '../store/tables.ts'
import { adoptFound } from './adopt.ts'
import { findByKey, type FoundMeeting, UnfilteredListError } from './find-by-key.ts'
import { type Failure, failureOf, isGoneError, isPassing } from './outcome.ts'

/** What a search came to. `asOf`: when it began. */
export type Looked =
  | { readonly kind: 'found'; readonly asOf: number; readonly meetings: readonly FoundMeeting[] }
  | ({ readonly kind: 'failed' } & Failure)

/** Looks for what an attempt created. */
export async function look(context: Context, { user_key }: AttemptRow): Promise<Looked> {
  const asOf = context.clock()
  try {
    const meetings = await findByKey(context.client, user_key, callOptions(context))
    return { kind: 'found', asOf, meetings }
  } catch (error) {
    if (!(error instanceof UnfilteredListError)) isPassing(error)
    return { kind: 'failed', ...failureOf(error) }
  }
}

/** Records what a search for an unknown attempt came to. */
export async function recordLook(
  context: Context,
  trx: Database,
  attempt: AttemptRow,
  part: PartRow,
  looked: Looked,
): Promise<void> {
  const now = context.clock()
  const about = { part: part.part, booking: part.booking, at: now }
  const change = async (to: Parameters<typeof changeAttempt>[3]): Promise<void> =>
    changeAttempt(trx, attempt.user_key, ['unknown'], to)
  if (looked.kind === 'failed') {
    context.emit({ ...looked, ...about })
    return change({ due_at: now + backoffMs(attempt.looks), looks: attempt.looks + 1, reason: looked.reason })
  }
  const kept = looked.meetings.filter(({ state }) => state !== 'gone')
  context.emit({ kind: 'looked', found: kept.length, ...about })
  const [meeting, ...rivals] = kept
  if (rivals.length > 0) {
    context.emit({ kind: 'ambiguous', meetingIds: kept.map(({ id }) => id), ...about })
    return change({ state: 'ambiguous', due_at: null, reason: kept.map(({ id }) => id).join(', ') })
  }
  if (meeting) {
    if (part.state !== 'planned')
      return change({ state: 'spare', meeting_id: meeting.id, due_at: now, looks: 0 })
    if (wantsAnother(context, attempt, part, meeting))
      return change({ state: 'found', meeting_id: meeting.id, due_at: null })
    return adoptFound(context, trx, part, { ...attempt, meeting_id: meeting.id }, now)
  }
  const settled = looked.asOf >= (attempt.settle_until ?? Infinity)
  // One that was created and is gone can't come again.
  if (looked.meetings.length > 0) return change({ state: 'closed', due_at: null })
  if (settled) return change({ state: 'spare', due_at: now + sweepDelayMs(0, context.policy), looks: 0 })
  const next = Math.min(attempt.settle_until ?? Infinity, now + lookDelayMs(attempt.looks, context.policy))
  return change({ due_at: next, looks: attempt.looks + 1 })
}

/** The uuids are in the answer of a creation alone; of a meeting that happens once, or has taken place, none are wanted. */
function wantsAnother(
  { policy }: Context,
  attempt: AttemptRow,
  part: PartRow,
  { state }: FoundMeeting,
): boolean {
  if (policy.whenUuidsAreLost === 'keep' || state === 'over') return false
  const { recurrence } = JSON.parse(part.series) as Series
  return recurrence.kind !== 'once' && attempt.n < policy.maxAttempts
}

/** Deletes what a spare attempt created, as far as it can be seen by now. */
export async function sweep(context: Context, attempt: AttemptRow): Promise<Looked> {
  const asOf = context.clock()
  try {
    const options = callOptions(context)
    const meetings: readonly FoundMeeting[] =
      attempt.meeting_id === null
        ? await findByKey(context.client, attempt.user_key, options)
        : [{ id: attempt.meeting_id, state: 'live' }]
    for (const { id } of meetings.filter(({ state }) => state === 'live')) {
      // One after the other: mostly there is one.
      await deleteSpare(context, attempt, id)
    }
    return { kind: 'found', asOf, meetings }
  } catch (error) {
    if (!(error instanceof UnfilteredListError)) isPassing(error)
    return { kind: 'failed', ...failureOf(error) }
  }
}

/** Never one that the ledger has recorded as a booking's. */
async function deleteSpare(context: Context, attempt: AttemptRow, id: string): Promise<void> {
  const kept = await context.db
    .selectFrom('umeeting_part')
    .select('booking')
    .where('meeting_id', '=', id)
    .where('state', '=', 'booked')
    .executeTakeFirst()
  if (kept) return
  try {
    await context.client.delete(id, callOptions(context))
  } catch (error) {
    if (!isGoneError(error)) throw error
  }
  const about = { part: attempt.part, booking: attempt.booking, at: context.clock() }
  context.emit({ kind: 'deleted', id, why: 'spare', ...about })
}

/** An attempt creates one meeting at most: once that is deleted, it is over. */
export async function recordSweep(
  context: Context,
  trx: Database,
  attempt: AttemptRow,
  swept: Looked,
): Promise<void> {
  const now = context.clock()
  const change = async (to: Parameters<typeof changeAttempt>[3]): Promise<void> =>
    changeAttempt(trx, attempt.user_key, ['spare'], to)
  if (swept.kind === 'failed') {
    const about = { part: attempt.part, booking: attempt.booking, at: now }
    context.emit({ ...swept, ...about })
    return change({ due_at: now + backoffMs(3 + attempt.looks), reason: swept.reason })
  }
  const looks = attempt.looks + 1
  if (swept.meetings.length > 0 || looks >= SWEEPS) return change({ state: 'closed', due_at: null })
  return change({ due_at: now + sweepDelayMs(looks, context.policy), looks })
}

/** No call of a step lasts longer than its lease. */
export function callOptions({ policy }: Context): CallOptions {
  return { signal: AbortSignal.timeout(policy.sendTimeoutMs) }
}
