import { encodeInstantMeeting } from '@umeeting/core'
import { anyRecurrenceOf } from '../../arbitraries/recurrence.ts'
import { requireSame, requireTrue } from '../../laws/law-violation.ts'
import { TOPIC } from '../booked-meetings.ts'
import { always, asManyAsMayBe, type Clause } from '../clause.ts'
import type { Session } from '../session.ts'

function nowMeeting(session: Session) {
  return { topic: TOPIC, capacity: session.capacity, userKey: session.nextKey() }
}

/** Each starts a meeting, or may: `instant*` skips them all. */
export const instantClauses: readonly Clause[] = [
  {
    id: 'instant',
    title: 'instant starts a meeting at once, whose recurrence begins with it',
    source: 'share/instant',
    assumes: ['weekdayNumbering'],
    bookings: asManyAsMayBe,
    async run(session) {
      await session.forEach(anyRecurrenceOf('daily'), async (recurrence) => {
        const { meeting, reconciliation } = await session.instant({ ...nowMeeting(session), recurrence })
        requireSame('its dates are those of the rule', 'exact', reconciliation?.verdict)
        await session.client.end(meeting.id)
      })
    },
  },
  {
    id: 'instant.running',
    title: 'an instant meeting runs, its host may enter, and it is listed and reported on',
    source: 'share/instant, share/getStartUrl, share/list, share/meetingdetail',
    assumes: [],
    bookings: always(1),
    async run(session) {
      const { client } = session
      await session.each([nowMeeting(session)], async (asked) => {
        const { id } = (await session.instant(asked)).meeting
        requireSame('its status', 'running', (await client.get(id)).status)
        requireTrue('it has a start_url', (await client.getStartUrl(id)).startUrl.reveal() !== '', {})
        const listed = (await client.list({ userKey: asked.userKey })).meetings
        const shown = listed.map(({ id: number, type, status }) => ({ id: number, type, status }))
        requireSame('how it is listed', [{ id, type: 'instant', status: 'running' }], shown)
        requireSame('of which its report is', id, (await client.meetingDetail(id, { type: 'running' })).id)
        await client.end(id)
      })
    },
  },
  {
    id: 'instant.duration',
    title: 'the duration of an instant meeting is greater than 30 too',
    source: 'share/instant: duration',
    assumes: [],
    bookings: always(1),
    async run(session) {
      await session.each(['31', '30', '29', '1'], async (duration) => {
        const asked = { ...nowMeeting(session), recurrence: { kind: 'once' } } as const
        const fields = { ...encodeInstantMeeting(asked, session.dialect), duration }
        const { accepted, said } = await session.sendFields('instant', fields)
        requireSame('the service takes or refuses it', duration === '31', accepted, { fields, said })
      })
    },
  },
]
