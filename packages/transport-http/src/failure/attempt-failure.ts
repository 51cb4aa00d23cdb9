import type { Delivery, Safety } from '@umeeting/core'
import { mayFollowAction } from './http-status.ts'

/** Why an attempt brought no answer of the service. */
export type AttemptFailure =
  /** The network's own code, and whether the request can have left. `lasting`: the next attempt would end the same. */
  | {
      readonly kind: 'network'
      readonly code: string
      readonly delivery: 'not-sent' | 'unknown'
      readonly lasting: boolean
    }
  | { readonly kind: 'timeout'; readonly delivery: 'not-sent' | 'unknown' }
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
  | {
      readonly kind: 'ended'
      readonly by: 'aborted' | 'total-timeout'
      readonly delivery: 'not-sent' | 'unknown'
    }

/** The failure as a short name. */
export function reasonOf(failure: AttemptFailure): string {
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

/** Whether the service can have acted on a failed attempt. */
export function mayHaveActed(failure: AttemptFailure): boolean {
  switch (failure.kind) {
    case 'network':
    case 'timeout':
    case 'ended':
      return failure.delivery === 'unknown'
    case 'http':
      return mayFollowAction(failure.status)
    case 'redirect':
    case 'oversized':
      return true
  }
}

/**
 * What a failed attempt says of its delivery. A creating call that a proxy answered with 408 or 5xx, or that was led
 * elsewhere, may have reached the service before.
 */
export function deliveryOf(failure: AttemptFailure, safety: Safety): Delivery {
  if ('delivery' in failure) return failure.delivery
  return safety === 'creating' && mayHaveActed(failure) ? 'unknown' : 'answered'
}

const order: readonly Delivery[] = ['not-sent', 'answered', 'unknown']

/** The delivery of a call by those of its attempts: one that may have been acted on outweighs those that were not. */
export function worstDelivery(deliveries: readonly Delivery[]): Delivery {
  return order[Math.max(0, ...deliveries.map((each) => order.indexOf(each)))] ?? 'unknown'
}
