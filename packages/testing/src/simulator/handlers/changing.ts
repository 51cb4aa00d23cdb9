import { type SimulatedMeeting, statusAt } from '../book/meeting.ts'
import type { MeetingChange } from '../book/meeting-book.ts'
import {
  flagIn,
  given,
  localDateTimeIn,
  needed,
  neededInteger,
  type WireFields,
} from '../wire/read-fields.ts'
import { endIn, recurrenceIn } from '../wire/read-series.ts'
import { gone, Refusal } from '../wire/refusal.ts'
import { LEAST_MINUTES, ONCE, userKeyIn } from './creating.ts'
import { type Desk, type Handler, keptMeeting } from './handler.ts'
import { slotsOf } from './slots.ts'

export const update: Handler = (fields, desk) => {
  const meeting = keptMeeting(fields, 'id', desk)
  if (statusAt(meeting, desk.now) === '3') throw new Refusal(400, `会议已结束 (ended): ${meeting.id}`)
  const start = localDateTimeIn('start_time', needed(fields, 'start_time'))
  const durationMinutes = neededInteger(fields, 'duration', LEAST_MINUTES)
  const series = updatedSeries(fields, meeting, desk)
  desk.book.change(meeting, {
    start,
    durationMinutes,
    series,
    slots: slotsOf({ start, ...(series ?? ONCE) }, desk.dialect),
    ...givenOnly({
      topic: given(fields, 'topic'),
      userKey: userKeyIn(fields),
      password: given(fields, 'password'),
      muteUponEntry: flagIn(fields, 'mute_upon_entry'),
    }),
  })
  return undefined
}

/** "" turns the meeting into a plain one; nothing at all leaves its recurrence. */
function updatedSeries(
  fields: WireFields,
  { series }: SimulatedMeeting,
  { dialect }: Desk,
): SimulatedMeeting['series'] {
  if (fields['recurrence_type'] === undefined) return series
  const recurrence = recurrenceIn(fields, dialect)
  return recurrence && { recurrence, end: endIn(fields) }
}

function givenOnly(change: {
  readonly [Name in keyof MeetingChange]: MeetingChange[Name] | undefined
}): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

/** A meeting number ends the whole series, a uuid that occurrence. */
export const end: Handler = (fields, desk) => {
  const { meeting, occurrence } = target(fields, desk)
  if (statusAt(meeting, desk.now) === '3' || occurrence?.state === 'ended') throw gone(meeting.id)
  desk.book.end(meeting, occurrence)
  return null
}

/** A meeting number deletes the whole series, a uuid that occurrence. */
export const remove: Handler = (fields, desk) => {
  const { meeting, occurrence } = target(fields, desk)
  desk.book.delete(meeting, occurrence)
  return undefined
}

/** @throws Refusal where the id names nothing, or what is deleted. */
function target(
  fields: WireFields,
  desk: Desk,
): Partial<NonNullable<ReturnType<Desk['book']['findOccurrence']>>> & { readonly meeting: SimulatedMeeting } {
  const id = needed(fields, 'id')
  const found = desk.book.findOccurrence(id)
  if (!found) return { meeting: keptMeeting(fields, 'id', desk) }
  if (found.occurrence.state === 'deleted') throw gone(id)
  return found
}

export const resetCapacity: Handler = (fields, desk) => {
  const meeting = keptMeeting(fields, 'meetingId', desk)
  desk.book.change(meeting, { capacity: neededInteger(fields, 'meeting_capacity', 1) })
  return null
}

export const deleteLive: Handler = (fields, { book }) => {
  const liveId = needed(fields, 'live_id')
  const meeting = book.all().find((each) => each.liveId === liveId)
  if (!meeting) throw new Refusal(404, `直播不存在 (no such live stream): ${liveId}`)
  book.deleteLive(meeting)
  return null
}
