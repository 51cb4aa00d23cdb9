import { requireSame, requireTrue } from '../../laws/law-violation.ts'
import { meetingOf } from '../as-predicted.ts'
import { always, type Clause } from '../clause.ts'
import { isRefused } from '../is-refused.ts'
import { onBooked, PASSWORD } from './on-booked.ts'
import { updateClauses } from './update-clauses.ts'

/** What is answered of a booking, and what the operations around it do to it. */
export const meetingClauses: readonly Clause[] = [
  {
    id: 'created',
    title: 'a booking is answered with its links, its keys and its flags',
    source: 'share/schedule',
    assumes: [],
    bookings: always(2),
    async run(session) {
      await session.each([true, false], async (muteUponEntry) => {
        const start = session.nextStart()
        const once = { recurrence: { kind: 'once' }, start, end: { kind: 'open' } } as const
        const { meeting } = await session.schedule({ ...meetingOf(session, once), muteUponEntry })
        const { joinUrl, hostId, hostKey, token, startUrl, readyMinutes } = meeting
        const missing = Object.entries({ joinUrl, hostId, hostKey, token, startUrl, readyMinutes })
          .filter(([, value]) => value === undefined)
          .map(([name]) => name)
        requireSame('nothing is missing', [], missing)
        requireSame('mute_upon_entry is as it was asked for', muteUponEntry, meeting.muteUponEntry)
      })
    },
  },
  {
    id: 'live',
    title: 'a live stream is there where it is asked for, until it is deleted',
    source: 'allow_live_streaming, live/{live_id}/delete',
    assumes: [],
    bookings: always(2),
    async run(session) {
      const { client } = session
      await session.each([true, false], async (liveStreaming) => {
        const start = session.nextStart()
        const once = { recurrence: { kind: 'once' }, start, end: { kind: 'open' } } as const
        const { meeting } = await session.schedule({ ...meetingOf(session, once), liveStreaming })
        const shown = await client.get(meeting.id)
        requireSame('get says so', liveStreaming, shown.liveStreaming)
        requireSame('a live stream has a number', liveStreaming, meeting.liveId !== undefined)
        if (meeting.liveId === undefined) return
        requireTrue('it has addresses', [shown.playUrl, shown.watchUrl].every(Boolean), {})
        await client.deleteLive(meeting.liveId)
        requireTrue('deleting it again is refused', await isRefused(client.deleteLive(meeting.liveId)), {})
      })
    },
  },
  onBooked(
    { id: 'get', title: 'get answers the meeting as it was booked' },
    async ({ client }, { meeting }, asked) => {
      const { topic, durationMinutes, capacity, start, userKey } = asked
      const found = await client.get(meeting.id)
      requireSame(
        'what was booked is answered',
        { id: meeting.id, topic, durationMinutes, capacity, start, userKey },
        {
          id: found.id,
          topic: found.topic,
          durationMinutes: found.durationMinutes,
          capacity: found.capacity,
          start: found.start,
          userKey: found.userKey,
        },
      )
      requireSame('it has its password', PASSWORD, found.password?.reveal())
      requireSame('it is booked and not deleted', ['booked', false], [found.status, found.deleted])
      requireTrue('it has a link to join by', (found.joinUrl ?? '') !== '', {})
    },
  ),
  onBooked({ id: 'token', title: 'token answers a token of the host' }, async ({ client }, { meeting }) => {
    const { token, hostId } = await client.token(meeting.id)
    requireTrue('a token is there', token.reveal() !== '', {})
    requireTrue('and whose it is', (hostId ?? '') !== '', {})
  }),
  onBooked(
    { id: 'getStartUrl.early', title: 'before the early-entry time there is no start_url' },
    async ({ client }, { meeting }) => {
      requireTrue('the service refuses', await isRefused(client.getStartUrl(meeting.id)), {})
    },
  ),
  onBooked(
    { id: 'resetCapacity', title: 'resetCapacity changes the seats and nothing else' },
    async ({ client, otherCapacity }, { meeting }) => {
      const before = await client.get(meeting.id)
      await client.resetCapacity(meeting.id, otherCapacity)
      const after = await client.get(meeting.id)
      requireSame('only the seats differ', { ...before, capacity: otherCapacity }, after)
    },
  ),
  ...updateClauses,
  onBooked(
    { id: 'delete.occurrence', title: 'delete of a uuid leaves the rest of the series' },
    async ({ client }, { meeting, occurrences }) => {
      const uuid = occurrences[0]?.uuid ?? ''
      await client.delete(uuid)
      const { deleted, status } = await client.get(meeting.id)
      requireSame('the meeting is kept and booked', [false, 'booked'], [deleted, status])
      requireTrue('deleting it again is refused', await isRefused(client.delete(uuid)), {})
    },
  ),
  onBooked(
    { id: 'delete', title: 'delete of a meeting number deletes the series' },
    async ({ client }, { meeting }, { userKey }) => {
      await client.delete(meeting.id)
      const { meetings } = await client.list({ userKey })
      requireSame('the meetings of the key', [], meetings)
      requireTrue('deleting again is refused', await isRefused(client.delete(meeting.id)), {})
    },
  ),
  onBooked(
    { id: 'end.occurrence', title: 'end of a uuid leaves the rest of the series' },
    async ({ client }, { meeting, occurrences }) => {
      await client.end(occurrences[0]?.uuid ?? '')
      requireSame('the meeting is still booked', 'booked', (await client.get(meeting.id)).status)
    },
  ),
  onBooked(
    { id: 'end', title: 'end of a meeting number ends the series' },
    async ({ client }, { meeting }) => {
      await client.end(meeting.id)
      requireSame('its status', 'ended', (await client.get(meeting.id)).status)
    },
  ),
]
