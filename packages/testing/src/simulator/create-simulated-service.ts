import { type DialectChoices, parseDialectOrThrow, type Transport } from '@umeeting/core'
import { fetchAdapter } from './adapters/fetch-adapter.ts'
import { transportAdapter } from './adapters/transport-adapter.ts'
import { identityOf } from './book/identity.ts'
import type { SimulatedMeeting } from './book/meeting.ts'
import { MeetingBook } from './book/meeting-book.ts'
import { RoomPlan } from './book/room-plan.ts'
import { type Credentials, type Exchanged, exchangeOf } from './exchange.ts'
import type { FaultScale, FaultSource } from './faults/fault.ts'
import type { Reply } from './wire/reply.ts'
import type { WireRequest } from './wire/request.ts'

/** How the simulated service behaves. */
export interface SimulatedServiceOptions {
  /** How the service reads rules. @default documentedDialect */
  readonly dialect?: DialectChoices | undefined
  /** Epoch milliseconds: what time it is for the service. @default Date.now */
  readonly clock?: (() => number) | undefined
  /** How many rooms there are for each seat count. @default { 25: 50, 100: 20, 500: 2 } */
  readonly capacity?: Readonly<Record<string, number>> | undefined
  /** Which requests go wrong, and how. @default none */
  readonly faults?: FaultSource | undefined
  /** How large faults are. @default that of `FaultScale` */
  readonly faultScale?: Partial<FaultScale> | undefined
  /** What ids, tokens and the details of faults are drawn from. @default 1 */
  readonly seed?: number | undefined
  /** What every request must bring. @default { apiKey: 'simulated-key', apiSecret: 'simulated-secret' } */
  readonly credentials?: Credentials | undefined
  /** How many occurrences an instant meeting that recurs gets: it has no end parameter. @default 3 */
  readonly instantOccurrences?: number | undefined
  /** Told of every request, refused ones too, once its answer is made. */
  readonly onExchange?: ((exchanged: Exchanged) => void) | undefined
}

/** A service that behaves as the vendor's pages say, through three adapters over one state. */
export interface SimulatedService {
  /** Without HTTP; each call is one attempt. */
  readonly transport: Transport
  /** The same with other credentials, to see how they are refused. */
  readonly transportWith: (credentials: Credentials) => Transport
  /** As a `fetch`, on every host; the paths begin with `/umeeting/`. */
  readonly fetch: typeof globalThis.fetch
  /** One request to one reply, for adapters of your own; `@umeeting/testing/simulator-http` serves it over HTTP. */
  readonly answer: (request: WireRequest) => Reply
  /** The credentials that it accepts. */
  readonly credentials: Credentials
  /** Every meeting ever made, deleted ones too, in the order of making: what the service knows to be true. */
  readonly meetings: () => readonly SimulatedMeeting[]
}

/**
 * Makes a simulated service: every operation, with the documented fields in the types in which the service sends them.
 * Its occurrences come from the oracle. It has no clock, chance or I/O of its own: time and faults are given, all else
 * is drawn from the seed.
 *
 * What it adds where the facts are silent: a meeting has at most 1000 occurrences; an update without
 * `recurrence_type` leaves the recurrence; lists show a series by its present or next occurrence.
 *
 * @throws InvalidRequestError where the dialect is none.
 * @example
 * const service = createSimulatedService({ faults: faultQueue(['reset-after-processing'], 'schedule').source })
 * const client = createMeetingClient(service.transport)
 */
export function createSimulatedService({
  dialect,
  clock = Date.now,
  capacity = { 25: 50, 100: 20, 500: 2 },
  faults,
  faultScale,
  seed = 1,
  credentials = { apiKey: 'simulated-key', apiSecret: 'simulated-secret' },
  instantOccurrences = 3,
  onExchange = () => undefined,
}: SimulatedServiceOptions = {}): SimulatedService {
  const identity = identityOf(seed)
  const rooms = new RoomPlan(capacity)
  const book = new MeetingBook(identity, rooms)
  const exchange = exchangeOf({
    context: { book, rooms, identity, dialect: parseDialectOrThrow(dialect ?? {}), instantOccurrences },
    credentials,
    seed,
    faults,
    scale: { latencyMs: 50, retryAfterSeconds: 1, oversizedBytes: 9_000_000, ...faultScale },
    onExchange,
  })
  const answer = (request: WireRequest): Reply => exchange(request).answer(request.body, clock())
  return {
    transport: transportAdapter(answer, credentials),
    transportWith: (others) => transportAdapter(answer, others),
    fetch: fetchAdapter(exchange, clock),
    answer,
    credentials,
    meetings: () => book.all(),
  }
}
