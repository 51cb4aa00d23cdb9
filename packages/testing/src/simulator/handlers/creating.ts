import type { LocalDateTime, SeriesEnd } from '@umeeting/core'
import type { SimulatedMeeting } from '../book/meeting.ts'
import type { Draft } from '../book/meeting-book.ts'
import {
  flagIn,
  given,
  integerIn,
  localDateTimeIn,
  needed,
  neededInteger,
  type WireFields,
} from '../wire/read-fields.ts'
import { endIn, recurrenceIn } from '../wire/read-series.ts'
import { Refusal } from '../wire/refusal.ts'
import { type Desk, type Handler, READY_MINUTES } from './handler.ts'
import { localTimeIn, slotsOf } from './slots.ts'

const DEFAULT_MINUTES = 60

/** More than 30 is the vendor's rule. */
export const LEAST_MINUTES = 31

export const instant: Handler = (fields, desk) => {
  const start = localTimeIn(desk.dialect.zone, desk.now)
  const minutes = integerIn(fields, 'duration', LEAST_MINUTES) ?? DEFAULT_MINUTES
  const end: SeriesEnd = { kind: 'count', count: desk.instantOccurrences }
  return createdAnswer(desk.book.add(draftOf(fields, desk, 'instant', start, minutes, () => end)), desk)
}

export const schedule: Handler = (fields, desk) => {
  const start = localDateTimeIn('start_time', needed(fields, 'start_time'))
  const minutes = neededInteger(fields, 'duration', LEAST_MINUTES)
  const draft = draftOf(fields, desk, 'scheduled', start, minutes, () => endIn(fields))
  return createdAnswer(desk.book.add(draft), desk)
}

function draftOf(
  fields: WireFields,
  { dialect }: Desk,
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

/** The series of a meeting that does not recur. */
export const ONCE = { recurrence: { kind: 'once' }, end: { kind: 'open' } } as const

/** @throws Refusal where it has more than 200 bytes. */
export function userKeyIn(fields: WireFields): string | undefined {
  const key = given(fields, 'user_key')
  if (key !== undefined && Buffer.byteLength(key) > 200)
    throw new Refusal(400, 'user_key must have at most 200 bytes')
  return key
}

/** As the documented sample, whose `start_time` is no date-time, and which mixes numbers and digits. */
function createdAnswer(meeting: SimulatedMeeting, { identity }: Desk): object {
  const { id, liveId, series, occurrences, muteUponEntry, start } = meeting
  return {
    host_key: identity.hostKey(id),
    join_url: joinUrlOf(id),
    meeting_id: id,
    start_time: series ? '7' : start,
    host_id: identity.hostId(id),
    token: identity.token(id),
    mute_upon_entry: String(muteUponEntry),
    ready_time: READY_MINUTES,
    start_url: identity.startUrl(id),
    ...liveAnswer(liveId),
    ...(series && {
      occurrences: occurrences.map(({ localStart, uuid }) => ({ start_time: localStart, uuid })),
    }),
  }
}

export function joinUrlOf(id: string): string {
  return `https://u.umeeting.example/j/${id}`
}

function liveAnswer(liveId: string | undefined): object {
  return liveId === undefined ? {} : { ...liveUrls(liveId), live_id: liveId }
}

export function liveUrls(liveId: string): { readonly play_addr: string; readonly watch_url: string } {
  return {
    play_addr: `http://play.umeeting.example/${liveId}/live.m3u8`,
    watch_url: `https://live.umeeting.example/live/${liveId}?ver=1`,
  }
}
