import {
  type Booking,
  calendarEngine,
  createMeetingClient,
  type Creation,
  type Dialect,
  dialectOf,
  type Engine,
  type InstantMeetingInput,
  type LocalDate,
  type LocalDateTime,
  type Locale,
  type MeetingClient,
  operations,
  type PersonalInstantMeetingInput,
  type PersonalMeetingInput,
  type ScheduledMeetingInput,
  type Transport,
  isTransportError,
} from '@umeeting/core'
import { rruleEngine } from '@umeeting/core/rrule'
import fc from 'fast-check'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import { BookedMeetings, type BookingTrace } from './booked-meetings.ts'
import { type FieldsAnswer, sendFields, type WireFields } from './send-fields.ts'
import { bookingsOf, type ConformanceTarget } from './target.ts'

const DAY = 86_400_000

/** The service as clauses see it. What a case books is deleted when the case is through. */
export class Session {
  readonly client: MeetingClient
  readonly dialect: Dialect
  readonly locale: Locale
  readonly engines: readonly [Engine, ...Engine[]]
  readonly today: LocalDate
  readonly capacity: number
  readonly otherCapacity: number
  /** How many bookings each clause that varies them may make. */
  readonly most: number
  readonly #meetings: BookedMeetings
  readonly #transport: Transport
  readonly #unauthorized: Transport | undefined
  readonly #hostId: string | undefined
  readonly #signal: AbortSignal | undefined
  readonly #settings: fc.Parameters<unknown>
  /** A word that no other meeting of the account has. */
  readonly #mark = crypto.randomUUID()
  #starts = 0
  #keys = 0

  /** @throws RangeError where the bookings are no integer of at least 1 */
  constructor(target: ConformanceTarget, signal?: AbortSignal) {
    const { transport, dialect, engines = [rruleEngine, calendarEngine], seed } = target
    const bookings = bookingsOf(target)
    this.#transport = transport
    this.#signal = signal
    this.locale = target.locale ?? 'en'
    this.#unauthorized = target.unauthorized
    this.#hostId = target.hostId
    this.client = createMeetingClient(transport, { dialect })
    this.#meetings = new BookedMeetings(this.client)
    this.dialect = dialectOf(dialect)
    this.engines = engines
    this.today = target.today ?? (new Date().toISOString().slice(0, 10) as LocalDate)
    this.capacity = target.capacity ?? 25
    this.otherCapacity = target.otherCapacity ?? 100
    this.most = bookings
    // A service that is asked for a few bookings only is not asked for more to make a failure smaller.
    this.#settings = {
      numRuns: bookings,
      endOnFailure: bookings < 10,
      ...(seed === undefined ? {} : { seed }),
    }
  }

  /** Tries a law on as many values as there may be bookings; a failure says the smallest value found. */
  async forEach<Value>(values: fc.Arbitrary<Value>, law: (value: Value) => Promise<void>): Promise<void> {
    const property = fc.asyncProperty(values, async (value) => this.#tidy(async () => law(value)))
    await fc.assert(property, this.#settings as fc.Parameters<[Value]>)
  }

  /** Tries a law on every case, in order, however few bookings there may be. */
  async each<Case>(cases: readonly Case[], law: (each: Case) => Promise<void>): Promise<void> {
    // One after the other: a real service may limit how many calls it takes at a time.
    for (const each of cases) await this.#tidy(async () => law(each))
  }

  /** A user key that no other booking has. */
  nextKey(): string {
    this.#keys += 1
    return `conformance-${this.#mark}-${this.#keys}`
  }

  /** Whose personal account is tried. */
  get hostId(): string {
    if (this.#hostId !== undefined) return this.#hostId
    throw new TypeError('Cannot try a personal account: the target names no host id')
  }

  async schedule(meeting: ScheduledMeetingInput): Promise<Booking> {
    return this.#book({ account: 'shared', userKey: meeting.userKey }, async () =>
      this.client.schedule(meeting),
    )
  }

  /** Starts a meeting at once. */
  async instant(meeting: InstantMeetingInput): Promise<Booking> {
    return this.#book({ account: 'shared', userKey: meeting.userKey }, async () =>
      this.client.instant(meeting),
    )
  }

  /** Books a meeting of a personal account. */
  async personalSchedule(meeting: PersonalMeetingInput): Promise<Booking> {
    return this.#book({ account: 'personal', start: meeting.start }, async () =>
      this.client.personalSchedule(meeting),
    )
  }

  /** Starts a meeting of a personal account at once. */
  async personalInstant(meeting: PersonalInstantMeetingInput): Promise<Booking> {
    return this.#book({ account: 'personal', start: undefined }, async () =>
      this.client.personalInstant(meeting),
    )
  }

  async #book(trace: BookingTrace, book: () => Promise<Booking>): Promise<Booking> {
    return this.#meetings.keeping(trace, book, ({ meeting }) => meeting.id)
  }

  /** Sends wire fields to a creating operation as they are, valid or not, and says what came of it. */
  async sendFields(
    name: 'instant' | 'schedule' | 'personalSchedule',
    fields: WireFields,
  ): Promise<FieldsAnswer<Creation>> {
    const trace: BookingTrace =
      name === 'personalSchedule'
        ? { account: 'personal', start: fields['start_time'] }
        : { account: 'shared', userKey: fields['user_key'] }
    return this.#meetings.keeping(
      trace,
      async () => sendFields<Creation>(this.#transport, operations[name], fields, this.dialect),
      ({ answer }) => answer?.meeting.id,
    )
  }

  /** Sends wire fields of a personal update as they are, valid or not, and says what came of it. */
  async sendPersonalUpdate(fields: WireFields): Promise<FieldsAnswer<null>> {
    return sendFields(this.#transport, operations.personalUpdate, fields, this.dialect)
  }

  /** Whether the service refuses a reading call with wrong credentials; so does one that answers an HTTP error. */
  async refusesWrongCredentials(name: 'licensing' | 'list'): Promise<boolean> {
    if (!this.#unauthorized)
      throw new TypeError('Cannot try wrong credentials: the target has no such transport')
    try {
      const { accepted } = await sendFields<unknown>(this.#unauthorized, operations[name], {}, this.dialect)
      return !accepted
    } catch (error) {
      if (isTransportError(error) && error.delivery === 'answered') return true
      throw error
    }
  }

  /** A start at ten in the morning some weeks ahead, on another day at each call. */
  nextStart(): LocalDateTime {
    this.#starts += 1
    return textOfLocal(localOf(`${this.today} 10:00:00`) + (14 + 7 * this.#starts) * DAY)
  }

  /** How many bookings were made. */
  get booked(): number {
    return this.#meetings.count
  }

  /** The numbers of meetings that could not be deleted. */
  leftOver(): readonly string[] {
    return [...this.#meetings.leftOver]
  }

  async #tidy(law: () => Promise<void>): Promise<void> {
    if (this.#signal?.aborted === true) throw new Interrupted()
    try {
      await law()
    } finally {
      await this.#meetings.clean()
    }
  }
}

/** A case was not begun, since the run was interrupted. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'

  constructor() {
    super('the run was interrupted')
  }
}
