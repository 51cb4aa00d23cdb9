import type { AttemptFailure } from './attempt-failure.ts'

/** A timeout holds a connection for long, so repeating after one costs more. */
const TIMEOUT_COST = 2
/** What a call gives back that succeeds at once. */
const SUCCESS_REFUND = 0.2

/**
 * Repetitions that all calls of a transport share, so that many callers do not multiply the load of a service that
 * fails. Each repetition takes one, two after a timeout; a call that succeeds gives back what its last repetition
 * took, or a fifth of one if it needed none. As the AWS SDKs' retry quota: 500 tokens, 5 a retry, 10 after a timeout.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
export class RetryBudget {
  readonly #size: number
  #left: number

  constructor(size: number) {
    this.#size = size
    this.#left = size
  }

  /** Takes what a repetition after the failure costs; undefined where not so much is left. */
  take(failure: AttemptFailure): number | undefined {
    const cost = failure.kind === 'timeout' ? TIMEOUT_COST : 1
    if (cost > this.#left) return undefined
    this.#left -= cost
    return cost
  }

  /** A call succeeded; `taken` is what its last repetition cost, undefined where there was none. */
  give(taken: number | undefined): void {
    this.#left = Math.min(this.#size, this.#left + (taken ?? SUCCESS_REFUND))
  }
}
