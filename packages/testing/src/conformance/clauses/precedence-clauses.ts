import { encodeScheduledMeeting, type Series } from '@umeeting/core'
import fc from 'fast-check'
import { anyRecurrenceOf } from '../../arbitraries/recurrence.ts'
import { anyWeekday } from '../../arbitraries/weekday.ts'
import { requireTrue } from '../../laws/law-violation.ts'
import { meetingOf, requireStarts } from '../as-predicted.ts'
import type { Clause } from '../clause.ts'
import type { Session } from '../session.ts'
import { anySeriesToBook } from './any-series-to-book.ts'

type Fields = Readonly<Record<string, string>>

/** Fields that no client of this project would send together, or so. */
interface Spelling {
  readonly series: fc.Arbitrary<Series>
  /** What is sent besides, or instead. */
  readonly besides: fc.Arbitrary<(fields: Fields) => Fields>
}

function spelled(clause: Omit<Clause, 'run'>, spellingIn: (session: Session) => Spelling): Clause {
  return {
    ...clause,
    async run(session) {
      const { series, besides } = spellingIn(session)
      await session.forEach(fc.tuple(series, besides), async ([asked, change]) => {
        const fields = change(encodeScheduledMeeting(meetingOf(session, asked), session.dialect))
        const { accepted, localStarts } = await session.scheduleFields(fields)
        requireTrue('the service takes the fields', accepted, { fields })
        requireStarts(session, asked, localStarts)
      })
    },
  }
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
    ({ today }) => ({
      series: anySeriesToBook(today, {
        recurrence: fc.constantFrom(...([1, 10, 28] as const)).map((day) => ({ kind: 'monthlyByDay', day })),
      }),
      besides: fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 7 }))
        .map(([week, weekday]) => (fields) => ({
          ...fields,
          monthly_week: String(week),
          monthly_week_day: String(weekday),
        })),
    }),
  ),
  spelled(
    {
      id: 'end.date.wins',
      title: 'end_date_time wins where end_times is given too',
      source: 'end_date_time',
      assumes: ['endDate'],
    },
    ({ today }) => ({
      series: anySeriesToBook(today, {
        recurrence: anyRecurrenceOf('daily'),
        ends: ['date'],
        days: { min: 0, max: 12 },
      }),
      besides: fc.integer({ min: 1, max: 20 }).map((times) => (fields) => ({
        ...fields,
        end_times: String(times),
      })),
    }),
  ),
  spelled(
    {
      id: 'weekly.full-width-comma',
      title: 'weekly_days may be separated by full-width commas, as the page prints them',
      source: 'weekly_days',
      assumes: ['weekdayNumbering'],
    },
    ({ today }) => ({
      series: anySeriesToBook(today, {
        recurrence: fc
          .uniqueArray(anyWeekday(), { minLength: 2, maxLength: 5 })
          .map(([first = 'monday', ...rest]) => ({ kind: 'weekly', weekdays: [first, ...rest] })),
      }),
      besides: fc.constant((fields) => ({
        ...fields,
        weekly_days: (fields['weekly_days'] ?? '').replaceAll(',', '，'),
      })),
    }),
  ),
  {
    id: 'once.empty-type',
    title: 'recurrence_type "" books a meeting that does not recur',
    source: 'recurrence_type',
    assumes: [],
    async run(session) {
      const once = anySeriesToBook(session.today, { recurrence: anyRecurrenceOf('once') })
      await session.forEach(once, async (series) => {
        const fields = encodeScheduledMeeting(meetingOf(session, series), session.dialect)
        const { accepted, localStarts } = await session.scheduleFields({ ...fields, recurrence_type: '' })
        requireTrue('the service takes an empty recurrence_type', accepted, { fields })
        requireTrue('it creates no list of occurrences', localStarts.length <= 1, { localStarts })
      })
    },
  },
]
