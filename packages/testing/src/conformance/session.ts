import {
  type Booking,
  createMeetingClient,
  type Dialect,
  dialectOf,
  type Engine,
  isUmeetingError,
  type LocalDate,
  type MeetingClient,
  operations,
  type ScheduledMeetingInput,
  type Transport,
  calendarEngine,
} from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import type { ConformanceTarget } from './target.ts'

/** The service as clauses see it. What they book is deleted when they are through. */
export class Session {
  readonly client: MeetingClient
  readonly dialect: Dialect
  readonly engines: readonly [Engine, ...Engine[]]
  readonly today: LocalDate
  readonly capacity: number
  /** How many bookings were made. */
  booked = 0
  readonly #transport: Transport
  readonly #settings: fc.Parameters<unknown>
  readonly #kept = new Set<string>()

  constructor(target: ConformanceTarget) {
    const { transport, dialect, bookings = 20, engines = [rruleEngine, calendarEngine], seed } = target
    if (!(Number.isInteger(bookings) && bookings >= 1)) {
      throw new RangeError(`Cannot run the suite: bookings must be an integer of at least 1, got ${bookings}`)
    }
    this.#transport = transport
    this.client = createMeetingClient(transport, { dialect })
    this.dialect = dialectOf(dialect)
    this.engines = engines
    this.today = target.today ?? (new Date().toISOString().slice(0, 10) as LocalDate)
    this.capacity = target.capacity ?? 25
    // A service that is asked for a few bookings only is not asked for more to make a failure smaller.
    this.#settings = {
      numRuns: bookings,
      endOnFailure: bookings < 10,
      ...(seed === undefined ? {} : { seed }),
    }
  }

  /** Tries a law on as many values as there may be bookings; a failure says the smallest value found. */
  async forEach<Value>(values: fc.Arbitrary<Value>, law: (value: Value) => Promise<void>): Promise<void> {
    await fc.assert(fc.asyncProperty(values, law), this.#settings as fc.Parameters<[Value]>)
  }

  async schedule(meeting: ScheduledMeetingInput): Promise<Booking> {
    const booking = await this.client.schedule(meeting)
    this.keep(booking.meeting.id)
    return booking
  }

  /** Sends wire fields as they are, valid or not, and says what came of it: the status, and the booking where it is 200. */
  async scheduleFields(fields: Readonly<Record<string, string>>): Promise<FieldsAnswer> {
    const { schedule } = operations
    const call = { operation: schedule.name, path: schedule.path, fields, safety: schedule.safety }
    const answer = schedule.readAnswer(await this.#transport.send(call), this.dialect)
    if (!answer.ok) throw new TypeError(`The answer can't be read: ${JSON.stringify(answer.issues)}`)
    if (answer.value.kind !== 'done') return { accepted: false, localStarts: [] }
    const { meeting, occurrences } = answer.value.answer
    this.keep(meeting.id)
    return { accepted: true, localStarts: occurrences.map(({ localStart }) => localStart) }
  }

  /** Has a meeting deleted in the end. */
  keep(id: string): void {
    this.booked += 1
    this.#kept.add(id)
  }

  /** Deletes what is left; one that can't be deleted doesn't keep the others. Answers the ids that are left over. */
  async clean(): Promise<readonly string[]> {
    const left: string[] = []
    for (const id of this.#kept) {
      try {
        // One after the other: a real service may limit how many calls it takes at a time.
        // oxlint-disable-next-line no-await-in-loop
        await this.client.delete(id)
      } catch (error) {
        // What a clause deleted or ended itself is gone.
        if (!isUmeetingError(error) || error.name !== 'ServiceError') left.push(id)
      }
    }
    this.#kept.clear()
    return left
  }
}

interface FieldsAnswer {
  readonly accepted: boolean
  readonly localStarts: readonly string[]
}
