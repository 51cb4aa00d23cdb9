import type { Context } from '../policy.ts'
import { changeAttempt } from '../record/attempts.ts'
import { type BookingRecord, type Database, loadRecord, recordOf } from '../record/record.ts'
import type { AttemptRow, BookingRow, PartRow } from '../store/tables.ts'
import { stateOf } from '../booking/state.ts'
import type { CommandAction } from './command-action.ts'
import { commandAction } from './commands.ts'
import { waitForLimit } from './creation-limit.ts'
import { nextStep, type Step } from './next-step.ts'
import { planningOf } from './planning.ts'
import { conclude, giveUp, newAttempt, plan, type Situation } from './write-steps.ts'

/** What needs the service; all before it is recorded. */
export type Action =
  | {
      readonly kind: 'send'
      readonly record: BookingRecord
      readonly attempt: AttemptRow
      readonly part: PartRow
    }
  | {
      readonly kind: 'look'
      readonly record: BookingRecord
      readonly attempt: AttemptRow
      readonly part: PartRow
    }
  | { readonly kind: 'sweep'; readonly attempt: AttemptRow }
  | CommandAction
  | { readonly kind: 'rest' }

/**
 * Within a transaction that holds the lease: does all steps that only write, and answers what is to be asked of the
 * service then. An intent to send is recorded by this very transaction. Where there is nothing to do, the lease is
 * given back.
 */
export async function decide(context: Context, trx: Database, booking: BookingRow | string): Promise<Action> {
  await context.reach('deciding')
  const id = typeof booking === 'string' ? booking : booking.id
  let record = typeof booking === 'string' ? await reloaded(trx, id) : await recordOf(trx, booking)
  for (;;) {
    const now = context.clock()
    const current = record
    const planning = (): ReturnType<typeof planningOf> =>
      planningOf(current, context.client.dialect, context.policy, now)
    const step = nextStep(record, planning, now, context.policy.maxAttempts)
    // Each step changes what decides the next one.
    const outcome = await outcomeOfStep(step, { context, trx, record, now, planning })
    if ('kind' in outcome) return outcome
    record = outcome.record ?? (await reloaded(trx, id))
  }
}

async function reloaded(trx: Database, id: string): Promise<BookingRecord> {
  const record = await loadRecord(trx, id)
  if (record) return record
  throw new RangeError(`Cannot carry on ${JSON.stringify(id)}: it is not there any more`)
}

/** Of a step that only wrote: the record after it, where that is known without reading it again. */
interface Written {
  readonly record?: BookingRecord
}

async function outcomeOfStep(step: Step, situation: Situation): Promise<Action | Written> {
  const { context, trx, record, now, planning } = situation
  switch (step.kind) {
    case 'look':
      return { ...step, record }
    case 'sweep':
      return step
    case 'send':
      return (await sendAction(step, situation)) ?? {}
    case 'give-up':
      await giveUp(situation, step.attempt)
      return {}
    case 'new-attempt': {
      const attempt = await newAttempt(situation, step.part)
      return { record: { ...record, attempts: [...record.attempts, attempt] } }
    }
    case 'conclude':
      await conclude(situation, step.part, step.reason)
      return {}
    case 'plan': {
      const part = await plan(situation, step.planning.part)
      return { record: { ...record, parts: [...record.parts, part] } }
    }
    case 'command':
      return (await commandAction({ context, trx, record, command: step.command, now, planning })) ?? {}
    case 'rest':
      await rest(situation, step.until)
      return { kind: 'rest' }
  }
}

async function sendAction(
  { attempt, part }: Step & { readonly kind: 'send' },
  { context, trx, record, now }: Situation,
): Promise<Action | undefined> {
  const { sendTimeoutMs, settleMs, limit } = context.policy
  if (limit && (await waitForLimit(trx, limit, attempt, now))) return undefined
  const deadline = now + sendTimeoutMs
  const intent = {
    state: 'sending',
    sent_at: now,
    send_deadline: deadline,
    settle_until: deadline + settleMs,
    due_at: deadline,
  } as const
  await changeAttempt(trx, attempt.user_key, ['planned'], intent)
  return { kind: 'send', record, part, attempt: { ...attempt, ...intent } }
}

async function rest({ context, trx, record, planning }: Situation, until: number | null): Promise<void> {
  const { booking } = record
  const plans = record.parts.some(({ state }) => state === 'planned') ? undefined : planning()
  const state = stateOf(record, plans?.kind === 'part' || plans?.kind === 'unknown')
  const reason = plans?.kind === 'unknown' ? plans.reason : reasonOf(record)
  const isDone = state !== 'pending' && state !== 'updating'
  await trx
    .updateTable('umeeting_booking')
    .set({
      state,
      reason,
      due_at: until,
      lease_until: null,
      // No call of it is to be made any more, save for an open series, which goes on.
      ...(isDone && plans?.kind === 'complete' ? { sealed_password: null } : {}),
    })
    .where('id', '=', booking.id)
    .execute()
  context.emit({ kind: 'resting', state, until, booking: booking.id, at: context.clock() })
}

function reasonOf({ parts, attempts }: BookingRecord): string | null {
  const refused = parts.find(({ state }) => state === 'refused')
  if (refused) return refused.reason
  return attempts.findLast(({ state, reason }) => state !== 'spare' && reason !== null)?.reason ?? null
}
