import type { LocalDateTime, SeriesEnd } from '@umeeting/core'
import type { SimulatedMeeting } from '../book/meeting.ts'
import type { Draft } from '../book/meeting-book.ts'
import { flagIn, given, integerIn, localDateTimeIn, needed, neededInteger } from '../wire/read-fields.ts'
import { endIn, recurrenceIn } from '../wire/read-series.ts'
import type { WireFields } from '../wire/request.ts'
import type { Context, Handler } from './context.ts'
import { checkOptions, LEAST_MINUTES, userKeyIn } from './meeting-fields.ts'
import { createdView } from './meeting-view.ts'
import { localTimeIn, ONCE, slotsOf } from './slots.ts'

const DEFAULT_MINUTES = 60

export const instant: Handler = (fields, context) => {
  checkOptions(fields, ['enable_webinar'])
  const start = localTimeIn(context.dialect.zone, context.now)
  const minutes = integerIn(fields, 'duration', LEAST_MINUTES) ?? DEFAULT_MINUTES
  const end: SeriesEnd = { kind: 'count', count: context.instantOccurrences }
  return created(
    draftOf(fields, context, 'instant', start, minutes, () => end),
    context,
  )
}

export const schedule: Handler = (fields, context) => {
  checkOptions(fields, ['option_jbh'])
  const start = localDateTimeIn('start_time', needed(fields, 'start_time'))
  const minutes = neededInteger(fields, 'duration', LEAST_MINUTES)
  return created(
    draftOf(fields, context, 'scheduled', start, minutes, () => endIn(fields)),
    context,
  )
}

function created(draft: Draft, context: Context): object {
  return createdView(context.book.add(draft), context)
}

function draftOf(
  fields: WireFields,
  { dialect }: Context,
  type: SimulatedMeeting['type'],
  start: LocalDateTime,
  durationMinutes: number,
  endOf: () => SeriesEnd,
): Draft {
  const recurrence = recurrenceIn(fields, dialect)
  const series = recurrence && { recurrence, end: endOf() }
  return {
    type,
    topic: needed(fields, 'topic'),
    hostId: undefined,
    capacity: neededInteger(fields, 'meeting_capacity', 1),
    start,
    durationMinutes,
    series,
    slots: slotsOf({ start, ...(series ?? ONCE) }, dialect),
    userKey: userKeyIn(fields),
    password: given(fields, 'password'),
    muteUponEntry: flagIn(fields, 'mute_upon_entry') ?? false,
    liveStreaming: flagIn(fields, 'allow_live_streaming') ?? false,
  }
}
