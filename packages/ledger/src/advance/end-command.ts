import type { Context } from '../policy.ts'
import type { Database } from '../record/record.ts'
import type { CommandRow } from '../store/tables.ts'

interface Where {
  readonly context: Context
  readonly trx: Database
  readonly command: CommandRow
  readonly now: number
}

/** A command is over; a password that came with it is forgotten here. */
export async function endCommand({ context, trx, command, now }: Where, refusal?: string): Promise<void> {
  await changeCommand(trx, command, {
    state: refusal === undefined ? 'done' : 'refused',
    reason: refusal ?? null,
    due_at: null,
    done_at: now,
    sealed_password: null,
  })
  await wakeCommands(trx, command.booking, now)
  const about = { booking: command.booking, at: now, command: command.kind }
  context.emit(
    refusal === undefined
      ? { kind: 'command-done', ...about }
      : { kind: 'command-refused', reason: refusal, ...about },
  )
}

/** To be looked at again then; null: once a further part is booked. */
export async function postponeCommand(
  { trx, command }: Where,
  dueAt: number | null,
  reason: string | null = null,
): Promise<void> {
  await changeCommand(trx, command, { due_at: dueAt, reason })
}

async function changeCommand(
  trx: Database,
  { booking, seq }: CommandRow,
  change: Partial<CommandRow>,
): Promise<void> {
  await trx
    .updateTable('umeeting_command')
    .set(change)
    .where('booking', '=', booking)
    .where('seq', '=', seq)
    .where('state', '=', 'open')
    .execute()
}

/** Commands that wait for a later part look again whether there is one. */
export async function wakeCommands(trx: Database, booking: string, now: number): Promise<void> {
  await trx
    .updateTable('umeeting_command')
    .set({ due_at: now })
    .where('booking', '=', booking)
    .where('state', '=', 'open')
    .where('due_at', 'is', null)
    .execute()
}
