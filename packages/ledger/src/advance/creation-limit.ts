import type { CreationLimit } from '../policy.ts'
import { changeAttempt } from '../record/attempts.ts'
import type { Database } from '../record/record.ts'
import type { AttemptRow } from '../store/tables.ts'

/** Puts an attempt off where as many calls as may be were sent of late; answers whether it did. */
export async function waitForLimit(
  trx: Database,
  { creations, perMs }: CreationLimit,
  attempt: AttemptRow,
  now: number,
): Promise<boolean> {
  // The row is a lock: of two workers who count at once, the second sees what the first has sent.
  await trx
    .updateTable('umeeting_schema')
    .set((each) => ({ migrated_at: each.ref('migrated_at') }))
    .execute()
  const sent = await trx
    .selectFrom('umeeting_attempt')
    .select('sent_at')
    .where('sent_at', '>', now - perMs)
    .orderBy('sent_at', 'desc')
    .limit(creations)
    .execute()
  const oldest = sent.at(-1)?.sent_at
  if (sent.length < creations || oldest === null || oldest === undefined) return false
  await changeAttempt(trx, attempt.user_key, ['planned'], { due_at: oldest + perMs })
  return true
}
