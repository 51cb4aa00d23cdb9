import type { Updateable } from 'kysely'
import type { AttemptState, Tables } from '../store/tables.ts'
import { Overtaken } from './lease.ts'
import type { Database } from './record.ts'

type AttemptChange = {
  -readonly [Name in keyof Updateable<Tables['umeeting_attempt']>]: Updateable<
    Tables['umeeting_attempt']
  >[Name]
}

/**
 * Changes an attempt that is in one of the states in which this is right.
 *
 * @throws Overtaken where it is in another one by now
 */
export async function changeAttempt(
  trx: Database,
  userKey: string,
  from: readonly AttemptState[],
  change: AttemptChange,
): Promise<void> {
  if (!(await tryChangeAttempt(trx, userKey, from, change))) throw new Overtaken(`attempt ${userKey} went on`)
}

export async function tryChangeAttempt(
  trx: Database,
  userKey: string,
  from: readonly AttemptState[],
  change: AttemptChange,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('umeeting_attempt')
    .set(change)
    .where('user_key', '=', userKey)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
