import type { Booking } from '@umeeting/core'
import { anyRecurrenceOf } from '../../arbitraries/recurrence.ts'
import { type KeyedMeeting, meetingOf } from '../as-predicted.ts'
import { asManyAsMayBe, type Clause } from '../clause.ts'
import type { Session } from '../session.ts'
import { anySeriesToBook } from './any-series-to-book.ts'

/** What the meetings of `onBooked` are booked with: digits, as any service takes them. */
export const PASSWORD = '246810'

/** A clause about one operation, tried on a few booked daily series, each with a user key and a password. */
export function onBooked(
  clause: Pick<Clause, 'id' | 'title'>,
  law: (session: Session, booking: Booking, meeting: KeyedMeeting) => Promise<void>,
): Clause {
  const { id } = clause
  return {
    ...clause,
    source: `share/${id.split('.')[0] ?? id}`,
    assumes: [],
    bookings: asManyAsMayBe,
    async run(session) {
      const series = anySeriesToBook(session.today, {
        recurrence: anyRecurrenceOf('daily'),
        ends: ['count'],
        counts: { min: 2, max: 5 },
      })
      await session.forEach(series, async (asked) => {
        const meeting = { ...meetingOf(session, asked), password: PASSWORD }
        await law(session, await session.schedule(meeting), meeting)
      })
    },
  }
}
