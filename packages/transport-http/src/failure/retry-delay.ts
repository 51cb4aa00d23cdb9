import type { Safety } from '@umeeting/core'
import type { RetrySettings } from '../settings/settings.ts'
import type { AttemptFailure } from './attempt-failure.ts'
import { isPassing } from './http-status.ts'

/** What a decision to repeat needs to know beside the failure. */
export interface RetryState {
  readonly safety: Safety
  /** How many times the call was repeated before. */
  readonly repeated: number
  /** Milliseconds that are left for the whole call. */
  readonly remainingMs: number
  readonly retry: RetrySettings
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number
}

/**
 * The milliseconds to wait before the next attempt; undefined where there is to be none.
 *
 * Exponential backoff with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), or what the service asked for.
 */
export function retryDelay(
  failure: AttemptFailure,
  { safety, repeated, remainingMs, retry, random }: RetryState,
): number | undefined {
  if (repeated >= retry.limit || !mayRepeat(failure, safety)) return undefined
  const asked = failure.kind === 'http' ? failure.retryAfterMs : undefined
  const delay =
    asked === undefined
      ? random() * Math.min(retry.maxDelayMs, retry.baseDelayMs * 2 ** repeated)
      : Math.min(retry.maxRetryAfterMs, asked)
  return delay < remainingMs ? delay : undefined
}

/**
 * Whether a failed attempt of a call may be followed by another. A creating call is repeated only where the service can't
 * have acted: nothing was sent, or it answered 429.
 */
export function mayRepeat(failure: AttemptFailure, safety: Safety): boolean {
  const harmless = safety !== 'creating'
  switch (failure.kind) {
    case 'network':
      return !failure.lasting && (harmless || failure.delivery === 'not-sent')
    case 'timeout':
      return harmless || failure.delivery === 'not-sent'
    case 'http':
      return failure.status === 429 || (harmless && isPassing(failure.status))
    case 'redirect':
    case 'oversized':
    case 'ended':
      return false
  }
}
