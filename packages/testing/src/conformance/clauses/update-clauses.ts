import type { LocalDateTime } from '@umeeting/core'
import { localOf, textOfLocal } from '../../oracle/local-text.ts'
import { requireSame } from '../../laws/law-violation.ts'
import { meetingOf } from '../as-predicted.ts'
import { always, type Clause } from '../clause.ts'
import type { Session } from '../session.ts'
import { onBooked, PASSWORD } from './on-booked.ts'

/** The same time a day later. */
function dayAfter(start: LocalDateTime): LocalDateTime {
  return textOfLocal(localOf(start) + 86_400_000)
}

async function freeAt({ client, capacity }: Session, start: LocalDateTime): Promise<number> {
  return (await client.freeRooms({ capacity, start, durationMinutes: 45 })).free
}

const once = { recurrence: { kind: 'once' }, end: { kind: 'open' } } as const
const twice = { recurrence: { kind: 'daily' }, end: { kind: 'count', count: 2 } } as const

/** A clause that updates the recurrence, and sees by the free rooms of the next day whether there is a meeting. */
function recurrenceUpdate(
  clause: Pick<Clause, 'id' | 'title'>,
  before: typeof once | typeof twice,
  after: typeof once | typeof twice,
  change: number,
): Clause {
  return {
    ...clause,
    source: 'share/update, share/freeRooms',
    assumes: [],
    bookings: always(1),
    async run(session) {
      const start = session.nextStart()
      const next = dayAfter(start)
      await session.each([start], async () => {
        const { meeting } = await session.schedule(meetingOf(session, { ...before, start }))
        const free = await freeAt(session, next)
        await session.client.update({ id: meeting.id, start, durationMinutes: 45, ...after })
        requireSame('the free rooms of the next day', free + change, await freeAt(session, next))
      })
    },
  }
}

/** What an update changes and what it leaves. */
export const updateClauses: readonly Clause[] = [
  onBooked(
    { id: 'update', title: 'update changes what it is given, of the whole series' },
    async (session, { meeting }, { start, recurrence, end }) => {
      const changed = {
        topic: 'Changed 改',
        start: dayAfter(start),
        durationMinutes: 60,
        userKey: session.nextKey(),
      }
      await session.client.update({ id: meeting.id, ...changed, password: '135790', recurrence, end })
      const { topic, start: found, durationMinutes, userKey, password } = await session.client.get(meeting.id)
      requireSame('what was changed', changed, { topic, start: found, durationMinutes, userKey })
      requireSame('the password is the new one', '135790', password?.reveal())
    },
  ),
  onBooked(
    { id: 'update.keeps', title: 'update leaves what it is not given' },
    async ({ client }, { meeting }, { start, topic, capacity, userKey, recurrence, end }) => {
      await client.update({ id: meeting.id, start, durationMinutes: 60, recurrence, end })
      const found = await client.get(meeting.id)
      requireSame(
        'what was not changed',
        { topic, capacity, userKey },
        { topic: found.topic, capacity: found.capacity, userKey: found.userKey },
      )
      requireSame('it has its password', PASSWORD, found.password?.reveal())
    },
  ),
  recurrenceUpdate(
    { id: 'update.recurrence', title: 'update gives a meeting a recurrence' },
    once,
    twice,
    -1,
  ),
  recurrenceUpdate(
    { id: 'update.plain', title: 'update with recurrence_type "" turns a series into one meeting' },
    twice,
    once,
    1,
  ),
]
