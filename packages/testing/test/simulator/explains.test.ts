import { createMeetingClient, type Dialect, dialectChoices, ServiceError } from '@umeeting/core'
import fc from 'fast-check'
import { it } from 'vitest'
import {
  anyBooking,
  anyWorkdayCalendar,
  assertExplainsAnswer,
  type PredictedBooking,
  createSimulatedService,
  runs,
} from '../../src/index.ts'

type Named = Pick<Dialect, keyof typeof dialectChoices>
interface Kind {
  readonly workdays: 'monday-to-friday' | 'a calendar'
  readonly limit: 'none' | 'a limit'
}

const named: readonly Named[] = dialectChoices.weekdayNumbering.flatMap((weekdayNumbering) =>
  dialectChoices.shortMonth.flatMap((shortMonth) =>
    dialectChoices.fifthWeek.flatMap((fifthWeek) =>
      dialectChoices.unmatchedStart.flatMap((unmatchedStart) =>
        dialectChoices.endDate.map((endDate) => ({
          weekdayNumbering,
          shortMonth,
          fifthWeek,
          unmatchedStart,
          endDate,
        })),
      ),
    ),
  ),
)

const kinds: readonly Kind[] = (['monday-to-friday', 'a calendar'] as const).flatMap((workdays) =>
  (['none', 'a limit'] as const).map((limit) => ({ workdays, limit })),
)

/** A scheduled meeting that recurs has an end: one without is ended after the occurrences of its list. */
function ended({ series, dialect, list, endless }: PredictedBooking): PredictedBooking {
  if (series.end.kind !== 'open') return { series, dialect, list, endless }
  return { series: { ...series, end: { kind: 'count', count: list.length } }, dialect, list, endless: false }
}

async function bookAndExplain(booking: PredictedBooking, truth: Dialect): Promise<void> {
  const { series, dialect } = booking
  const client = createMeetingClient(createSimulatedService({ dialect: truth }).transport, { dialect })
  try {
    const { occurrences } = await client.schedule({
      ...series,
      topic: 'Law',
      capacity: 25,
      durationMinutes: 45,
    })
    const rows = occurrences.map(({ localStart, uuid }) => ({ start_time: localStart, uuid: String(uuid) }))
    assertExplainsAnswer(booking, truth, rows)
  } catch (error) {
    // A booking that has no occurrence in that dialect is refused.
    if (!(error instanceof ServiceError)) throw error
  }
}

it.each(named.flatMap((points) => kinds.map((kind) => Object.assign({}, points, kind))))(
  'a service with $weekdayNumbering $shortMonth $fifthWeek $unmatchedStart $endDate, $workdays, $limit is explained',
  async ({ workdays, limit, ...points }) => {
    const calendar = workdays === 'a calendar' ? anyWorkdayCalendar() : fc.constant(workdays)
    const most = limit === 'none' ? fc.constant(limit) : fc.integer({ min: 1, max: 40 })
    // What happens once is under no rule that could be read in several ways.
    const recurring = anyBooking().filter(({ series }) => series.recurrence.kind !== 'once')
    const property = fc.asyncProperty(recurring, calendar, most, async (booking, days, maxOccurrences) =>
      bookAndExplain(ended(booking), {
        ...points,
        zone: booking.dialect.zone,
        workdays: days,
        maxOccurrences,
      }),
    )
    await fc.assert(property, runs(6, 1000))
  },
)
