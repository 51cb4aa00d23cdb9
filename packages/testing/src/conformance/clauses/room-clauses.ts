import type { LocalDateTime } from '@umeeting/core'
import { localOf, textOfLocal } from '../../oracle/local-text.ts'
import { requireSame, requireTrue } from '../../laws/law-violation.ts'
import { meetingOf } from '../as-predicted.ts'
import { always, type Clause } from '../clause.ts'

const MINUTES = 45

function minutesAfter(start: LocalDateTime, minutes: number): LocalDateTime {
  return textOfLocal(localOf(start) + minutes * 60_000)
}

/** What is said of rooms and of what is paid for. */
export const roomClauses: readonly Clause[] = [
  {
    id: 'freeRooms',
    title: 'freeRooms answers how many rooms there are and how many of them are free',
    source: 'share/freeRooms',
    assumes: [],
    bookings: always(0),
    async run(session) {
      const { client, capacity } = session
      const query = { capacity, start: session.nextStart(), durationMinutes: MINUTES }
      const { total, free } = await client.freeRooms(query)
      requireTrue('0 ≤ free ≤ total', free >= 0 && free <= total, { total, free })
    },
  },
  {
    id: 'freeRooms.booked',
    title: 'a booking takes one room while it lasts, and none after',
    source: 'share/freeRooms',
    assumes: [],
    bookings: always(1),
    async run(session) {
      const start = session.nextStart()
      const free = async (at: LocalDateTime): Promise<number> => {
        const query = { capacity: session.capacity, start: at, durationMinutes: MINUTES }
        return (await session.client.freeRooms(query)).free
      }
      await session.each([start], async () => {
        const times = [start, minutesAfter(start, MINUTES - 1), minutesAfter(start, MINUTES)]
        const before = await Promise.all(times.map(free))
        const once = { recurrence: { kind: 'once' }, start, end: { kind: 'open' } } as const
        await session.schedule(meetingOf(session, once))
        const taken = (await Promise.all(times.map(free))).map((each, index) => (before[index] ?? 0) - each)
        requireSame(
          'how many rooms less are free: at its start, in its last minute, at its end',
          [1, 1, 0],
          taken,
        )
      })
    },
  },
  {
    id: 'rooms',
    title: 'rooms answers every room once, as many of a capacity as freeRooms counts',
    source: 'share/rooms, share/freeRooms',
    assumes: [],
    bookings: always(0),
    async run(session) {
      const { client, capacity } = session
      const rooms = await client.rooms()
      requireSame('every room once', rooms.length, new Set(rooms.map(({ id }) => id)).size)
      const { total } = await client.freeRooms({
        capacity,
        start: session.nextStart(),
        durationMinutes: MINUTES,
      })
      requireSame(
        'the rooms of the capacity',
        total,
        rooms.filter((room) => room.capacity === capacity).length,
      )
    },
  },
  {
    id: 'rooms.booked',
    title: 'rooms shows a booking in one room of its capacity',
    source: 'share/rooms',
    assumes: [],
    bookings: always(1),
    async run(session) {
      await session.each([session.nextStart()], async (start) => {
        const once = { recurrence: { kind: 'once' }, start, end: { kind: 'open' } } as const
        const asked = meetingOf(session, once)
        const { meeting } = await session.schedule(asked)
        const found = (await session.client.rooms()).flatMap(({ capacity, meetings = [] }) =>
          meetings
            .filter(({ id }) => id === meeting.id)
            .map(({ topic, durationMinutes }) => ({ capacity, topic, durationMinutes })),
        )
        const { capacity, topic, durationMinutes } = asked
        requireSame('where the meeting is', [{ capacity, topic, durationMinutes }], found)
      })
    },
  },
  {
    id: 'licensing',
    title: 'licensing answers how many rooms of the capacity are paid for, as many as there are',
    source: 'licensing, share/freeRooms',
    assumes: [],
    bookings: always(0),
    async run(session) {
      const { client, capacity } = session
      const { rooms = [] } = await client.licensing()
      const paid = rooms.find((each) => each.capacity === capacity)?.count
      const { total } = await client.freeRooms({
        capacity,
        start: session.nextStart(),
        durationMinutes: MINUTES,
      })
      requireSame('the rooms of the capacity', total, paid)
    },
  },
]
