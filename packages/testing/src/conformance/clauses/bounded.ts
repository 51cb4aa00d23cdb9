import { encodeScheduledMeeting } from '@umeeting/core'
import { requireSame } from '../../laws/law-violation.ts'
import { meetingOf } from '../as-predicted.ts'
import { always, type Clause } from '../clause.ts'
import type { Session } from '../session.ts'

type Fields = Readonly<Record<string, string>>

/** A booking changed in some way, and whether the service then takes it. */
export interface Change {
  readonly accepted: boolean
  readonly of: (fields: Fields) => Fields
}

/** A change that the service takes. */
export const taken = (changed: Fields): Change => ({
  accepted: true,
  of: (fields) => ({ ...fields, ...changed }),
})

/** A change that it refuses. */
export const refused = (changed: Fields): Change => ({ ...taken(changed), accepted: false })

/** A booking that lacks a field is refused. */
export const refusedWithout = (name: string): Change => ({
  accepted: false,
  of: (fields) => Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name)),
})

/** The booking as it is: that it is taken shows that what is refused is refused for the change. */
const unchanged: Change = { accepted: true, of: (fields) => fields }

/**
 * A clause that sends a daily booking changed in each way, and wants each taken or refused. Every change is tried,
 * however few bookings there may be.
 */
export function bounded(
  clause: Omit<Clause, 'assumes' | 'bookings' | 'run'>,
  changes: readonly Change[],
): Clause {
  const all = [unchanged, ...changes]
  return {
    ...clause,
    assumes: [],
    bookings: always(all.filter(({ accepted }) => accepted).length),
    async run(session) {
      const start = session.nextStart()
      await session.each(all, async (change) => {
        const fields = change.of(dailyFields(session, start))
        const { accepted, said } = await session.sendFields('schedule', fields)
        requireSame('the service takes or refuses the booking', change.accepted, accepted, { fields, said })
      })
    },
  }
}

function dailyFields(session: Session, start: ReturnType<Session['nextStart']>): Fields {
  const end = { kind: 'count', count: 2 } as const
  return encodeScheduledMeeting(
    meetingOf(session, { recurrence: { kind: 'daily' }, start, end }),
    session.dialect,
  )
}
