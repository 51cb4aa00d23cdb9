import { isUmeetingError, type SeriesPart } from '@umeeting/core'
import type { LedgerRequest } from '../booking/request.ts'
import { ledgerReasons } from '../reasons.ts'
import type { PartRow } from '../store/tables.ts'
import type { CommandAction, CommandSituation } from './command-action.ts'
import { endCommand } from './end-command.ts'

/**
 * The call that gives the meeting of a part its place in a series, as `placeOf` says it; with no place, the meeting is
 * deleted. Where a workday calendar doesn't know the dates, the command is refused.
 */
export async function updateAction(
  situation: CommandSituation,
  part: PartRow,
  request: LedgerRequest,
  placeOf: () => SeriesPart | undefined,
): Promise<CommandAction | undefined> {
  const { trx, command } = situation
  if (part.meeting_id === null) throw new RangeError('Cannot update: the part has no meeting')
  let place: SeriesPart | undefined
  try {
    place = placeOf()
  } catch (error) {
    await endCommand(situation, isUmeetingError(error) ? error.message : ledgerReasons['calendar-failed'])
    return undefined
  }
  if (!place) return { kind: 'delete-meeting', command, part, id: part.meeting_id }
  const attempt = await trx
    .selectFrom('umeeting_attempt')
    .select('user_key')
    .where('booking', '=', part.booking)
    .where('part', '=', part.part)
    .where('state', '=', 'booked')
    .executeTakeFirst()
  return {
    kind: 'update-meeting',
    command,
    part,
    request,
    meetingId: part.meeting_id,
    place,
    userKey: attempt?.user_key,
  }
}
