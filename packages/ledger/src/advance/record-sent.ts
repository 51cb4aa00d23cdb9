import { backoffMs, type Context } from '../policy.ts'
import { tryChangeAttempt } from '../record/attempts.ts'
import type { Database } from '../record/record.ts'
import type { AttemptRow, PartRow } from '../store/tables.ts'
import { recordCreated } from './record-created.ts'
import type { Sending, Sent } from './send.ts'

/**
 * Records what a sent attempt came to, whoever has the lease by now: only its sender has its answer. The booking is
 * locked by then.
 */
export async function recordSent(
  context: Context,
  trx: Database,
  { attempt, part: { booking, part: number } }: Sending,
  sent: Sent,
): Promise<void> {
  const part = await trx
    .selectFrom('umeeting_part')
    .selectAll()
    .where('booking', '=', booking)
    .where('part', '=', number)
    .executeTakeFirst()
  if (!part) return
  if (sent.kind === 'created') return recordCreated(context, trx, attempt, part, sent.created)
  return recordFailed(context, trx, attempt, part, sent)
}

async function recordFailed(
  context: Context,
  trx: Database,
  attempt: AttemptRow,
  part: PartRow,
  { outcome, reason, call }: Sent & { readonly kind: 'failed' },
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
  const about = { part: part.part, booking: part.booking, at: now }
  context.emit({ kind: outcome, reason, ...(call && { call }), ...about })
}
