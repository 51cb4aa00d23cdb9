import type { Context } from '../policy.ts'
import { backoffMs } from '../policy.ts'
import { changeAttempt } from '../record/attempts.ts'
import type { Lease } from '../record/lease.ts'
import { type BookingRecord, type Database, loadRecord } from '../record/record.ts'
import type { AttemptRow, PartRow } from '../store/tables.ts'
import { stateOf } from '../booking/state.ts'
import { adoptFound } from './adopt.ts'
import type { CommandAction } from './command-action.ts'
import { commandAction } from './commands.ts'
import { waitForLimit } from './creation-limit.ts'
import { nextStep, type Step } from './next-step.ts'
import { planningOf } from './planning.ts'

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
export async function decide(context: Context, trx: Database, lease: Lease): Promise<Action> {
  await context.reach('deciding')
  for (;;) {
    // Each step changes what decides the next one.
    // oxlint-disable-next-line no-await-in-loop
    const record = await loadRecord(trx, lease.booking)
    if (!record) return { kind: 'rest' }
    const now = context.clock()
    const planning = (): ReturnType<typeof planningOf> =>
      planningOf(record, context.client.dialect, context.policy, now)
    const step = nextStep(record, planning, now, context.policy.maxAttempts)
    // oxlint-disable-next-line no-await-in-loop
    const action = await actionOf(step, { context, trx, record, now, planning })
    if (action) return action
  }
}

interface Situation {
  readonly context: Context
  readonly trx: Database
  readonly record: BookingRecord
  readonly now: number
  readonly planning: () => ReturnType<typeof planningOf>
}

/** Undefined where the step only wrote. */
async function actionOf(step: Step, situation: Situation): Promise<Action | undefined> {
  const { context, trx, record, now, planning } = situation
  switch (step.kind) {
    case 'look':
      return { ...step, record }
    case 'sweep':
      return step
    case 'send':
      return sendAction(step, situation)
    case 'give-up':
      await giveUp(situation, step.attempt)
      return undefined
    case 'new-attempt':
      await newAttempt(situation, step.part)
      return undefined
    case 'conclude':
      await conclude(situation, step.part, step.reason)
      return undefined
    case 'plan':
      await plan(situation, step.planning.part)
      return undefined
    case 'command':
      return commandAction({ context, trx, record, command: step.command, now, planning })
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

/** No byte of it can leave any more. Of a part that is not wanted any more, whatever it created is spare. */
async function giveUp({ trx, record, now }: Situation, attempt: AttemptRow): Promise<void> {
  const part = record.parts.find((each) => each.part === attempt.part)
  const state = part?.state === 'planned' ? 'unknown' : 'spare'
  await changeAttempt(trx, attempt.user_key, ['sending'], { state, due_at: now, looks: 0 })
}

async function newAttempt({ context, trx, record, now }: Situation, part: PartRow): Promise<void> {
  const { booking } = record
  const before = record.attempts.filter((each) => each.part === part.part)
  const n = Math.max(0, ...before.map((each) => each.n)) + 1
  const failed = before.at(-1)?.state === 'spare' || before.at(-1)?.state === 'closed'
  await trx
    .insertInto('umeeting_attempt')
    .values({
      user_key: `${context.policy.userKeyPrefix}:${context.random()}`,
      booking: booking.id,
      part: part.part,
      n,
      state: 'planned',
      due_at: failed ? now + backoffMs(n - 2) : now,
      looks: 0,
    })
    .execute()
}

/** One that was found is better than none, also without uuids. */
async function conclude(
  { context, trx, record, now }: Situation,
  part: PartRow,
  reason: string | null,
): Promise<void> {
  const found = record.attempts.find((each) => each.part === part.part && each.state === 'found')
  if (found) return adoptFound(context, trx, part, found, now)
  await trx
    .updateTable('umeeting_part')
    .set({ state: 'refused', reason: reason ?? 'no attempt succeeded' })
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .execute()
}

async function plan(
  { trx, record }: Situation,
  part: { readonly first: number; readonly last: number; readonly series: object },
): Promise<void> {
  await trx
    .insertInto('umeeting_part')
    .values({
      booking: record.booking.id,
      part: Math.max(0, ...record.parts.map((each) => each.part)) + 1,
      first_number: part.first,
      last_number: part.last,
      series: JSON.stringify(part.series),
      state: 'planned',
      revision: 0,
    })
    .execute()
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
