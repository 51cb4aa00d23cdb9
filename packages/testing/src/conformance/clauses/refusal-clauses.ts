import { encodeScheduledMeeting } from '@umeeting/core'
import fc from 'fast-check'
import { anyRecurrenceOf } from '../../arbitraries/recurrence.ts'
import { requireSame } from '../../laws/law-violation.ts'
import { meetingOf } from '../as-predicted.ts'
import type { Clause } from '../clause.ts'
import { anySeriesToBook } from './any-series-to-book.ts'

type Fields = Readonly<Record<string, string>>

/** A booking changed in some way, and whether the service then takes it. */
interface Change {
  readonly accepted: boolean
  readonly of: (fields: Fields) => Fields
}

const given = (accepted: boolean, changed: Fields): Change => ({
  accepted,
  of: (fields) => ({ ...fields, ...changed }),
})

const without = (name: string): Change => ({
  accepted: false,
  of: (fields) => Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name)),
})

function bounded(clause: Omit<Clause, 'run' | 'assumes'>, changes: readonly [Change, ...Change[]]): Clause {
  return {
    ...clause,
    assumes: [],
    async run(session) {
      const daily = anySeriesToBook(session.today, { recurrence: anyRecurrenceOf('daily'), ends: ['count'] })
      await session.forEach(fc.tuple(daily, fc.constantFrom(...changes)), async ([series, change]) => {
        const fields = change.of(encodeScheduledMeeting(meetingOf(session, series), session.dialect))
        const { accepted } = await session.scheduleFields(fields)
        requireSame('the service takes or refuses the booking', change.accepted, accepted, { fields })
      })
    },
  }
}

/** Where the documented bounds lie, from both sides. This project's own parsers refuse the same before sending. */
export const refusalClauses: readonly Clause[] = [
  bounded({ id: 'duration.least', title: 'duration 31 is taken and 30 refused', source: 'duration' }, [
    given(true, { duration: '31' }),
    given(false, { duration: '30' }),
  ]),
  bounded({ id: 'user-key.most', title: 'user_key has at most 200 bytes of UTF-8', source: 'user_key' }, [
    given(true, { user_key: 'k'.repeat(200) }),
    given(false, { user_key: 'k'.repeat(201) }),
    given(true, { user_key: '会'.repeat(66) }),
    given(false, { user_key: '会'.repeat(67) }),
  ]),
  bounded(
    {
      id: 'schedule.required',
      title: 'topic, meeting_capacity, start_time and duration are required',
      source: 'share/schedule',
    },
    [without('topic'), without('meeting_capacity'), without('start_time'), without('duration')],
  ),
  bounded(
    {
      id: 'end.required',
      title: 'a recurring meeting needs end_times or end_date_time',
      source: 'end_times',
    },
    [without('end_times')],
  ),
  bounded(
    {
      id: 'recurrence.ranges',
      title: 'recurrence fields out of their ranges are refused',
      source: 'recurrence_type, monthly_day, monthly_week, monthly_week_day',
    },
    [
      given(false, { recurrence_type: '4' }),
      given(false, { recurrence_type: '3', monthly_day: '32' }),
      given(false, { recurrence_type: '3', monthly_week: '6', monthly_week_day: '1' }),
      given(false, { recurrence_type: '3', monthly_week: '1', monthly_week_day: '8' }),
      given(false, { recurrence_type: '2', weekly_days: '' }),
    ],
  ),
]
