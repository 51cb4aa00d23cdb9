import { type SimulatedStatus, statusAt } from '../book/meeting.ts'
import { Refusal } from '../refusal.ts'
import { given, integerIn } from '../wire/read-fields.ts'
import type { WireFields } from '../wire/request.ts'
import type { Context, Handler } from './context.ts'
import { accountOf, anyMeeting, keptMeeting } from './find-meeting.ts'
import { detailsView, hostIdOf, joinUrlOf, liveUrls, READY_MINUTES, rowView } from './meeting-view.ts'

export const get: Handler = (fields, context) => {
  const meeting = anyMeeting(fields, 'meeting_id', context)
  const { liveId } = meeting
  return {
    ...detailsView(meeting, context),
    user_Key: meeting.userKey ?? null,
    meeting_capacity: String(meeting.capacity),
    allow_live_streaming: String(liveId !== undefined),
    ...(liveId === undefined ? { play_addr: '', watch_url: '' } : liveUrls(liveId)),
  }
}

/** Those that are booked or run. */
export const list: Handler = (fields, context) =>
  pageOf(fields, context, ['0', '1'], (id) => ({ join_url: joinUrlOf(id) }))

/** Those that are over or cancelled. */
export const history: Handler = (fields, context) => pageOf(fields, context, ['2', '3'], () => ({}))

const DEFAULT_PAGE_SIZE = 30

function pageOf(
  fields: WireFields,
  context: Context,
  statuses: readonly SimulatedStatus[],
  more: (id: string) => object,
): object {
  const size = integerIn(fields, 'page_size', 1) ?? DEFAULT_PAGE_SIZE
  const number = integerIn(fields, 'page_number', 1) ?? 1
  const key = given(fields, 'user_key')
  const meetings = context.book
    .all()
    .filter(
      (each) =>
        accountOf(each) === 'shared' &&
        (key === undefined || each.userKey === key) &&
        statuses.includes(statusAt(each, context.now)),
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
      .map((each) => Object.assign(rowView(each, context), more(each.id))),
  }
}

export const token: Handler = (fields, context) => {
  const meeting = keptMeeting(fields, 'meeting_id', context)
  return { host_id: hostIdOf(meeting, context.identity), token: context.identity.token(meeting.id) }
}

/** Only once the early-entry time of an occurrence has come, and until it is over. */
export const getStartUrl: Handler = (fields, context) => {
  const meeting = keptMeeting(fields, 'id', context)
  const { id, occurrences } = meeting
  const isOpen = occurrences.some(
    ({ state, startsAt, endsAt }) =>
      state === 'kept' && context.now >= startsAt - READY_MINUTES * 60_000 && context.now < endsAt,
  )
  if (!isOpen) throw new Refusal(403, `未到提前入会时间 (too early or over): ${id}`)
  return { start_url: context.identity.startUrl(id) }
}
