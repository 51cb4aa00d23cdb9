import { isUmeetingError, type SeriesPart } from '@umeeting/core'
import type { LedgerRequest } from '../booking/request.ts'
import type { BookingRecord } from '../record/record.ts'
import type { PartRow } from '../store/tables.ts'
import { dropPart } from './cancel.ts'
import type { CommandAction, CommandSituation } from './command-action.ts'
import { endCommand } from './end-command.ts'
import { planAfter } from './planning.ts'

/**
 * Gives each meeting of a booking its stretch of the changed series, in order; a meeting without one is deleted. What
 * the series has beyond them is planned and booked afterwards as anything else.
 */
export async function updateParts(situation: CommandSituation): Promise<CommandAction | undefined> {
  const { trx, record, command, now } = situation
  const { request } = JSON.parse(command.payload) as { readonly request: LedgerRequest }
  for (const refused of record.parts.filter(({ state }) => state === 'refused')) {
    // Within one transaction.
    // oxlint-disable-next-line no-await-in-loop
    await dropPart(trx, refused, now)
  }
  const booked = record.parts.filter(({ state }) => state === 'booked')
  const done = booked.filter(({ revision }) => revision >= command.seq)
  const next = booked.find(({ revision }) => revision < command.seq)
  if (!next) return finish(situation, request)
  const last = done.reduce((most, part) => Math.max(most, part.last_number), 0)
  let place: SeriesPart | undefined
  try {
    place = partAfter(last, request, situation)
  } catch (error) {
    const reason = isUmeetingError(error) ? error.message : 'the workday calendar failed'
    await endCommand(situation, reason)
    return undefined
  }
  if (next.meeting_id === null) throw new RangeError('Cannot update: the part has no meeting')
  if (!place) return { kind: 'delete-meeting', command, part: next, id: next.meeting_id }
  const attempt = await trx
    .selectFrom('umeeting_attempt')
    .select('user_key')
    .where('booking', '=', next.booking)
    .where('part', '=', next.part)
    .where('state', '=', 'booked')
    .executeTakeFirst()
  return {
    kind: 'update-meeting',
    command,
    part: next,
    request,
    meetingId: next.meeting_id,
    place,
    userKey: attempt?.user_key,
  }
}

function partAfter(
  last: number,
  request: LedgerRequest,
  { context, record, now }: CommandSituation,
): SeriesPart | undefined {
  const changed: BookingRecord = {
    ...record,
    request,
    booking: { ...record.booking, last_number: null },
  }
  const policy = { ...context.policy, horizonMs: Infinity }
  const planning = planAfter(last, changed, context.client.dialect, policy, now)
  return planning.kind === 'part' ? planning.part : undefined
}

async function finish(situation: CommandSituation, request: LedgerRequest): Promise<undefined> {
  const { trx, record, command } = situation
  await trx
    .updateTable('umeeting_booking')
    .set({
      request: JSON.stringify(request),
      last_number: null,
      sealed_password: command.sealed_password ?? record.booking.sealed_password,
    })
    .where('id', '=', record.booking.id)
    .execute()
  // What was cancelled before has no number in the changed series.
  for (const part of record.parts.filter(isGone)) {
    // oxlint-disable-next-line no-await-in-loop
    await trx
      .updateTable('umeeting_part')
      .set({ state: 'cancelled', first_number: 0, last_number: 0 })
      .where('booking', '=', part.booking)
      .where('part', '=', part.part)
      .execute()
  }
  await endCommand(situation)
}

function isGone({ state }: PartRow): boolean {
  return state === 'cancelled' || state === 'refused'
}
