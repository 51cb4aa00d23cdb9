import type { Delivery, Safety } from '@umeeting/core'

/** What an observer hears of: each attempt twice. */
export type TransportEvent = AttemptBegun | AttemptEnded

/** Which attempt an event is about. */
export interface Attempt {
  /** Counts the calls of this transport, from 1: attempts of one call share it. */
  readonly call: number
  /** The operation's name, such as `schedule`. */
  readonly operation: string
  /** What repeating the call can do. */
  readonly safety: Safety
  /** Counts the attempts of the call, from 1. */
  readonly attempt: number
}

/** An attempt is about to be made. */
export interface AttemptBegun extends Attempt {
  readonly kind: 'begin'
}

/** An attempt is over. */
export interface AttemptEnded extends Attempt {
  readonly kind: 'end'
  /** Milliseconds since the attempt began. */
  readonly durationMs: number
  /** What it came to. */
  readonly outcome: AttemptOutcome
}

/**
 * What an attempt came to. `answered`: the service's JSON, which may say that it refuses; `malformed`: an answer that
 * can't be read; `failed`: none. A failed attempt that is going to be repeated says when.
 */
export type AttemptOutcome =
  | { readonly kind: 'answered' }
  | { readonly kind: 'malformed' }
  | {
      readonly kind: 'failed'
      /** As in the `reason` of a `TransportError`: `timeout`, `ECONNRESET`, `http-502` … */
      readonly reason: string
      readonly delivery: Delivery
      /** Milliseconds until the next attempt; undefined where it is the last. */
      readonly retryInMs: number | undefined
    }
