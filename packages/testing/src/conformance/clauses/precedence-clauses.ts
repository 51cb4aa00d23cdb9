import { type Creation, encodeScheduledMeeting, type Series } from '@umeeting/core'
import fc from 'fast-check'
import { anyRecurrenceOf } from '../../arbitraries/recurrence.ts'
import { anyWeekday } from '../../arbitraries/weekday.ts'
import { requireTrue } from '../../laws/law-violation.ts'
import { meetingOf, requireStarts } from '../as-predicted.ts'
import { asManyAsMayBe, type Clause } from '../clause.ts'
import type { Session } from '../session.ts'
import { anySeriesToBook } from './any-series-to-book.ts'

type Fields = Readonly<Record<string, string>>

/** Fields that no client of this project would send together, or so. */
interface Spelling {
  readonly series: (session: Session) => fc.Arbitrary<Series>
  /** What is sent besides, or instead: each way is tried with each series. */
  readonly besides: readonly ((fields: Fields) => Fields)[]
}

function spelled(clause: Omit<Clause, 'bookings' | 'run'>, { series, besides }: Spelling): Clause {
  return {
    ...clause,
    bookings: (most) => most * besides.length,
    async run(session) {
      await session.forEach(series(session), async (asked) => {
        for (const change of besides) {
          const fields = change(encodeScheduledMeeting(meetingOf(session, asked), session.dialect))
          // One after the other: they may need the same room.
          const { accepted, said, answer } = await session.sendFields('schedule', fields)
          requireTrue('the service takes the fields', accepted, { fields, said })
          requireStarts(session, asked, localStartsIn(answer))
        }
      })
    },
  }
}

function localStartsIn(created: Creation | undefined): readonly string[] {
  return created?.occurrences.map(({ localStart }) => localStart) ?? []
}

/** What the documentation says of fields that are given together, and of spellings. */
export const precedenceClauses: readonly Clause[] = [
  spelled(
    {
      id: 'monthly-day.wins',
      title: 'monthly_day wins where monthly_week is given too',
      source: 'monthly_day',
      assumes: [],
    },
    {
      // Of three firsts of a month one is on another weekday.
      series: ({ today }) =>
        anySeriesToBook(today, {
          recurrence: fc
            .constantFrom(...([1, 10, 28] as const))
            .map((day) => ({ kind: 'monthlyByDay', day })),
          ends: ['count'],
          counts: { min: 3, max: 5 },
        }),
      besides: [
        (fields) => ({ ...fields, monthly_week: '1', monthly_week_day: '2' }),
        (fields) => ({ ...fields, monthly_week: '4', monthly_week_day: '5' }),
      ],
    },
  ),
  spelled(
    {
      id: 'end.date.wins',
      title: 'end_date_time wins where end_times is given too, be it more or less',
      source: 'end_date_time',
      assumes: ['endDate'],
    },
    {
      series: ({ today }) =>
        anySeriesToBook(today, {
          recurrence: anyRecurrenceOf('daily'),
          ends: ['date'],
          days: { min: 3, max: 12 },
        }),
      besides: [(fields) => ({ ...fields, end_times: '1' }), (fields) => ({ ...fields, end_times: '20' })],
    },
  ),
  spelled(
    {
      id: 'weekly.full-width-comma',
      title: 'weekly_days may be separated by full-width commas, as the page prints them',
      source: 'weekly_days',
      assumes: ['weekdayNumbering'],
    },
    {
      series: ({ today }) =>
        anySeriesToBook(today, {
          recurrence: fc
            .uniqueArray(anyWeekday(), { minLength: 2, maxLength: 5 })
            .map(([first = 'monday', ...rest]) => ({ kind: 'weekly', weekdays: [first, ...rest] })),
          ends: ['count'],
          counts: { min: 6, max: 10 },
        }),
      besides: [
        (fields) => ({ ...fields, weekly_days: (fields['weekly_days'] ?? '').replaceAll(',', '，') }),
      ],
    },
  ),
  {
    id: 'once.empty-type',
    title: 'recurrence_type "" books a meeting that does not recur',
    source: 'recurrence_type',
    assumes: [],
    bookings: asManyAsMayBe,
    async run(session) {
      const once = anySeriesToBook(session.today, { recurrence: anyRecurrenceOf('once') })
      await session.forEach(once, async (series) => {
        const fields = encodeScheduledMeeting(meetingOf(session, series), session.dialect)
        const empty = { ...fields, recurrence_type: '' }
        const { accepted, said, answer } = await session.sendFields('schedule', empty)
        requireTrue('the service takes an empty recurrence_type', accepted, { fields, said })
        const localStarts = localStartsIn(answer)
        requireTrue('it creates no list of occurrences', localStarts.length <= 1, { localStarts })
      })
    },
  },
]
