import fc from 'fast-check'
import type { InstantMeeting, MeetingUpdate, ScheduledMeeting } from '../src/wire/requests/meeting.ts'
import { series } from './arbitraries.ts'

/** Text that a request takes: not blank, no half characters. */
const text = fc
  .oneof(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), fc.constantFrom('周会', '🎉', ' a '))
  .filter((each) => each.trim() !== '')

const id = fc.stringMatching(/^\d{1,12}$/).map((digits) => digits.padStart(9, '0'))

const userKey = text.filter((each) => new TextEncoder().encode(each).length <= 200)
const minutes = fc.integer({ min: 31, max: 1440 })
const recording = fc.constantFrom('cloud', 'none')

const options = {
  userKey,
  muteUponEntry: fc.boolean(),
  recording,
  liveStreaming: fc.boolean(),
  waitingRoom: fc.boolean(),
  hostName: text,
} as const

const creating = {
  ...options,
  topic: text,
  capacity: fc.integer({ min: 1, max: 3000 }),
  usePersonalMeetingId: fc.boolean(),
  hostVideo: fc.boolean(),
  participantsVideo: fc.boolean(),
} as const

/** A series that `schedule` and `update` take: one that recurs has an end. */
const bookable = series.filter(({ recurrence, end }) => recurrence.kind === 'once' || end.kind !== 'open')

export const instantMeeting: fc.Arbitrary<InstantMeeting> = fc
  .tuple(
    fc.record(
      { ...creating, durationMinutes: minutes, joinBeforeHost: fc.boolean() },
      { requiredKeys: ['topic', 'capacity'] },
    ),
    series,
  )
  .map(([request, { recurrence }]) => Object.assign(request, { recurrence }))

const plainScheduled = fc.record(
  { ...creating, durationMinutes: minutes, password: text },
  { requiredKeys: ['topic', 'capacity', 'durationMinutes'] },
)

const webinar = fc.record(
  {
    topic: text,
    capacity: creating.capacity,
    durationMinutes: minutes,
    password: text,
    userKey,
    recording,
    hostName: text,
    usePersonalMeetingId: fc.boolean(),
    webinar: fc.constant(true),
  },
  { requiredKeys: ['topic', 'capacity', 'durationMinutes', 'webinar'] },
)

export const scheduledMeeting: fc.Arbitrary<ScheduledMeeting> = fc
  .tuple(fc.oneof(plainScheduled, webinar), bookable)
  .map(([request, rule]) => Object.assign(request, rule))

export const meetingUpdate: fc.Arbitrary<MeetingUpdate> = fc
  .tuple(
    fc.record(
      { ...options, id, topic: text, durationMinutes: minutes, password: text },
      { requiredKeys: ['id', 'durationMinutes'] },
    ),
    bookable,
    fc.boolean(),
  )
  .map(([request, { start, recurrence, end }, changesRule]) =>
    Object.assign(request, { start }, changesRule && { recurrence, end }),
  )
