import type { LocalDateTime } from '@umeeting/core'
import { type SimulatedMeeting, statusAt } from '../book/meeting.ts'
import { gone, Refusal } from '../refusal.ts'
import { flagIn, given, integerIn, localDateTimeIn, needed, neededInteger } from '../wire/read-fields.ts'
import type { WireFields } from '../wire/request.ts'
import type { Context, Handler } from './context.ts'
import { anyMeeting, keptMeeting } from './find-meeting.ts'
import { LEAST_MINUTES } from './meeting-fields.ts'
import { createdView, detailsView } from './meeting-view.ts'
import { localTimeIn, ONCE, slotsOf } from './slots.ts'

// Meetings of personal accounts: `host_id` in place of a room, and no recurrence. Where the facts are silent they are
// as meetings in shared rooms.

const DEFAULT_MINUTES = 60

export const personalInstant: Handler = (fields, context) => {
  const start = localTimeIn(context.dialect.zone, context.now)
  return created(fields, context, 'instant', start, integerIn(fields, 'duration', LEAST_MINUTES))
}

export const personalSchedule: Handler = (fields, context) => {
  const start = localDateTimeIn('start_time', needed(fields, 'start_time'))
  return created(fields, context, 'scheduled', start, neededInteger(fields, 'duration', LEAST_MINUTES))
}

function created(
  fields: WireFields,
  context: Context,
  type: SimulatedMeeting['type'],
  start: LocalDateTime,
  durationMinutes = DEFAULT_MINUTES,
): object {
  flagIn(fields, 'webinar')
  const meeting = context.book.add({
    type,
    topic: needed(fields, 'topic'),
    hostId: needed(fields, 'host_id'),
    capacity: undefined,
    start,
    durationMinutes,
    series: undefined,
    slots: slotsOf({ start, ...ONCE }, context.dialect),
    userKey: undefined,
    password: given(fields, 'password'),
    muteUponEntry: flagIn(fields, 'mute_upon_entry') ?? false,
    liveStreaming: false,
  })
  return createdView(meeting, context)
}

export const personalUpdate: Handler = (fields, context) => {
  const meeting = keptMeeting(fields, 'id', context, 'personal')
  if (statusAt(meeting, context.now) === '3') throw new Refusal(400, `会议已结束 (ended): ${meeting.id}`)
  const start = localDateTimeIn('start_time', needed(fields, 'start_time'))
  const password = given(fields, 'password')
  const muteUponEntry = flagIn(fields, 'mute_upon_entry')
  context.book.change(meeting, {
    topic: needed(fields, 'topic'),
    start,
    durationMinutes: neededInteger(fields, 'duration', LEAST_MINUTES),
    slots: slotsOf({ start, ...ONCE }, context.dialect),
    ...(password !== undefined && { password }),
    ...(muteUponEntry !== undefined && { muteUponEntry }),
  })
  return undefined
}

export const personalGet: Handler = (fields, context) =>
  detailsView(anyMeeting(fields, 'meeting_id', context, 'personal'), context)

export const personalEnd: Handler = (fields, context) => {
  const meeting = keptMeeting(fields, 'id', context, 'personal')
  if (statusAt(meeting, context.now) === '3') throw gone(meeting.id)
  context.book.end(meeting)
  return null
}

export const personalDelete: Handler = (fields, context) => {
  context.book.delete(keptMeeting(fields, 'id', context, 'personal'))
  return undefined
}
