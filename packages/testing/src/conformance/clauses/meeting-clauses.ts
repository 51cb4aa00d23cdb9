import { type Booking, type LocalDate, type ScheduledMeeting, ServiceError } from '@umeeting/core'
import fc from 'fast-check'
import { anyRecurrenceOf } from '../../arbitraries/recurrence.ts'
import { requireSame, requireTrue } from '../../laws/law-violation.ts'
import { meetingOf, TOPIC } from '../as-predicted.ts'
import type { Clause } from '../clause.ts'
import type { Session } from '../session.ts'
import { anySeriesToBook } from './any-series-to-book.ts'

type KeyedMeeting = ScheduledMeeting & { readonly userKey: string }

/** A clause about one operation, tried on a few booked weekly or daily series. */
function onBooked(
  id: string,
  title: string,
  law: (session: Session, booking: Booking, meeting: KeyedMeeting) => Promise<void>,
): Clause {
  return {
    id,
    title,
    source: `share/${id.split('.')[0] ?? id}`,
    assumes: [],
    async run(session) {
      const series = anySeriesToBook(session.today, {
        recurrence: anyRecurrenceOf('daily'),
        ends: ['count'],
        counts: { min: 2, max: 5 },
      })
      await session.forEach(fc.tuple(series, anyUserKey()), async ([asked, userKey]) => {
        const meeting = { ...meetingOf(session, asked), userKey }
        await law(session, await session.schedule(meeting), meeting)
      })
    },
  }
}

/** Distinct enough that no other meeting of an account has it. */
function anyUserKey(): fc.Arbitrary<string> {
  return fc.uuid().map((uuid) => `conformance-${uuid}`)
}

async function isRefused(call: Promise<unknown>): Promise<boolean> {
  try {
    await call
    return false
  } catch (error) {
    if (error instanceof ServiceError) return true
    throw error
  }
}

/** What the operations around a booking do to it. */
export const meetingClauses: readonly Clause[] = [
  onBooked('get', 'get answers the meeting as it was booked', async ({ client }, { meeting }, asked) => {
    const { id, topic, durationMinutes, capacity, status, deleted } = await client.get(meeting.id)
    requireSame(
      'what was booked is answered',
      { id: meeting.id, topic: asked.topic, durationMinutes: 45, capacity: asked.capacity },
      { id, topic, durationMinutes, capacity },
    )
    requireSame('it is booked and not deleted', ['booked', false], [status, deleted])
  }),
  onBooked(
    'list.user-key',
    'list finds a meeting by its user_key, and no other',
    async (session, { meeting }, { userKey }) => {
      const { meetings } = await session.client.list({ userKey })
      requireSame(
        'the meetings of the key',
        [meeting.id],
        meetings.map(({ id }) => id),
      )
    },
  ),
  onBooked(
    'history',
    'a meeting that is to come is not in the history',
    async (session, { meeting }, { userKey }) => {
      const { meetings } = await session.client.history({ userKey })
      requireTrue('it is not over', !meetings.some(({ id }) => id === meeting.id), { meetings })
    },
  ),
  onBooked('token', 'token answers a token of the host', async ({ client }, { meeting }) => {
    requireTrue('a token is there', (await client.token(meeting.id)).token.reveal() !== '', {})
  }),
  onBooked(
    'getStartUrl.early',
    'before the early-entry time there is no start_url',
    async ({ client }, { meeting }) => {
      requireTrue('the service refuses', await isRefused(client.getStartUrl(meeting.id)), {})
    },
  ),
  onBooked(
    'resetCapacity',
    'resetCapacity changes the seats and nothing else',
    async ({ client }, { meeting }) => {
      const before = await client.get(meeting.id)
      await client.resetCapacity(meeting.id, 100)
      requireSame('only the seats differ', { ...before, capacity: 100 }, await client.get(meeting.id))
    },
  ),
  onBooked(
    'update.topic',
    'update changes the topic of the whole series',
    async ({ client }, { meeting }, asked) => {
      await client.update({
        id: meeting.id,
        topic: 'Changed 改',
        start: asked.start,
        durationMinutes: 60,
        recurrence: asked.recurrence,
        end: asked.end,
      })
      const { topic, durationMinutes } = await client.get(meeting.id)
      requireSame('what was changed', ['Changed 改', 60], [topic, durationMinutes])
    },
  ),
  onBooked(
    'delete.occurrence',
    'delete of a uuid leaves the rest of the series',
    async ({ client }, { meeting, occurrences }) => {
      await client.delete(occurrences[0]?.uuid ?? '')
      requireSame('the meeting is kept', false, (await client.get(meeting.id)).deleted)
    },
  ),
  onBooked(
    'delete',
    'delete of a meeting number deletes the series',
    async ({ client }, { meeting }, { userKey }) => {
      await client.delete(meeting.id)
      const { meetings } = await client.list({ userKey })
      requireSame('the meetings of the key', [], meetings)
      requireTrue('deleting again is refused', await isRefused(client.delete(meeting.id)), {})
    },
  ),
  onBooked('end', 'end of a meeting number ends the series', async ({ client }, { meeting }) => {
    await client.end(meeting.id)
    requireSame('its status', 'ended', (await client.get(meeting.id)).status)
  }),
  {
    id: 'freeRooms',
    title: 'freeRooms answers how many rooms there are and how many are free',
    source: 'share/freeRooms',
    assumes: [],
    async run({ client, capacity, today }) {
      const start = `${nextYear(today)}-03-03 10:00:00`
      const { total, free } = await client.freeRooms({ capacity, start, durationMinutes: 45 })
      requireTrue('0 ≤ free ≤ total', free >= 0 && free <= total, { total, free })
    },
  },
  {
    id: 'rooms',
    title: 'rooms answers the rooms with their meetings',
    source: 'share/rooms',
    assumes: [],
    async run({ client }) {
      const ids = (await client.rooms()).map(({ id }) => id)
      requireSame('every room once', ids.length, new Set(ids).size)
    },
  },
  {
    id: 'licensing',
    title: 'licensing answers the rooms that are paid for',
    source: 'licensing',
    assumes: [],
    async run({ client }) {
      requireTrue('it can be read', typeof (await client.licensing()) === 'object', {})
    },
  },
  {
    id: 'instant',
    title: 'instant starts a meeting at once, whose recurrence begins with it',
    source: 'share/instant',
    assumes: ['weekdayNumbering'],
    async run(session) {
      await session.forEach(anyRecurrenceOf('daily'), async (recurrence) => {
        const { capacity } = session
        const { meeting, reconciliation } = await session.client.instant({
          topic: TOPIC,
          capacity,
          recurrence,
        })
        session.keep(meeting.id)
        requireSame('its dates are those of the rule', 'exact', reconciliation?.verdict)
        await session.client.end(meeting.id)
      })
    },
  },
]

function nextYear(today: LocalDate): number {
  return Number(today.slice(0, 4)) + 1
}
