import type { Series, Verdict } from '@umeeting/core'
import type { Context } from '../policy.ts'
import { changeAttempt } from '../record/attempts.ts'
import { predictedRows, replaceOccurrences } from '../record/occurrences.ts'
import type { Database } from '../record/record.ts'
import { wakeCommands } from './end-command.ts'
import type { AttemptRow, KnownFrom, PartRow } from '../store/tables.ts'

/** Takes the meeting that an attempt was found to have created: its dates are predicted, their uuids lost. */
export async function adoptFound(
  context: Context,
  trx: Database,
  part: PartRow,
  attempt: AttemptRow,
  now: number,
): Promise<void> {
  const { meeting_id: meetingId } = attempt
  if (meetingId === null) throw new RangeError('Cannot adopt: the attempt has no meeting')
  await changeAttempt(trx, attempt.user_key, ['unknown', 'found', 'ambiguous'], {
    state: 'booked',
    due_at: null,
    meeting_id: meetingId,
  })
  await keepMeeting(trx, part, { meetingId, joinUrl: null, knownFrom: 'found', now })
  await predictPart(context, trx, part)
  context.emit({ kind: 'adopted', part: part.part, meetingId, booking: part.booking, at: now })
}

/** Records the meeting of a part. Another attempt that was found in the meantime is spare then, as are refusals. */
export async function keepMeeting(
  trx: Database,
  part: PartRow,
  kept: {
    readonly meetingId: string
    readonly joinUrl: string | null
    readonly knownFrom: KnownFrom
    readonly verdict?: Verdict | null
    /** The number of its last occurrence, where that is not as it was planned. */
    readonly last?: number
    readonly now: number
  },
): Promise<void> {
  await trx
    .updateTable('umeeting_part')
    .set({
      state: 'booked',
      meeting_id: kept.meetingId,
      join_url: kept.joinUrl,
      known_from: kept.knownFrom,
      known_at: kept.now,
      reason: null,
      verdict: kept.verdict ?? null,
      last_number: kept.last ?? part.last_number,
    })
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .execute()
  await trx
    .updateTable('umeeting_attempt')
    .set({ state: 'spare', due_at: kept.now, looks: 0 })
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .where('state', '=', 'found')
    .execute()
  await wakeCommands(trx, part.booking, kept.now)
}

/** Puts the predicted occurrences in the place of those that the part has; of dates that a calendar doesn't know, none. */
export async function predictPart({ client }: Context, trx: Database, part: PartRow): Promise<void> {
  const place = {
    booking: part.booking,
    part: part.part,
    first: part.first_number,
    series: JSON.parse(part.series) as Series,
  }
  let rows: ReturnType<typeof predictedRows> = []
  try {
    rows = predictedRows(place, client.dialect)
  } catch (error) {
    // A calendar may throw whatever it likes about a date that it does not know; the meeting is there all the same.
    if (typeof client.dialect.workdays !== 'function') throw error
  }
  await replaceOccurrences(trx, place, rows)
}
