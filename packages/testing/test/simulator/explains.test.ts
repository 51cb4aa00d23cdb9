import {
  createMeetingClient,
  type Dialect,
  dialectChoices,
  documentedDialect,
  type NamedPoint,
  namedPoints,
  ServiceError,
} from '@umeeting/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  anyBooking,
  anyWorkdayCalendar,
  assertExplainsAnswer,
  type PredictedBooking,
  createSimulatedService,
  rowsCreatedBy,
  runs,
  UnknownWorkdayError,
} from '../../src/index.ts'

type Named = Pick<Dialect, NamedPoint>
interface Kind {
  readonly workdays: 'monday-to-friday' | 'a calendar'
  readonly limit: 'none' | 'a limit'
}

/** Every combination of named choices. */
const named: readonly Named[] = namedPoints.reduce<readonly Named[]>(
  (before, point) =>
    before.flatMap((each) =>
      dialectChoices[point].map((choice) => Object.assign({}, each, { [point]: choice })),
    ),
  [documentedDialect],
)

const kinds: readonly Kind[] = (['monday-to-friday', 'a calendar'] as const).flatMap((workdays) =>
  (['none', 'a limit'] as const).map((limit) => ({ workdays, limit })),
)

/** A scheduled meeting that recurs has an end: one without is ended after the occurrences of its list. */
function ended({ series, dialect, list, endless }: PredictedBooking): PredictedBooking {
  if (series.end.kind !== 'open') return { series, dialect, list, endless }
  return { series: { ...series, end: { kind: 'count', count: list.length } }, dialect, list, endless: false }
}

interface Asked {
  readonly booking: PredictedBooking
  readonly truth: Dialect
}

/** What a service of that dialect creates; undefined where its workday calendar ends first. */
function createdBy(truth: Dialect, { series, dialect }: PredictedBooking): readonly string[] | undefined {
  try {
    return rowsCreatedBy(truth, series, dialect, MOST_OCCURRENCES + 1).map((row) => row.start_time)
  } catch (error) {
    if (error instanceof UnknownWorkdayError) return undefined
    throw error
  }
}

/** More than that the simulated service refuses. */
const MOST_OCCURRENCES = 1000

/** Whether the service creates something else than the client predicts. */
function differs({ booking, truth }: Asked): boolean {
  const created = createdBy(truth, booking)
  return created !== undefined && String(created) !== String(createdBy(booking.dialect, booking))
}

async function bookAndExplain({ booking, truth }: Asked): Promise<void> {
  const { series, dialect } = booking
  const client = createMeetingClient(createSimulatedService({ dialect: truth }).transport, { dialect })
  const created = createdBy(truth, booking) ?? []
  const [outcome] = await Promise.allSettled([
    client.schedule({ ...series, topic: 'Law', capacity: 25, durationMinutes: 45 }),
  ])
  // Refused is what has no occurrence in that dialect, or too many, and nothing else.
  expect(outcome.status).toBe(
    created.length === 0 || created.length > MOST_OCCURRENCES ? 'rejected' : 'fulfilled',
  )
  if (outcome.status === 'rejected') {
    if (!(outcome.reason instanceof ServiceError)) throw outcome.reason
    return
  }
  const rows = outcome.value.occurrences.map(({ localStart, uuid }) => ({
    start_time: localStart,
    uuid: String(uuid),
  }))
  assertExplainsAnswer(booking, truth, rows)
}

it.each(named.flatMap((points) => kinds.map((kind) => Object.assign({}, points, kind))))(
  'a service with $weekdayNumbering $shortMonth $fifthWeek $unmatchedStart $endDate, $workdays, $limit is explained',
  async ({ workdays, limit, ...points }) => {
    const calendar = workdays === 'a calendar' ? anyWorkdayCalendar() : fc.constant(workdays)
    const most = limit === 'none' ? fc.constant(limit) : fc.integer({ min: 1, max: 40 })
    // What happens once is under no rule that could be read in several ways.
    const recurring = anyBooking().filter(({ series }) => series.recurrence.kind !== 'once')
    const any: fc.Arbitrary<Asked> = fc
      .tuple(recurring, calendar, most)
      .map(([booking, workdayCalendar, maxOccurrences]) => ({
        booking: ended(booking),
        truth: { ...points, zone: booking.dialect.zone, workdays: workdayCalendar, maxOccurrences },
      }))
    // Where both read a rule alike there is nothing to explain: four of five differ.
    const asked = fc.oneof({ weight: 4, arbitrary: any.filter(differs) }, { weight: 1, arbitrary: any })
    const property = fc.asyncProperty(asked, bookAndExplain)
    await fc.assert(property, runs(6, 1000))
  },
)
