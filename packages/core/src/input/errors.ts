import type { LocalDate, LocalDateTime } from '../time/local-date-time.ts'
import { englishIssueText } from './issue-sentences.en.ts'
import { bounded, type Issue } from './issue.ts'

/**
 * The base of every error this project throws. `kind` tells them apart across realms and copies of the package;
 * `isUmeetingError` is the guard.
 */
export abstract class UmeetingError extends Error {
  /** Tells the kinds apart; the guards ask for it. */
  abstract readonly kind:
    'invalid-request' | 'service' | 'malformed-answer' | 'transport' | 'workday-calendar'
}

/** The input was refused before anything was sent; `issues` lists all that is wrong with it. */
export class InvalidRequestError extends UmeetingError {
  override readonly name = 'InvalidRequestError'
  readonly kind = 'invalid-request'
  /** All that is wrong: of more than 100 issues the last counts the rest. */
  readonly issues: readonly [Issue, ...Issue[]]

  /** @param action what could not be done, such as `Cannot read the series` */
  constructor(action: string, issues: readonly [Issue, ...Issue[]]) {
    const listed = bounded(issues)
    super(`${action}: ${textOf(listed)}`)
    this.issues = listed
  }
}

/** How a call went, beside its answer: what a request for help names. */
export interface CallFacts {
  /** Attempts that were begun: at least 0. */
  readonly attempts: number
  /** The HTTP status of the last answer; undefined where none came. */
  readonly httpStatus: number | undefined
  /** The headers of the last answer that number the request, by name in lower case, such as `x-request-id`. */
  readonly requestIds: Readonly<Record<string, string>>
}

/**
 * The service answered and refused: `status` is its own, not that of HTTP. An answer that arrived is no transport
 * error, whatever it says.
 */
export class ServiceError extends UmeetingError {
  override readonly name = 'ServiceError'
  readonly kind = 'service'
  /** The operation that was called, such as `schedule`. */
  readonly operation: string
  /** The service's own status, such as 4000; never 200, which is success. */
  readonly status: number
  /** What the service said, without secrets, links' parameters and control characters, at most 500 characters. */
  readonly serviceMessage: string
  /**
   * `answered`, the service refused; `unknown` where a call that creates was refused with a status that gateways
   * answer too (408, 5xx): the meeting may exist, see `recoverCreated`.
   */
  readonly delivery: 'unknown' | 'answered'
  /** Undefined where the transport does not tell. */
  readonly facts: CallFacts | undefined

  constructor(
    operation: string,
    status: number,
    serviceMessage: string,
    delivery: 'unknown' | 'answered' = 'answered',
    facts?: CallFacts,
  ) {
    const doubt = delivery === 'unknown' ? ' (delivery: unknown)' : ''
    super(
      `Cannot complete ${operation}: the service answered status ${status}, wanted 200: ${serviceMessage}${doubt}`,
    )
    this.delivery = delivery
    this.operation = operation
    this.status = status
    this.serviceMessage = serviceMessage
    this.facts = facts
  }
}

/**
 * An answer came that can't be read. For a creating call that means the meeting may exist: `delivery` is what a
 * transport error of the same call would say.
 */
export class MalformedAnswerError extends UmeetingError {
  override readonly name = 'MalformedAnswerError'
  readonly kind = 'malformed-answer'
  /** The operation that was called, such as `schedule`. */
  readonly operation: string
  /** `unknown` after a call that creates: the meeting may exist. `answered` after any other. */
  readonly delivery: 'unknown' | 'answered'
  /** What can't be read, by its place in the answer. */
  readonly issues: readonly [Issue, ...Issue[]]
  /** Undefined where the transport does not tell. */
  readonly facts: CallFacts | undefined

  readonly #created: PartialCreation | undefined

  constructor(
    operation: string,
    delivery: 'unknown' | 'answered',
    issues: readonly [Issue, ...Issue[]],
    facts?: CallFacts,
    created?: PartialCreation,
  ) {
    const listed = bounded(issues)
    super(`Cannot read the answer of ${operation}: ${textOf(listed)}`)
    this.#created = created
    this.operation = operation
    this.delivery = delivery
    this.issues = listed
    this.facts = facts
  }

  /**
   * What could be read of the answer to a creating call: the meeting exists. No part of what is printed, since any
   * value of an answer may be an echo. Undefined where neither a number nor an occurrence could be read.
   */
  get created(): PartialCreation | undefined {
    return this.#created
  }
}

/**
 * Whether the service can have acted on a call: `not-sent`, it never saw it; `unknown`, it may have; `answered`, it
 * did answer, with something that is no answer of the service (an HTTP error of a proxy, say).
 */
export type Delivery = 'not-sent' | 'unknown' | 'answered'

/** What could be read of the answer to a creating call that can't be read as a whole. */
export interface PartialCreation {
  /** The meeting number. */
  readonly id: string | undefined
  /** The occurrences that could be read, with their places in the answer, from 0. */
  readonly occurrences: readonly {
    readonly index: number
    readonly localStart: LocalDateTime
    readonly uuid: string | undefined
  }[]
  /** The places of those that could not; `issues` says why. */
  readonly unreadableRows: readonly number[]
}

/** No usable answer came. A creating call of `unknown` delivery must not be repeated: see `recoverCreated`. */
export class TransportError extends UmeetingError {
  override readonly name = 'TransportError'
  readonly kind = 'transport'
  /** The operation that was called, such as `schedule`. */
  readonly operation: string
  /** Whether the service can have acted on the call. */
  readonly delivery: Delivery
  /** What happened, as a short name: `timeout`, `aborted`, `ECONNRESET`, `http-502` … */
  readonly reason: string
  /** Undefined where the transport does not tell. */
  readonly facts: CallFacts | undefined

  constructor(operation: string, delivery: Delivery, reason: string, facts?: CallFacts) {
    super(`Cannot complete ${operation}: ${reason} (delivery: ${delivery})`)
    this.operation = operation
    this.delivery = delivery
    this.reason = reason
    this.facts = facts
  }
}

/** A `WorkdayCalendar` was asked about a date that it doesn't know; what it threw then, if it did, is the `cause`. */
export class WorkdayCalendarError extends UmeetingError {
  override readonly name = 'WorkdayCalendarError'
  readonly kind = 'workday-calendar'
  /** The date that was asked about. */
  readonly date: LocalDate

  constructor(date: LocalDate, options?: { readonly cause?: unknown }) {
    super(
      `Cannot tell whether ${date} is a workday: the workday calendar of the dialect does not know that date`,
      options,
    )
    this.date = date
  }
}

const MOST_ISSUES_IN_A_MESSAGE = 20

/** The sentences of the issues; of very many only the first, so that a message stays one. */
function textOf(issues: readonly Issue[]): string {
  const sentences = issues.slice(0, MOST_ISSUES_IN_A_MESSAGE).map(englishIssueText)
  const last = issues.at(-1)
  const unlisted = last?.code === 'further-issues' ? last.expected.count - 1 : 0
  const more = issues.length - sentences.length + unlisted
  return [...sentences, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}
