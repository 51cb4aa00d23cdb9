import type { DialectChoices, Engine, LocalDate, Locale, Transport } from '@umeeting/core'

/** What the suite is run against. */
export interface ConformanceTarget {
  /** Names the run and its report. */
  readonly name: string
  /** How calls reach it. */
  readonly transport: Transport
  /** The same service by wrong credentials. Without it the clause of credentials is skipped. */
  readonly unauthorized?: Transport | undefined
  /** How the service is taken to read rules. @default documentedDialect */
  readonly dialect?: DialectChoices | undefined
  /**
   * How many bookings each clause that varies them may make, at least 1. Bounds are all tried, whatever the number.
   *
   * @default 20
   */
  readonly bookings?: number | undefined
  /** All bookings lie after that date, by a year at most. @default today, in UTC */
  readonly today?: LocalDate | undefined
  /** What predicts, the judge first. @default rruleEngine, then calendarEngine */
  readonly engines?: readonly [Engine, ...Engine[]] | undefined
  /** The seat count to book. @default 25 */
  readonly capacity?: number | undefined
  /** Another seat count, to change to. @default 100 */
  readonly otherCapacity?: number | undefined
  /** Whose personal account to book (`private/…`). Without it the clauses of personal accounts are skipped. */
  readonly hostId?: string | undefined
  /** The language of explanations in the reasons. @default 'en' */
  readonly locale?: Locale | undefined
  /** What the bookings are drawn from; a failing clause prints it. @default drawn anew */
  readonly seed?: number | undefined
}

/** Clauses that are not tried, and why. */
export interface Skip {
  /** Why it is not tried: it stands in the report. */
  readonly reason: string
  /** Ids of clauses; `end.*` means all that begin with `end.`, and `*` all. */
  readonly tests: readonly string[]
}

/** How many bookings each clause that varies them makes by default. */
const DEFAULT_BOOKINGS = 20

/**
 * How many bookings each clause that varies them may make.
 *
 * @throws RangeError where it is no integer of at least 1
 */
export function bookingsOf({ bookings = DEFAULT_BOOKINGS }: ConformanceTarget): number {
  if (Number.isInteger(bookings) && bookings >= 1) return bookings
  throw new RangeError(`Cannot run the suite: bookings must be an integer of at least 1, got ${bookings}`)
}
