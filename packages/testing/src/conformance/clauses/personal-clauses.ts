import type { PersonalMeetingInput, PersonalMeetingUpdateInput } from '@umeeting/core'
import { requireSame, requireTrue } from '../../laws/law-violation.ts'
import { TOPIC } from '../booked-meetings.ts'
import { always, type Clause } from '../clause.ts'
import { isRefused } from '../is-refused.ts'
import type { FieldsAnswer, WireFields } from '../send-fields.ts'
import type { Session } from '../session.ts'
import { PASSWORD } from './on-booked.ts'

type PersonalClause = Pick<Clause, 'id' | 'title' | 'source' | 'bookings' | 'run'>

/** A clause about personal accounts, which needs one to try it on. */
function personal(clause: PersonalClause): Clause {
  return {
    ...clause,
    assumes: [],
    unavailable: ({ hostId }) =>
      hostId === undefined ? 'the target names no host id of a personal account' : undefined,
  }
}

/** A clause about one operation, tried on a booked meeting of a personal account. */
function onPersonal(
  clause: Pick<PersonalClause, 'id' | 'title' | 'source'>,
  law: (session: Session, id: string, asked: PersonalMeetingInput) => Promise<void>,
): Clause {
  return personal({
    ...clause,
    bookings: always(1),
    async run(session) {
      await session.each([meetingOf(session)], async (asked) => {
        const { meeting } = await session.personalSchedule(asked)
        await law(session, meeting.id, asked)
      })
    },
  })
}

function meetingOf(session: Session): PersonalMeetingInput {
  return {
    hostId: session.hostId,
    topic: TOPIC,
    start: session.nextStart(),
    durationMinutes: 45,
    password: PASSWORD,
  }
}

/** Requires that fields are taken as they are, and refused where any one of those named is left out. */
async function requireNeeded(
  session: Session,
  fields: WireFields,
  needed: readonly string[],
  send: (fields: WireFields) => Promise<FieldsAnswer<unknown>>,
): Promise<void> {
  const without = needed.map((name) =>
    Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name)),
  )
  await session.each([fields, ...without], async (sent) => {
    const { accepted, said } = await send(sent)
    requireSame('the service takes or refuses it', sent === fields, accepted, { fields: sent, said })
  })
}

/**
 * What the operations of personal accounts do. The vendor's page documents their parameters and not their answers:
 * a field that an answer leaves out fails no clause, except where it is all that shows what the operation did.
 */
export const personalClauses: readonly Clause[] = [
  personal({
    id: 'personal.schedule',
    title: 'a meeting of a personal account is booked for its host, and happens once',
    source: 'private/schedule',
    bookings: always(2),
    async run(session) {
      await session.each([true, false], async (muteUponEntry) => {
        const asked = { ...meetingOf(session), muteUponEntry }
        const { meeting, occurrences } = await session.personalSchedule(asked)
        const { hostId = asked.hostId, start = asked.start } = meeting
        requireSame('whose meeting it is', asked.hostId, hostId)
        const flag = meeting.muteUponEntry ?? muteUponEntry
        requireSame('mute_upon_entry is as it was asked for', muteUponEntry, flag)
        requireSame('a meeting that happens once is answered its own start, or none', asked.start, start)
        requireTrue('it creates no list of occurrences', occurrences.length <= 1, { occurrences })
      })
    },
  }),
  personal({
    id: 'personal.schedule.required',
    title: 'a personal booking needs host_id and start_time',
    source: 'private/schedule',
    bookings: always(1),
    async run(session) {
      const { hostId, topic, start } = meetingOf(session)
      const fields = { host_id: hostId, topic, start_time: start, duration: '45' }
      await requireNeeded(session, fields, ['host_id', 'start_time'], async (sent) =>
        session.sendFields('personalSchedule', sent),
      )
    },
  }),
  onPersonal(
    {
      id: 'personal.get',
      title: 'private/get answers the meeting as it was booked',
      source: 'private/get',
    },
    async ({ client }, id, { topic, start, durationMinutes, password }) => {
      const found = await client.personalGet(id)
      requireSame(
        'what was booked is answered',
        { id, topic, start, durationMinutes },
        { id: found.id, topic: found.topic, start: found.start, durationMinutes: found.durationMinutes },
      )
      requireSame('it has its password', password, found.password?.reveal() ?? password)
      const { status = 'booked', deleted = false } = found
      requireSame('it is booked and not deleted', ['booked', false], [status, deleted])
    },
  ),
  onPersonal(
    {
      id: 'personal.update',
      title: 'private/update changes what it is given',
      source: 'private/update',
    },
    async (session, id) => {
      const changed = { topic: 'Changed 改', start: session.nextStart(), durationMinutes: 60 }
      const update: PersonalMeetingUpdateInput = { id, ...changed, password: '135790' }
      await session.client.personalUpdate(update)
      const { topic, start, durationMinutes, password } = await session.client.personalGet(id)
      requireSame('what was changed', changed, { topic, start, durationMinutes })
      requireSame('the password is the new one', update.password, password?.reveal() ?? update.password)
    },
  ),
  personal({
    id: 'personal.update.required',
    title: 'a personal update needs topic, start_time and duration',
    source: 'private/update',
    bookings: always(1),
    async run(session) {
      await session.each([meetingOf(session)], async (asked) => {
        const { meeting } = await session.personalSchedule(asked)
        const fields = { id: meeting.id, topic: TOPIC, start_time: asked.start, duration: '60' }
        const needed = ['topic', 'start_time', 'duration']
        await requireNeeded(session, fields, needed, async (sent) => session.sendPersonalUpdate(sent))
      })
    },
  }),
  onPersonal(
    {
      id: 'personal.end',
      title: 'private/end ends the meeting',
      source: 'private/end',
    },
    async ({ client }, id) => {
      await client.personalEnd(id)
      requireSame('its status', 'ended', (await client.personalGet(id)).status)
    },
  ),
  onPersonal(
    {
      id: 'personal.delete',
      title: 'private/delete deletes the meeting',
      source: 'private/delete',
    },
    async ({ client }, id) => {
      await client.personalDelete(id)
      requireTrue('deleting again is refused', await isRefused(client.personalDelete(id)), {})
    },
  ),
  personal({
    // Skipped by `instant*`, as all that starts a meeting.
    id: 'instant.personal',
    title: 'a meeting of a personal account starts at once',
    source: 'private/instant',
    bookings: always(1),
    async run(session) {
      const { client, hostId } = session
      await session.each([{ hostId, topic: TOPIC }], async (asked) => {
        const { id } = (await session.personalInstant(asked)).meeting
        requireSame('its status', 'running', (await client.personalGet(id)).status)
        await client.personalEnd(id)
      })
    },
  }),
]
