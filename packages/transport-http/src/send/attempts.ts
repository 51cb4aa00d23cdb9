import {
  type Call,
  type CallFacts,
  type Delivery,
  MalformedAnswerError,
  type SendOptions,
  TransportError,
  type UmeetingError,
} from '@umeeting/core'
import { callFacts } from '../answer/call-facts.ts'
import type { AttemptOutcome, TransportEvent } from '../events/transport-event.ts'
import {
  type AttemptFailure,
  deliveryOf,
  mayHaveActed,
  reasonOf,
  worstDelivery,
} from '../failure/attempt-failure.ts'
import { retryDelay } from '../failure/retry-delay.ts'
import type { Redactor } from '../secrets/redactor.ts'
import type { Sender } from './sender.ts'
import type { PreparedRequest } from './request.ts'

/** The attempts of one call: tells the observer of each, decides about the next, and knows what all come to. */
export class Attempts {
  readonly #sender: Sender
  readonly #call: Call
  readonly #number: number
  readonly #redact: Redactor
  #attempt = 0
  #begunAt = 0
  /** What the failed attempts may have done. */
  readonly #deliveries: Delivery[] = []
  #mayHaveActed = false
  #failure: AttemptFailure | undefined
  /** What the last repetition took of the budget. */
  #taken: number | undefined
  #head: Response | undefined

  constructor(sender: Sender, call: Call, redact: Redactor) {
    this.#sender = sender
    this.#call = call
    this.#number = sender.nextNumber()
    this.#redact = redact
  }

  begin(onAttempt: SendOptions['onAttempt']): void {
    this.#attempt += 1
    this.#begunAt = performance.now()
    this.#head = undefined
    onAttempt?.(this.#attempt, this.#mayHaveActed)
    this.#tell({ kind: 'begin', ...this.#named() })
  }

  /** The status and headers of an answer have come. */
  hear(head: Response): void {
    this.#head = head
  }

  /** An attempt failed. Answers the milliseconds until the next one; undefined where there is to be none. */
  fail(failure: AttemptFailure, { retryLimit }: PreparedRequest, remainingMs: number): number | undefined {
    const { safety } = this.#call
    const { settings, budget } = this.#sender
    const delivery = deliveryOf(failure, safety)
    this.#failure = failure
    this.#deliveries.push(delivery)
    this.#mayHaveActed ||= mayHaveActed(failure)
    const retry = { ...settings.retry, limit: retryLimit }
    const repeated = this.#attempt - 1
    const delay = retryDelay(failure, { safety, repeated, remainingMs, retry, random: Math.random })
    this.#taken = delay === undefined ? undefined : budget.take(failure)
    const retryInMs = this.#taken === undefined ? undefined : delay
    this.#end({ kind: 'failed', reason: reasonOf(failure), delivery, retryInMs })
    return retryInMs
  }

  /** The last attempt brought an answer. */
  answer(kind: 'answered' | 'malformed'): void {
    if (kind === 'answered') this.#sender.budget.give(this.#taken)
    this.#end({ kind })
  }

  facts(): CallFacts {
    return callFacts(this.#attempt, this.#head, this.#redact)
  }

  /** The service's refusal, where it came with an HTTP failure and is a sure one: gateways write envelopes too. */
  refusal(): object | undefined {
    const failure = this.#failure
    if (failure?.kind !== 'http' || deliveryOf(failure, this.#call.safety) !== 'answered') return undefined
    return failure.refusal
  }

  /** What the call comes to after its last failure, or where its caller cancelled. */
  error(isAborted: boolean): UmeetingError {
    const { operation } = this.#call
    const delivery = worstDelivery(this.#deliveries)
    const failure = this.#failure
    if (isAborted || !failure) return new TransportError(operation, delivery, 'aborted', this.facts())
    if (failure.kind !== 'oversized')
      return new TransportError(operation, delivery, this.#redact(reasonOf(failure)), this.facts())
    const expected = { max: this.#sender.settings.maxAnswerBytes }
    const issues = [{ code: 'too-many-bytes', path: [], expected, received: '(more)' }] as const
    const answered = delivery === 'answered' ? 'answered' : 'unknown'
    return new MalformedAnswerError(operation, answered, issues, this.facts())
  }

  #named(): { call: number; operation: string; safety: Call['safety']; attempt: number } {
    const { operation, safety } = this.#call
    return { call: this.#number, operation, safety, attempt: this.#attempt }
  }

  #end(outcome: AttemptOutcome): void {
    const durationMs = performance.now() - this.#begunAt
    this.#tell({ kind: 'end', ...this.#named(), durationMs, outcome })
  }

  /** An observer must not break a booking: what it throws is dropped, also later. */
  #tell(event: TransportEvent): void {
    const { onEvent } = this.#sender.settings
    if (!onEvent) return
    try {
      // Whatever is like a promise becomes one, whose rejection is then dropped.
      void Promise.resolve(onEvent(event)).catch(() => undefined)
    } catch {
      // As documented.
    }
  }
}
