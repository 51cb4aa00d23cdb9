import { seriesParts } from '@umeeting/core'
import type { Database } from '../record/record.ts'
import { ledgerReasons } from '../reasons.ts'
import type { OccurrenceRow, PartRow } from '../store/tables.ts'
import type { CommandAction, CommandSituation } from './command-action.ts'
import { endCommand, postponeCommand } from './end-command.ts'
import { updateAction } from './update-action.ts'

/** Nothing more is booked; what is there is deleted, what may be there becomes spare. */
export async function cancelAll(situation: CommandSituation): Promise<CommandAction | undefined> {
  const { trx, record, command, now } = situation
  for (const part of record.parts) {
    if (part.state === 'planned' || part.state === 'refused') await dropPart(trx, part, now)
  }
  const booked = record.parts.find(({ state }) => state === 'booked')
  if (booked && booked.meeting_id !== null) {
    return { kind: 'delete-meeting', command, part: booked, id: booked.meeting_id }
  }
  await limitTo(trx, record.booking.id, 0)
  await endCommand(situation)
  // What was asked for before, and is not done yet, must not book it anew.
  for (const other of record.commands.filter(({ seq }) => seq !== command.seq)) {
    await endCommand({ ...situation, command: other }, ledgerReasons['all-cancelled'])
  }
  return undefined
}

/** All from a number on: whole parts as meetings, the rest date by date. */
export async function cancelFrom(situation: CommandSituation): Promise<CommandAction | undefined> {
  const { trx, record, command, now } = situation
  const { from } = JSON.parse(command.payload) as { readonly from: number }
  const most = record.booking.last_number ?? Infinity
  if (from - 1 < most) await limitTo(trx, record.booking.id, from - 1)
  for (const part of record.parts) {
    if (part.first_number < from) continue
    if (part.state === 'refused' || part.state === 'planned') await dropPart(trx, part, now)
    if (part.state === 'booked' && part.meeting_id !== null) {
      return { kind: 'delete-meeting', command, part, id: part.meeting_id }
    }
  }
  const [occurrence] = await openOccurrences(trx, record.booking.id, from)
  if (!occurrence) {
    await endCommand(situation)
    return undefined
  }
  const part = record.parts.find((each) => each.part === occurrence.part)
  if (part && occurrence.uuid === null) return shortened(situation, part, from - 1)
  return deletionOf(situation, occurrence)
}

/** Of a meeting whose uuids are lost no single date can be deleted, but it can be made to end earlier. */
async function shortened(
  situation: CommandSituation,
  part: PartRow,
  last: number,
): Promise<CommandAction | undefined> {
  const { request } = situation.record
  const { dialect } = situation.context.client
  const size = last - part.first_number + 1
  return updateAction(situation, part, request, () => {
    const place = seriesParts(request, { size, from: part.first_number }, dialect).next()
    return place.done ? undefined : place.value
  })
}

export async function cancelOne(situation: CommandSituation): Promise<CommandAction | undefined> {
  const { trx, record, command, planning } = situation
  const { number } = JSON.parse(command.payload) as { readonly number: number }
  const [occurrence] = await openOccurrences(trx, record.booking.id, number, number)
  if (occurrence) return deletionOf(situation, occurrence)
  const known = await trx
    .selectFrom('umeeting_occurrence')
    .select('state')
    .where('booking', '=', record.booking.id)
    .where('number', '=', number)
    .executeTakeFirst()
  if (known) await endCommand(situation)
  else if (planning().kind === 'complete') await endCommand(situation, ledgerReasons['no-such-occurrence'])
  // It is in a part that is not booked yet.
  else await postponeCommand(situation, null)
  return undefined
}

async function deletionOf(
  situation: CommandSituation,
  occurrence: OccurrenceRow,
): Promise<CommandAction | undefined> {
  const { trx, record, command } = situation
  const part = record.parts.find((each) => each.part === occurrence.part)
  const siblings = await openOccurrences(trx, record.booking.id, 1, Infinity, occurrence.part)
  if (part && part.meeting_id !== null && siblings.length === 1) {
    return { kind: 'delete-meeting', command, part, id: part.meeting_id }
  }
  if (!part || occurrence.uuid === null) {
    await endCommand(situation, ledgerReasons['uuid-lost'])
    return undefined
  }
  const { position, uuid, number } = occurrence
  return { kind: 'delete-occurrence', command, part, position, uuid, number: number ?? undefined }
}

/** Occurrences that take place, by number. */
async function openOccurrences(
  trx: Database,
  booking: string,
  from: number,
  to = Infinity,
  part?: number,
): Promise<readonly OccurrenceRow[]> {
  let query = trx
    .selectFrom('umeeting_occurrence')
    .selectAll()
    .where('booking', '=', booking)
    .where('state', 'in', ['booked', 'predicted'])
    .where('number', '>=', from)
  if (to !== Infinity) query = query.where('number', '<=', to)
  if (part !== undefined) query = query.where('part', '=', part)
  return query.orderBy('number').limit(2).execute()
}

async function limitTo(trx: Database, booking: string, lastNumber: number): Promise<void> {
  await trx
    .updateTable('umeeting_booking')
    .set({ last_number: lastNumber })
    .where('id', '=', booking)
    .execute()
}

/**
 * A part without a meeting is not wanted any more. An attempt that is being sent is left to its process: its answer
 * finds the part cancelled, or its deadline passes.
 */
export async function dropPart(trx: Database, part: PartRow, now: number): Promise<void> {
  const attempts = trx
    .updateTable('umeeting_attempt')
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
  await attempts.set({ state: 'closed', due_at: null }).where('state', '=', 'planned').execute()
  await attempts
    .set({ state: 'spare', due_at: now, looks: 0 })
    .where('state', 'in', ['unknown', 'found', 'ambiguous'])
    .execute()
  await trx
    .updateTable('umeeting_part')
    .set({ state: 'cancelled' })
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .execute()
}
