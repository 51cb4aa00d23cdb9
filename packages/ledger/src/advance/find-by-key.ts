import {
  type CallOptions,
  type MeetingClient,
  type MeetingSummary,
  saysNoSuchMeeting,
  isServiceError,
} from '@umeeting/core'
import { ledgerReasons } from '../reasons.ts'

/** A meeting whose own details say that it was created under a key. */
export interface FoundMeeting {
  readonly id: string
  /** `over`: it has taken place or was ended; `gone`: it was deleted or cancelled. */
  readonly state: 'live' | 'over' | 'gone'
}

/** The service answers meetings of other keys: what it lists can't tell what a key created. */
export class UnfilteredListError extends Error {
  override readonly name = 'UnfilteredListError'
}

/** So many meetings of other keys say that the list is not filtered, and not that a key was changed by hand. */
const MOST_OTHERS = 3

/**
 * The meetings that were created under a key, whether they are to come, are over or were deleted. Each is asked for
 * its details: a list alone is no proof of whose a meeting is.
 *
 * @throws UmeetingError as the client rejects
 * @throws UnfilteredListError
 */
export async function findByKey(
  client: MeetingClient,
  userKey: string,
  options: CallOptions,
): Promise<readonly FoundMeeting[]> {
  const found = new Map<string, FoundMeeting>()
  let others = 0
  for (const walk of [client.listAll, client.historyAll]) {
    // The list first: a meeting that ends meanwhile is then seen at least once.
    for await (const summary of walk({ userKey }, options)) {
      if (found.has(summary.id)) continue
      const meeting = await verified(client, summary, userKey, options)
      if (meeting) found.set(meeting.id, meeting)
      else if (++others > MOST_OTHERS) throw new UnfilteredListError(ledgerReasons['unfiltered-list'])
    }
  }
  return [...found.values()]
}

async function verified(
  client: MeetingClient,
  { id }: MeetingSummary,
  userKey: string,
  options: CallOptions,
): Promise<FoundMeeting | undefined> {
  try {
    const details = await client.get(id, options)
    if (details.userKey !== userKey) return undefined
    if (details.deleted === true || details.status === 'cancelled') return { id, state: 'gone' }
    return { id, state: details.status === 'ended' ? 'over' : 'live' }
  } catch (error) {
    // It was deleted between the list and the question.
    if (isServiceError(error) && saysNoSuchMeeting({ status: error.status, message: error.serviceMessage }))
      return { id, state: 'gone' }
    throw error
  }
}
