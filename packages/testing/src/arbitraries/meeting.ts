import type { InstantMeeting, MeetingUpdate, ScheduledMeeting, Series } from '@umeeting/core'
import fc from 'fast-check'
import { anyRecurrence } from './recurrence.ts'
import { anySeries, type SeriesConstraints } from './series.ts'
import { anyText } from './text.ts'

/** What any meeting may be given. */
const options = {
  userKey: anyText({ maxBytes: 200 }),
  muteUponEntry: fc.boolean(),
  recording: fc.constantFrom('cloud' as const, 'none' as const),
  liveStreaming: fc.boolean(),
  waitingRoom: fc.boolean(),
  hostName: anyText(),
}

/** What only a new meeting may be given. */
const creatingOptions = {
  ...options,
  usePersonalMeetingId: fc.boolean(),
  hostVideo: fc.boolean(),
  participantsVideo: fc.boolean(),
}

const anyTopic = (): fc.Arbitrary<string> => anyText()
const anyCapacity = (): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(25, 100, 500), fc.integer({ min: 1, max: 10_000 }))
const anyDuration = (): fc.Arbitrary<number> => fc.integer({ min: 31, max: 1440 })

/** Meetings that start now. */
export function anyInstantMeeting(): fc.Arbitrary<InstantMeeting> {
  return fc.record(
    {
      topic: anyTopic(),
      capacity: anyCapacity(),
      recurrence: anyRecurrence(),
      durationMinutes: anyDuration(),
      joinBeforeHost: fc.boolean(),
      ...creatingOptions,
    },
    { requiredKeys: ['topic', 'capacity', 'recurrence'] },
  )
}

/** Meetings booked for a time, as the service takes them: recurring ones have an end. */
export function anyScheduledMeeting(constraints: SeriesConstraints = {}): fc.Arbitrary<ScheduledMeeting> {
  const plain = fc.record(
    {
      topic: anyTopic(),
      capacity: anyCapacity(),
      durationMinutes: anyDuration(),
      password: anyText(),
      webinar: fc.constant(false),
      ...creatingOptions,
    },
    { requiredKeys: ['topic', 'capacity', 'durationMinutes'] },
  )
  const webinar = fc.record(
    {
      topic: anyTopic(),
      capacity: anyCapacity(),
      durationMinutes: anyDuration(),
      password: anyText(),
      webinar: fc.constant(true),
      userKey: options.userKey,
      recording: options.recording,
      hostName: options.hostName,
      usePersonalMeetingId: fc.boolean(),
    },
    { requiredKeys: ['topic', 'capacity', 'durationMinutes', 'webinar'] },
  )
  return fc
    .tuple(
      fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: webinar }),
      anySeries(constraints),
    )
    .map(([meeting, series]) => Object.assign(meeting, ended(series)))
}

/** Changes of a series; some leave the recurrence alone. */
export function anyMeetingUpdate(constraints: SeriesConstraints = {}): fc.Arbitrary<MeetingUpdate> {
  const plain = fc.record(
    {
      id: fc.stringMatching(/^\d{9,11}$/),
      durationMinutes: anyDuration(),
      topic: anyTopic(),
      password: anyText(),
      ...options,
    },
    { requiredKeys: ['id', 'durationMinutes'] },
  )
  return fc.tuple(plain, anySeries(constraints), fc.boolean()).map(([update, series, repeats]) => {
    const { recurrence, start, end } = ended(series)
    return Object.assign(update, { start }, repeats ? { recurrence, end } : {})
  })
}

function ended(series: Series): Series {
  const { recurrence, end } = series
  return recurrence.kind === 'once' || end.kind !== 'open'
    ? series
    : { ...series, end: { kind: 'count', count: 10 } }
}
