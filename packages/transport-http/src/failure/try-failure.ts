import type { Delivery, Safety } from '@umeeting/core'

/** Why a try brought no answer of the service. */
export type TryFailure =
  /** The network's own code, and whether the request can have left. `lasting`: the next try would end the same. */
  | {
      readonly kind: 'network'
      readonly code: string
      readonly delivery: 'not-sent' | 'unknown'
      readonly lasting: boolean
    }
  | { readonly kind: 'timeout' }
  /** An HTTP status of failure. `refusal` is the service's own failing envelope, where the answer held one. */
  | {
      readonly kind: 'http'
      readonly status: number
      readonly retryAfterMs: number | undefined
      readonly refusal: object | undefined
    }
  | { readonly kind: 'redirect' }
  /** More bytes than an answer may have. */
  | { readonly kind: 'oversized' }
  /** The caller cancelled, or the time for the whole call is over. */
  | { readonly kind: 'ended'; readonly by: 'aborted' | 'total-timeout' }

/** Carries a failure through ky. It never leaves this package. */
export class FailedTry extends Error {
  override readonly name = 'FailedTry'
  readonly failure: TryFailure

  constructor(failure: TryFailure) {
    super(reasonOf(failure))
    this.failure = failure
  }
}

/** The failure as a short name. */
export function reasonOf(failure: TryFailure): string {
  switch (failure.kind) {
    case 'network':
      return failure.code
    case 'http':
      return `http-${failure.status}`
    case 'ended':
      return failure.by
    case 'timeout':
    case 'redirect':
    case 'oversized':
      return failure.kind
  }
}

/**
 * Whether the service can have acted on a try. A creating call that a proxy answered with 408 or 5xx, or that was
 * led elsewhere, may have reached the service before.
 */
export function deliveryOf(failure: TryFailure, safety: Safety): Delivery {
  const answered = safety === 'creating' ? 'unknown' : 'answered'
  switch (failure.kind) {
    case 'network':
      return failure.delivery
    case 'http':
      return failure.status === 408 || failure.status >= 500 ? answered : 'answered'
    case 'redirect':
    case 'oversized':
      return answered
    case 'timeout':
    case 'ended':
      return 'unknown'
  }
}

const order: readonly Delivery[] = ['not-sent', 'answered', 'unknown']

/** What several tries come to: one that may have been acted on outweighs those that were not. */
export function gravest(deliveries: readonly Delivery[]): Delivery {
  return order[Math.max(0, ...deliveries.map((each) => order.indexOf(each)))] ?? 'unknown'
}
