import type { Delivery, Safety } from '@umeeting/core'

/** What an observer hears of: each try twice. */
export type TransportEvent = TryBegun | TryEnded

interface Try {
  /** Counts the calls of this transport, from 1: tries of one call share it. */
  readonly call: number
  /** The operation's name, such as `schedule`. */
  readonly operation: string
  readonly safety: Safety
  /** Counts the tries of the call, from 1. */
  readonly attempt: number
}

export interface TryBegun extends Try {
  readonly kind: 'begin'
}

export interface TryEnded extends Try {
  readonly kind: 'end'
  /** Milliseconds since the try began. */
  readonly durationMs: number
  readonly outcome: TryOutcome
}

/**
 * What a try came to. `answered`: the service's JSON, which may say that it refuses; `malformed`: an answer that
 * can't be read; `failed`: none. A failed try that is going to be repeated says when.
 */
export type TryOutcome =
  | { readonly kind: 'answered' }
  | { readonly kind: 'malformed' }
  | {
      readonly kind: 'failed'
      /** As in the `reason` of a `TransportError`: `timeout`, `ECONNRESET`, `http-502` … */
      readonly reason: string
      readonly delivery: Delivery
      /** Milliseconds until the next try; undefined where it is the last. */
      readonly retryInMs: number | undefined
    }
