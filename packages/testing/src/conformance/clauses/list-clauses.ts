import { requireSame, requireTrue } from '../../laws/law-violation.ts'
import { meetingOf } from '../as-predicted.ts'
import { always, type Clause } from '../clause.ts'
import type { Session } from '../session.ts'
import { onBooked } from './on-booked.ts'

/** The documented size of a page for which none is asked. */
const DEFAULT_SIZE = 30

/** Below so many bookings a clause, an account is not booked full to see where a page ends. */
const ENOUGH_BOOKINGS = 10

/** Books meetings that happen once, all with one user key, and answers the key and their numbers. */
async function bookAll(
  session: Session,
  count: number,
): Promise<{ userKey: string; ids: readonly string[] }> {
  const userKey = session.nextKey()
  const ids: string[] = []
  for (let made = 0; made < count; made++) {
    const start = session.nextStart()
    const once = { recurrence: { kind: 'once' }, start, end: { kind: 'open' } } as const
    // In the order of their days.
    const { meeting } = await session.schedule({ ...meetingOf(session, once), userKey })
    ids.push(meeting.id)
  }
  return { userKey, ids }
}

/** What the lists of meetings hold. */
export const listClauses: readonly Clause[] = [
  onBooked(
    { id: 'list.user-key', title: 'list finds a meeting by its user_key, and no other' },
    async (session, { meeting }, { userKey }) => {
      const { client } = session
      const { meetings } = await client.list({ userKey })
      const numbers = meetings.map(({ id }) => id)
      requireSame('the meetings of the key', [meeting.id], numbers)
      const others = await client.list({ userKey: session.nextKey() })
      requireSame('the meetings of a key that none has', [], others.meetings)
    },
  ),
  onBooked(
    { id: 'list.row', title: 'list shows a meeting with its times, its kind and its links' },
    async ({ client }, { occurrences }, { userKey, topic, durationMinutes, start }) => {
      const [row] = (await client.list({ userKey })).meetings
      const shown = { topic: row?.topic, durationMinutes: row?.durationMinutes }
      requireSame('what was booked is shown', { topic, durationMinutes }, shown)
      requireSame('it is scheduled and booked', ['scheduled', 'booked'], [row?.type, row?.status])
      const starts = [start, ...occurrences.map(({ localStart }) => localStart)]
      requireTrue('its start is one of its dates', starts.includes(row?.start ?? start) && !!row?.start, {
        found: row?.start,
        starts,
      })
      requireTrue('it has a link to join by', (row?.joinUrl ?? '') !== '', {})
      requireTrue("it has the host's key", (row?.hostKey?.reveal() ?? '') !== '', {})
    },
  ),
  {
    id: 'list.pages',
    title: 'pages hold page_size meetings each, and together every meeting once',
    source: 'share/list: page_size, page_number',
    assumes: [],
    bookings: always(3),
    async run(session) {
      await session.each([3], async (count) => {
        const { userKey, ids } = await bookAll(session, count)
        const first = await session.client.list({ userKey, pageSize: 2, pageNumber: 1 })
        const second = await session.client.list({ userKey, pageSize: 2, pageNumber: 2 })
        requireSame('the sizes of the pages', [2, 1], [first.meetings.length, second.meetings.length])
        const found = [...first.meetings, ...second.meetings].map(({ id }) => id)
        requireSame('every meeting once', ids.toSorted(), found.toSorted())
        requireSame(
          'what the pages say of themselves',
          [
            { pageNumber: 1, pageSize: 2, totalMeetings: 3, totalPages: 2, more: [false, true] },
            { pageNumber: 2, pageSize: 2, totalMeetings: 3, totalPages: 2, more: [true, false] },
          ],
          [first, second].map(({ pageNumber, pageSize, totalMeetings, totalPages, ...page }) => ({
            pageNumber,
            pageSize,
            totalMeetings,
            totalPages,
            more: [page.hasPreviousPage, page.hasNextPage],
          })),
        )
      })
    },
  },
  {
    id: 'list.default-size',
    title: 'a page holds 30 meetings where no size is asked for',
    source: 'share/list: page_size',
    assumes: [],
    bookings: (most) => (most < ENOUGH_BOOKINGS ? 0 : DEFAULT_SIZE + 1),
    async run(session) {
      await session.each([session.most < ENOUGH_BOOKINGS ? 0 : DEFAULT_SIZE + 1], async (count) => {
        if (count > 0) await bookAll(session, count)
        const { pageSize, totalMeetings = 0, meetings } = await session.client.list()
        requireSame('the size that the page names', DEFAULT_SIZE, pageSize)
        requireSame('how many it holds', Math.min(DEFAULT_SIZE, totalMeetings), meetings.length)
        requireTrue('all that were booked are counted', totalMeetings >= count, { totalMeetings, count })
      })
    },
  },
  onBooked(
    { id: 'history', title: 'the history holds a meeting once it is over, and not before' },
    async ({ client }, { meeting }, { userKey }) => {
      const before = (await client.history({ userKey })).meetings.map(({ id }) => id)
      requireSame('what is to come is not in it', [], before)
      await client.end(meeting.id)
      const after = (await client.history({ userKey })).meetings.map(({ id, status }) => ({ id, status }))
      requireSame('what was ended is', [{ id: meeting.id, status: 'ended' }], after)
    },
  ),
]
