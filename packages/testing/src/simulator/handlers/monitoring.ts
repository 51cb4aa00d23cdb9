import { shownOccurrence, type SimulatedMeeting, statusAt } from '../book/meeting.ts'
import { Refusal } from '../refusal.ts'
import { integerIn, localDateTimeIn, needed, neededInteger } from '../wire/read-fields.ts'
import type { Handler } from './context.ts'
import { keptMeeting } from './find-meeting.ts'
import { LEAST_MINUTES } from './meeting-fields.ts'
import { rowView } from './meeting-view.ts'
import { ONCE, slotsOf } from './slots.ts'

export const freeRooms: Handler = (fields, { rooms, dialect }) => {
  const seats = neededInteger(fields, 'meeting_capacity', 1)
  const start = localDateTimeIn('start_time', needed(fields, 'start_time'))
  const minutes = neededInteger(fields, 'duration', LEAST_MINUTES)
  const [slot] = slotsOf({ start, ...ONCE }, dialect)
  const from = slot?.startsAt ?? 0
  return { total: rooms.total(seats), free: String(rooms.free(seats, { from, to: from + minutes * 60_000 })) }
}

export const rooms: Handler = (_, context) => {
  const byRoom = new Map<string, SimulatedMeeting[]>()
  for (const meeting of context.book.all()) {
    const { roomId } = meeting
    if (roomId === undefined || !['0', '1'].includes(statusAt(meeting, context.now))) continue
    byRoom.set(roomId, [...(byRoom.get(roomId) ?? []), meeting])
  }
  return Array.from(context.rooms.rooms(), ({ id, seats }) => ({
    id,
    email: `${id}@umeeting.example`,
    first_name: id,
    meeting_capacity: seats,
    meetings: (byRoom.get(id) ?? []).map((meeting) =>
      Object.assign(rowView(meeting, context), { meeting_capacity: String(meeting.capacity) }),
    ),
  }))
}

/** What a meeting that runs ("1") or is over ("2") was like. */
export const meetingDetail: Handler = (fields, context) => {
  const meeting = keptMeeting(fields, 'meeting_id', context)
  const type = String(integerIn(fields, 'type', 1, 2) ?? '')
  const status = statusAt(meeting, context.now)
  if (status !== (type === '1' ? '1' : '3'))
    throw new Refusal(404, `没有此类会议记录 (no such report): ${meeting.id}`)
  const shown = shownOccurrence(meeting, context.now)
  const participants = participantsOf(shown?.startsAt ?? 0)
  const size = integerIn(fields, 'page_size', 1) ?? participants.length
  const first = ((integerIn(fields, 'page_number', 1) ?? 1) - 1) * size
  return {
    uuid: shown?.uuid,
    id: Number(meeting.id),
    type,
    host: 'host',
    email: `${meeting.roomId}@umeeting.example`,
    start_time: utc(shown?.startsAt),
    end_time: status === '3' ? utc(shown?.endsAt) : '',
    duration: `${meeting.durationMinutes}:00`,
    has_pstn: false,
    has_voip: 'true',
    has_video: true,
    participants_count: participants.length,
    participants: participants.slice(first, first + size),
  }
}

function participantsOf(startsAt: number): readonly object[] {
  return [1, 2].map((number) => ({
    id: `p-${number}`,
    user_id: number,
    user_name: `与会者${number}`,
    device: 'Windows',
    ip_address: `192.0.2.${number}`,
    cn: 'CN',
    city: 'Beijing',
    network_type: 'Wired',
    join_time: utc(startsAt + number * 60_000),
    leave_time: '',
  }))
}

function utc(instant: number | undefined): string {
  return instant === undefined ? '' : `${new Date(instant).toISOString().slice(0, 19)}Z`
}

export const licensing: Handler = (_, context) => ({
  payType: '1',
  expire_date: '2099-12-31',
  capacity: context.rooms.totals,
})
