import type { SimulatedMeeting, SimulatedOccurrence } from '../book/meeting.ts'
import { gone } from '../refusal.ts'
import { needed } from '../wire/read-fields.ts'
import type { WireFields } from '../wire/request.ts'
import type { Context } from './context.ts'

/** Whose meetings an operation sees: those in shared rooms (`share/…`) or those of personal accounts (`private/…`). */
export type Account = 'shared' | 'personal'

export function accountOf({ hostId }: SimulatedMeeting): Account {
  return hostId === undefined ? 'shared' : 'personal'
}

/**
 * The meeting that a field names, deleted or not.
 *
 * @throws Refusal
 */
export function anyMeeting(
  fields: WireFields,
  name: string,
  { book }: Context,
  account: Account = 'shared',
): SimulatedMeeting {
  const id = needed(fields, name)
  const meeting = book.find(id)
  if (!meeting || accountOf(meeting) !== account) throw gone(id)
  return meeting
}

/**
 * The meeting that a field names.
 *
 * @throws Refusal where it is none, or a deleted one.
 */
export function keptMeeting(
  fields: WireFields,
  name: string,
  context: Context,
  account: Account = 'shared',
): SimulatedMeeting {
  const meeting = anyMeeting(fields, name, context, account)
  if (meeting.deleted) throw gone(meeting.id)
  return meeting
}

/**
 * The meeting that `id` names by its number, or the one occurrence that it names by its uuid.
 *
 * @throws Refusal where it names nothing, or what is deleted.
 */
export function meetingOrOccurrence(
  fields: WireFields,
  context: Context,
): { readonly meeting: SimulatedMeeting; readonly occurrence?: SimulatedOccurrence } {
  const id = needed(fields, 'id')
  const found = context.book.findOccurrence(id)
  if (!found) return { meeting: keptMeeting(fields, 'id', context) }
  if (found.occurrence.state === 'deleted' || accountOf(found.meeting) !== 'shared') throw gone(id)
  return found
}
