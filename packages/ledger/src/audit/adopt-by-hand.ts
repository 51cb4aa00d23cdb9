import { adoptFound } from '../advance/adopt.ts'
import { callOptions } from '../advance/look.ts'
import { NotPossibleError, UnknownBookingError } from '../errors.ts'
import type { Context } from '../policy.ts'

/**
 * Takes a meeting as that of a part whose attempt is unknown or ambiguous.
 *
 * @throws NotPossibleError where the part has a meeting, or that meeting is deleted or another booking's
 */
export async function adoptByHand(
  context: Context,
  id: string,
  partNumber: number,
  meetingId: string,
): Promise<void> {
  const details = await context.client.get(meetingId, callOptions(context))
  if (details.deleted === true || details.status === 'cancelled') {
    throw new NotPossibleError('meeting-deleted', `Cannot adopt meeting ${meetingId}: it is deleted`)
  }
  const now = context.clock()
  await context.db.transaction().execute(async (trx) => {
    const booking = await trx
      .updateTable('umeeting_booking')
      .set({ due_at: now })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!booking) throw new UnknownBookingError('adopt the meeting', id)
    const owner = await trx
      .selectFrom('umeeting_part')
      .select('booking')
      .where('meeting_id', '=', meetingId)
      .executeTakeFirst()
    if (owner) {
      throw new NotPossibleError(
        'meeting-taken',
        `Cannot adopt meeting ${meetingId}: it is that of booking ${JSON.stringify(owner.booking)}`,
      )
    }
    const part = await trx
      .selectFrom('umeeting_part')
      .selectAll()
      .where('booking', '=', id)
      .where('part', '=', partNumber)
      .executeTakeFirst()
    const attempt = await trx
      .selectFrom('umeeting_attempt')
      .selectAll()
      .where('booking', '=', id)
      .where('part', '=', partNumber)
      .where('state', 'in', ['unknown', 'ambiguous'])
      .executeTakeFirst()
    if (part?.state !== 'planned' || !attempt) {
      throw new NotPossibleError(
        'nothing-awaited',
        `Cannot adopt meeting ${meetingId}: part ${partNumber} of ${JSON.stringify(id)} is ${part?.state ?? 'not there'}, ` +
          'wanted: one whose attempt is unknown or ambiguous',
      )
    }
    await adoptFound(context, trx, part, { ...attempt, meeting_id: meetingId }, now)
  })
}
