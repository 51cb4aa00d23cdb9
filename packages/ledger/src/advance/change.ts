import type { Recurrence, SeriesEnd } from '@umeeting/core'
import { SealingKeyError } from '../errors.ts'
import { backoffMs, type Context } from '../policy.ts'
import type { Database } from '../record/record.ts'
import { openPassword } from '../secrets/open-password.ts'
import type { CommandRow } from '../store/tables.ts'
import { predictPart } from './adopt.ts'
import type { CommandAction } from './command-action.ts'
import { endCommand, postponeCommand } from './end-command.ts'
import { callOptions } from './look.ts'
import { type Failure, failureOf, isGoneError, isPassing } from './outcome.ts'

/** What a call that may be repeated came to. */
export type Changed = { readonly kind: 'done' } | ({ readonly kind: 'later' | 'refused' } & Failure)

/** Deletes or updates what a command says. Repeating it does no harm; what is gone already is deleted. */
export async function change(context: Context, action: CommandAction): Promise<Changed> {
  const { client } = context
  try {
    const options = callOptions(context)
    if (action.kind === 'delete-meeting') await client.delete(action.id, options)
    else if (action.kind === 'delete-occurrence') await client.delete(action.uuid, options)
    else await update(context, action)
    return { kind: 'done' }
  } catch (error) {
    if (action.kind !== 'update-meeting' && isGoneError(error)) return { kind: 'done' }
    if (error instanceof SealingKeyError) return { kind: 'later', ...failureOf(error) }
    return { kind: isPassing(error) ? 'later' : 'refused', ...failureOf(error) }
  }
}

async function update(
  context: Context,
  { command, request, meetingId, place, userKey }: CommandAction & { readonly kind: 'update-meeting' },
): Promise<void> {
  const { topic, durationMinutes, muteUponEntry, recording, liveStreaming, waitingRoom, hostName } = request
  const password = openPassword(context, command.sealed_password, command.booking)
  const series = place.series as {
    readonly start: string
    readonly recurrence: Recurrence
    readonly end: SeriesEnd
  }
  const options = { muteUponEntry, recording, liveStreaming, waitingRoom, hostName, userKey, password }
  await context.client.update(
    { id: meetingId, topic, durationMinutes, ...series, ...options },
    callOptions(context),
  )
}

/** Records it, in the transaction that decides what comes next. */
export async function recordChange(
  context: Context,
  trx: Database,
  action: CommandAction,
  changed: Changed,
): Promise<void> {
  const { command, part } = action
  const now = context.clock()
  const where = { context, trx, command, now }
  const about = { part: part.part, booking: part.booking, at: now }
  if (changed.kind === 'later') {
    context.emit({ ...changed, kind: 'failed', ...about })
    return postponeCommand(where, now + backoffMs(failuresOf(command, now)), changed.reason)
  }
  if (changed.kind === 'refused') return endCommand(where, changed.reason)
  if (action.kind === 'update-meeting') return recordUpdate(context, trx, action, now)
  await recordDeletion(trx, action)
  const deleted =
    action.kind === 'delete-meeting' ? { id: action.id } : { id: action.uuid, occurrence: action.number }
  context.emit({ kind: 'deleted', why: 'cancelled', ...deleted, ...about })
}

/** A command that has waited long is tried less often. */
function failuresOf({ created_at: createdAt }: CommandRow, now: number): number {
  return Math.floor(Math.log2(1 + Math.max(0, now - createdAt) / 1000))
}

async function recordDeletion(
  trx: Database,
  action: CommandAction & { readonly kind: 'delete-meeting' | 'delete-occurrence' },
): Promise<void> {
  const { part } = action
  let occurrences = trx
    .updateTable('umeeting_occurrence')
    .set({ state: 'cancelled' })
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .where('state', '!=', 'missing')
  if (action.kind === 'delete-occurrence') occurrences = occurrences.where('position', '=', action.position)
  await occurrences.execute()
  if (action.kind === 'delete-occurrence') return
  await trx
    .updateTable('umeeting_part')
    .set({ state: 'cancelled' })
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .execute()
}

/** The service answers no dates to an update: they are predicted, and their uuids lost. */
async function recordUpdate(
  context: Context,
  trx: Database,
  { command, part, place, meetingId }: CommandAction & { readonly kind: 'update-meeting' },
  now: number,
): Promise<void> {
  const changed = {
    first_number: place.first,
    last_number: place.last,
    series: JSON.stringify(place.series),
    verdict: null,
    known_from: 'updated',
    known_at: now,
    revision: command.seq,
  } as const
  await trx
    .updateTable('umeeting_part')
    .set(changed)
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .execute()
  await predictPart(context, trx, { ...part, ...changed })
  context.emit({ kind: 'updated', meetingId, part: part.part, booking: part.booking, at: now })
}
