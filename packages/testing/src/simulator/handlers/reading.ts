import { type SimulatedMeeting, shownOccurrence, type SimulatedStatus, statusAt } from '../book/meeting.ts'
import { given, integerIn, type WireFields } from '../wire/read-fields.ts'
import { Refusal } from '../wire/refusal.ts'
import { joinUrlOf, liveUrls } from './creating.ts'
import { anyMeeting, type Desk, type Handler, keptMeeting, READY_MINUTES } from './handler.ts'

export const get: Handler = (fields, desk) => {
  const meeting = anyMeeting(fields, 'meeting_id', desk)
  const { id, liveId, durationMinutes, capacity } = meeting
  return {
    duration: String(durationMinutes),
    start_time: meeting.start,
    del_flag: meeting.deleted ? '1' : '0',
    password: meeting.password ?? '',
    join_url: joinUrlOf(id),
    topic: meeting.topic,
    user_Key: meeting.userKey ?? null,
    meeting_capacity: String(capacity),
    id,
    status: statusAt(meeting, desk.now),
    allow_live_streaming: String(liveId !== undefined),
    ...(liveId === undefined ? { play_addr: '', watch_url: '' } : liveUrls(liveId)),
  }
}

/** Those that are booked or run. */
export const list: Handler = (fields, desk) =>
  pageOf(fields, desk, ['0', '1'], (id) => ({ join_url: joinUrlOf(id) }))

/** Those that are over or cancelled. */
export const history: Handler = (fields, desk) => pageOf(fields, desk, ['2', '3'], () => ({}))

const DEFAULT_PAGE_SIZE = 30

function pageOf(
  fields: WireFields,
  desk: Desk,
  statuses: readonly SimulatedStatus[],
  more: (id: string) => object,
): object {
  const size = integerIn(fields, 'page_size', 1) ?? DEFAULT_PAGE_SIZE
  const number = integerIn(fields, 'page_number', 1) ?? 1
  const key = given(fields, 'user_key')
  const meetings = desk.book
    .all()
    .filter(
      (each) => (key === undefined || each.userKey === key) && statuses.includes(statusAt(each, desk.now)),
    )
  const pages = Math.ceil(meetings.length / size)
  return {
    page_num: number,
    page_size: String(size),
    total_record: meetings.length,
    total_page: String(pages),
    has_previous_page: number > 1,
    has_next_page: String(number < pages),
    meetings: meetings
      .slice((number - 1) * size, number * size)
      .map((each) => Object.assign(rowOf(each, desk), more(each.id))),
  }
}

/** A meeting as lists show it: by its present or next occurrence. */
export function rowOf(meeting: SimulatedMeeting, { identity, now }: Desk): object {
  return {
    duration: meeting.durationMinutes,
    start_time: shownOccurrence(meeting, now)?.localStart ?? '',
    topic: meeting.topic,
    id: meeting.id,
    status: statusAt(meeting, now),
    host_key: identity.hostKey(meeting.id),
    type: meeting.type === 'instant' ? '1' : '2',
  }
}

export const token: Handler = (fields, desk) => {
  const { id } = keptMeeting(fields, 'meeting_id', desk)
  return { host_id: desk.identity.hostId(id), token: desk.identity.token(id) }
}

/** Only once the early-entry time of an occurrence has come, and until it is over. */
export const getStartUrl: Handler = (fields, desk) => {
  const meeting = keptMeeting(fields, 'id', desk)
  const { id, occurrences } = meeting
  const isOpen = occurrences.some(
    ({ state, startsAt, endsAt }) =>
      state === 'kept' && desk.now >= startsAt - READY_MINUTES * 60_000 && desk.now < endsAt,
  )
  if (!isOpen) throw new Refusal(403, `未到提前入会时间 (too early or over): ${id}`)
  return { start_url: desk.identity.startUrl(id) }
}
