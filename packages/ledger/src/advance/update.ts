import type { SeriesPart } from '@umeeting/core'
import type { LedgerRequest, UpdatePayload } from '../booking/request.ts'
import type { BookingRecord, Database } from '../record/record.ts'
import type { PartRow } from '../store/tables.ts'
import { dropPart } from './cancel.ts'
import type { CommandAction, CommandSituation } from './command-action.ts'
import { endCommand } from './end-command.ts'
import { knownLimit, planAfter } from './planning.ts'
import { updateAction } from './update-action.ts'

/**
 * Gives each meeting of a booking its stretch of the changed series, in order; a meeting without one is deleted. What
 * the series has beyond them is planned and booked afterwards as anything else.
 */
export async function updateParts(situation: CommandSituation): Promise<CommandAction | undefined> {
  const { trx, record, command, now } = situation
  const { request, endsAnew } = JSON.parse(command.payload) as UpdatePayload
  const lastNumber = endsAnew ? null : record.booking.last_number
  for (const refused of record.parts.filter(({ state }) => state === 'refused')) {
    await dropPart(trx, refused, now)
  }
  const booked = record.parts.filter(({ state }) => state === 'booked')
  const done = booked.filter(({ revision }) => revision >= command.seq)
  const next = booked.find(({ revision }) => revision < command.seq)
  if (!next) return finish(situation, request, lastNumber)
  if (await isOver(situation, next)) {
    await keepAsItIs(situation, next)
    return undefined
  }
  const last = done.reduce((most, part) => Math.max(most, part.last_number), 0)
  return updateAction(situation, next, request, () => partAfter(last, request, lastNumber, situation))
}

/** What has taken place can't be changed any more, and keeps its numbers. */
async function isOver({ trx, record, now }: CommandSituation, part: PartRow): Promise<boolean> {
  const last = await trx
    .selectFrom('umeeting_occurrence')
    .select('starts_at')
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last !== undefined && last.starts_at + record.request.durationMinutes * 60_000 <= now
}

async function keepAsItIs({ trx, command }: CommandSituation, part: PartRow): Promise<void> {
  await trx
    .updateTable('umeeting_part')
    .set({ revision: command.seq })
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .execute()
}

function partAfter(
  last: number,
  request: LedgerRequest,
  lastNumber: number | null,
  { context, record, now }: CommandSituation,
): SeriesPart | undefined {
  const changed: BookingRecord = {
    ...record,
    request,
    booking: { ...record.booking, last_number: lastNumber },
  }
  const { dialect } = context.client
  // An update answers no dates: a meeting is made no longer than the service has been seen to make one.
  const maxOccurrences = knownLimit(record, dialect, context.policy) ?? longestOf(record)
  const policy = { ...context.policy, horizonMs: Infinity, maxOccurrences }
  const planning = planAfter(last, changed, dialect, policy, now)
  return planning.kind === 'part' ? planning.part : undefined
}

function longestOf({ parts }: BookingRecord): number {
  const booked = parts.filter(({ state }) => state === 'booked')
  return Math.max(1, ...booked.map((part) => part.last_number - part.first_number + 1))
}

async function finish(
  situation: CommandSituation,
  request: LedgerRequest,
  lastNumber: number | null,
): Promise<undefined> {
  const { trx, record, command } = situation
  await trx
    .updateTable('umeeting_booking')
    .set({
      request: JSON.stringify(request),
      last_number: lastNumber,
      sealed_password: command.sealed_password ?? record.booking.sealed_password,
    })
    .where('id', '=', record.booking.id)
    .execute()
  for (const part of record.parts.filter(isGone)) await takeNumbers(trx, part)
  await endCommand(situation)
}

/** What was cancelled before has no number in the changed series: another date may have it. */
async function takeNumbers(trx: Database, { booking, part }: PartRow): Promise<void> {
  await trx
    .updateTable('umeeting_part')
    .set({ state: 'cancelled', first_number: 0, last_number: 0 })
    .where('booking', '=', booking)
    .where('part', '=', part)
    .execute()
  await trx
    .updateTable('umeeting_occurrence')
    .set({ number: null })
    .where('booking', '=', booking)
    .where('part', '=', part)
    .execute()
}

function isGone({ state }: PartRow): boolean {
  return state === 'cancelled' || state === 'refused'
}
