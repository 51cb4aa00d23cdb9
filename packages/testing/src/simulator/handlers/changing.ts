import { type SimulatedMeeting, statusAt } from '../book/meeting.ts'
import type { MeetingChange } from '../book/meeting-book.ts'
import { gone, Refusal } from '../refusal.ts'
import { flagIn, given, localDateTimeIn, needed, neededInteger } from '../wire/read-fields.ts'
import { endIn, recurrenceIn } from '../wire/read-series.ts'
import type { WireFields } from '../wire/request.ts'
import type { Context, Handler } from './context.ts'
import { keptMeeting, meetingOrOccurrence } from './find-meeting.ts'
import { checkOptions, LEAST_MINUTES, userKeyIn } from './meeting-fields.ts'
import { ONCE, slotsOf } from './slots.ts'

/** What `update` has no parameter for. */
const notInUpdate = [
  'option_jbh',
  'use_pmi',
  'option_host_video',
  'option_participants_video',
  'enable_webinar',
] as const

export const update: Handler = (fields, context) => {
  const meeting = keptMeeting(fields, 'id', context)
  if (statusAt(meeting, context.now) === '3') throw new Refusal(400, `会议已结束 (ended): ${meeting.id}`)
  checkOptions(fields, notInUpdate)
  const start = localDateTimeIn('start_time', needed(fields, 'start_time'))
  const durationMinutes = neededInteger(fields, 'duration', LEAST_MINUTES)
  const series = updatedSeries(fields, meeting, context)
  context.book.change(meeting, {
    start,
    durationMinutes,
    series,
    slots: slotsOf({ start, ...(series ?? ONCE) }, context.dialect),
    ...givenOnly({
      topic: given(fields, 'topic'),
      userKey: userKeyIn(fields),
      password: given(fields, 'password'),
      muteUponEntry: flagIn(fields, 'mute_upon_entry'),
      liveStreaming: flagIn(fields, 'allow_live_streaming'),
    }),
  })
  return undefined
}

/** "" turns the meeting into a plain one; nothing at all leaves its recurrence. */
function updatedSeries(
  fields: WireFields,
  { series }: SimulatedMeeting,
  { dialect }: Context,
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
export const end: Handler = (fields, context) => {
  const { meeting, occurrence } = meetingOrOccurrence(fields, context)
  if (statusAt(meeting, context.now) === '3' || occurrence?.state === 'ended') throw gone(meeting.id)
  context.book.end(meeting, occurrence)
  return null
}

/** A meeting number deletes the whole series, a uuid that occurrence. */
export const remove: Handler = (fields, context) => {
  const { meeting, occurrence } = meetingOrOccurrence(fields, context)
  context.book.delete(meeting, occurrence)
  return undefined
}

export const resetCapacity: Handler = (fields, context) => {
  const meeting = keptMeeting(fields, 'meetingId', context)
  context.book.change(meeting, { capacity: neededInteger(fields, 'meeting_capacity', 1) })
  return null
}

export const deleteLive: Handler = (fields, { book }) => {
  const liveId = needed(fields, 'live_id')
  const meeting = book.all().find((each) => each.liveId === liveId)
  if (!meeting) throw new Refusal(404, `直播不存在 (no such live stream): ${liveId}`)
  book.change(meeting, { liveStreaming: false })
  return null
}
