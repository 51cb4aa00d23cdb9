import { backoffMs, type Context } from '../policy.ts'
import { changeAttempt } from '../record/attempts.ts'
import type { BookingRecord, Database } from '../record/record.ts'
import { ledgerReasons } from '../reasons.ts'
import type { AttemptRow, PartRow } from '../store/tables.ts'
import { adoptFound } from './adopt.ts'
import type { Planning } from './planning.ts'

/** Where a step is done: within a transaction that holds the lease. */
export interface Situation {
  readonly context: Context
  readonly trx: Database
  readonly record: BookingRecord
  readonly now: number
  readonly planning: () => Planning
}

/** No byte of it can leave any more. Of a part that is not wanted any more, whatever it created is spare. */
export async function giveUp({ trx, record, now }: Situation, attempt: AttemptRow): Promise<void> {
  const part = record.parts.find((each) => each.part === attempt.part)
  const state = part?.state === 'planned' ? 'unknown' : 'spare'
  await changeAttempt(trx, attempt.user_key, ['sending'], { state, due_at: now, looks: 0 })
}

export async function newAttempt(
  { context, trx, record, now }: Situation,
  part: PartRow,
): Promise<AttemptRow> {
  const before = record.attempts.filter((each) => each.part === part.part)
  const n = Math.max(0, ...before.map((each) => each.n)) + 1
  const failed = before.at(-1)?.state === 'spare' || before.at(-1)?.state === 'closed'
  const attempt: AttemptRow = {
    user_key: `${context.policy.userKeyPrefix}:${context.random()}`,
    booking: record.booking.id,
    part: part.part,
    n,
    state: 'planned',
    sent_at: null,
    send_deadline: null,
    settle_until: null,
    due_at: failed ? now + backoffMs(n - 2) : now,
    looks: 0,
    meeting_id: null,
    reason: null,
  }
  await trx.insertInto('umeeting_attempt').values(attempt).execute()
  return attempt
}

/** One that was found is better than none, also without uuids. */
export async function conclude(
  { context, trx, record, now }: Situation,
  part: PartRow,
  reason: string | null,
): Promise<void> {
  const found = record.attempts.find((each) => each.part === part.part && each.state === 'found')
  if (found) return adoptFound(context, trx, part, found, now)
  await trx
    .updateTable('umeeting_part')
    .set({ state: 'refused', reason: reason ?? ledgerReasons['no-success'] })
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .execute()
}

export async function plan(
  { trx, record }: Situation,
  { first, last, series }: { readonly first: number; readonly last: number; readonly series: object },
): Promise<PartRow> {
  const part: PartRow = {
    booking: record.booking.id,
    part: Math.max(0, ...record.parts.map((each) => each.part)) + 1,
    first_number: first,
    last_number: last,
    series: JSON.stringify(series),
    state: 'planned',
    meeting_id: null,
    join_url: null,
    verdict: null,
    known_from: null,
    known_at: null,
    revision: 0,
    reason: null,
  }
  await trx.insertInto('umeeting_part').values(part).execute()
  return part
}
