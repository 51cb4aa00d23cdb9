import {
  type Call,
  type Delivery,
  MalformedAnswerError,
  type SendOptions,
  TransportError,
  type UmeetingError,
} from '@umeeting/core'
import type { TryOutcome } from '../events/transport-event.ts'
import { failureOf } from '../failure/network-failure.ts'
import { retryDelay } from '../failure/retry-delay.ts'
import { deliveryOf, gravest, reasonOf, type TryFailure } from '../failure/try-failure.ts'
import type { Settings } from '../settings/settings.ts'
import type { Deadline } from './deadline.ts'

/** The tries of one call: tells the observer of each, decides about the next, and knows what all come to. */
export class Tries {
  readonly #settings: Settings
  readonly #call: Call
  readonly #number: number
  readonly #deadline: Deadline
  #attempt = 0
  /** When the try under way began; undefined between tries. */
  #begunAt: number | undefined
  /** What the failed tries may have done. */
  readonly #deliveries: Delivery[] = []
  #failure: TryFailure | undefined
  /** Milliseconds until the next try, once one is decided on. */
  delayMs = 0

  constructor(settings: Settings, call: Call, number: number, deadline: Deadline) {
    this.#settings = settings
    this.#call = call
    this.#number = number
    this.#deadline = deadline
  }

  begin(onAttempt: SendOptions['onAttempt']): void {
    this.#attempt += 1
    this.#begunAt = performance.now()
    onAttempt?.(this.#attempt)
    this.#tell({ kind: 'begin', ...this.#try() })
  }

  /** A try failed: whether there is to be another. */
  fail(error: unknown): boolean {
    const endedBy = this.#deadline.endedBy()
    const failure: TryFailure = endedBy === undefined ? failureOf(error) : { kind: 'ended', by: endedBy }
    this.#failure = failure
    const { safety } = this.#call
    const delivery = deliveryOf(failure, safety)
    this.#deliveries.push(delivery)
    const retryInMs = retryDelay(failure, {
      safety,
      repeated: this.#attempt - 1,
      remainingMs: this.#deadline.remainingMs(),
      retry: this.#settings.retry,
      random: Math.random,
    })
    this.#end({ kind: 'failed', reason: reasonOf(failure), delivery, retryInMs })
    this.delayMs = retryInMs ?? 0
    return retryInMs !== undefined
  }

  /** The last try brought an answer. */
  answer(kind: 'answered' | 'malformed'): void {
    this.#end({ kind })
  }

  /**
   * What the call comes to after its last failure: the service's refusal as its answer, where it came with an HTTP
   * failure. Of a creating call, a 5xx is no sure refusal: gateways write envelopes too.
   *
   * @throws TransportError or MalformedAnswerError
   */
  outcome(): object {
    const endedBy = this.#deadline.endedBy()
    const failure = this.#failure
    const isRefusal = endedBy === undefined && failure?.kind === 'http' && failure.refusal !== undefined
    if (isRefusal && deliveryOf(failure, this.#call.safety) === 'answered') return failure.refusal
    throw this.#error(endedBy)
  }

  #error(endedBy: ReturnType<Deadline['endedBy']>): UmeetingError {
    const { operation } = this.#call
    const delivery = gravest(this.#deliveries)
    if (endedBy !== undefined) return new TransportError(operation, delivery, endedBy)
    const failure = this.#failure
    if (!failure) return new TransportError(operation, 'not-sent', 'network-error')
    if (failure.kind !== 'oversized') return new TransportError(operation, delivery, reasonOf(failure))
    const expected = { max: this.#settings.maxAnswerBytes }
    return new MalformedAnswerError(operation, delivery === 'answered' ? 'answered' : 'unknown', [
      { code: 'too-many-bytes', path: [], expected, received: 'more' },
    ])
  }

  #try(): { call: number; operation: string; safety: Call['safety']; attempt: number } {
    const { operation, safety } = this.#call
    return { call: this.#number, operation, safety, attempt: this.#attempt }
  }

  #end(outcome: TryOutcome): void {
    if (this.#begunAt === undefined) return
    const durationMs = performance.now() - this.#begunAt
    this.#begunAt = undefined
    this.#tell({ kind: 'end', ...this.#try(), durationMs, outcome })
  }

  #tell(event: Parameters<NonNullable<Settings['onEvent']>>[0]): void {
    try {
      this.#settings.onEvent?.(event)
    } catch {
      // An observer must not break a booking.
    }
  }
}
