import type { CallFacts } from '../input/errors.ts'

/**
 * What repeating a call can do. `read`: nothing, repeat freely. `repeatable`: no harm, the outcome is the same (end,
 * delete, update, resetCapacity). `creating`: a second meeting, so it is never repeated blindly.
 */
export type Safety = 'read' | 'repeatable' | 'creating'

/** One call as plain data: what is sent where. Credentials are the transport's, never part of a call. */
export interface Call {
  /** The operation's name, such as `schedule`. */
  readonly operation: string
  /** Relative to the base URL, such as `share/schedule`. */
  readonly path: string
  /** The parameters by their wire names, without credentials and those in the path. */
  readonly fields: Readonly<Record<string, string>>
  /** What repeating it can do: a transport retries by it. */
  readonly safety: Safety
}

/** What a transport is told beside the call. */
export interface SendOptions {
  /** Cancels the call: `send` then rejects with a `TransportError`. */
  readonly signal?: AbortSignalLike
  /** Milliseconds that one attempt of this call may take: an integer, 1–2147483647. @default the transport's own */
  readonly timeoutMs?: number
  /** Attempts of this call after the first: an integer, at least 0. @default the transport's own */
  readonly retryLimit?: number
  /**
   * To be called before each attempt, with its number from 1, and whether the service may have acted on one before:
   * the client must know whether an answer may be the second one to the same call (a repeated delete is answered "no
   * such meeting"). A transport that never retries need not.
   */
  readonly onAttempt?: (attempt: number, mayHaveActed?: boolean) => void
  /** To be called before `send` answers: how the call went. */
  readonly onAnswer?: (facts: CallFacts) => void
}

/**
 * The part of the platform's `AbortSignal` that cancelling needs; the platform's own class fits. Declared here
 * because the core is compiled without DOM and Node types.
 */
export interface AbortSignalLike {
  /** Whether it was cancelled already. */
  readonly aborted: boolean
  /** What the caller cancelled it with; nothing is read from it. */
  readonly reason: unknown
  /** Calls `listener` when it is cancelled. */
  addEventListener: (type: 'abort', listener: () => void, options?: { readonly once?: boolean }) => void
  /** Takes back what was added. */
  removeEventListener: (type: 'abort', listener: () => void) => void
}

/**
 * How calls reach the service. `send` answers the decoded JSON of the service, whatever it is, and rejects with a
 * `TransportError` where there is none, or a `MalformedAnswerError` where it can't be read.
 */
export interface Transport {
  /** Sends one call and answers the decoded JSON of the service, whatever it is. */
  readonly send: (call: Call, options?: SendOptions) => Promise<unknown>
  /** Takes the call's secrets, the credentials among them, out of a text in every spelling that it knows. */
  readonly redact?: (text: string, call: Call) => string
}
