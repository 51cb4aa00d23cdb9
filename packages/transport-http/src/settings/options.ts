import type { TransportEvent } from '../events/transport-event.ts'

/** How calls reach the service. */
export interface HttpTransportOptions {
  /** The key of the account: not empty. */
  readonly apiKey: string
  /** The secret that belongs to it; it stands in no error, event or log line. */
  readonly apiSecret: string
  /**
   * Where the operations' paths start. HTTPS; plain HTTP only on a loopback address (`localhost`, `127.0.0.0/8`,
   * `[::1]`), because every call carries the secret.
   *
   * @default 'https://api.systeccloud.com/umeeting/'
   */
  readonly baseUrl?: string | URL | undefined
  /**
   * Milliseconds that one attempt may take, from connecting to the last byte of the answer: an integer, 1–2147483647.
   *
   * @default 30_000
   */
  readonly timeoutMs?: number | undefined
  /**
   * Milliseconds that a call may take with all its attempts and the waits between them: an integer, 1–2147483647. A
   * wait that would outlast it is not begun.
   *
   * @default 90_000
   */
  readonly totalTimeoutMs?: number | undefined
  /** How often a call is repeated, and when. @default the defaults of `RetryOptions` */
  readonly retry?: RetryOptions | undefined
  /**
   * What carries the requests: for a proxy, a pool or a test. It is called with the URL as text and all else in
   * `init`. On Node and Bun the body is a stream that can be read once: who reads it has sent the call, as far as
   * anyone can tell, so read it only to send it, and send it once.
   *
   * @default the platform's `fetch` at the time of the call
   */
  readonly fetch?: typeof globalThis.fetch | undefined
  /**
   * Told of every attempt, when it begins and when it ends; never of bodies or credentials. What it throws, or what a
   * promise that it answers rejects with, is dropped: an observer must not break a booking.
   */
  readonly onEvent?: ((event: TransportEvent) => unknown) | undefined
  /**
   * How the calls name the software that makes them (`User-Agent`): 1–200 printable ASCII characters, such as
   * `my-bookings/2.1 (+https://example.com)`. The package's own name follows. Not sent in browsers, web workers and
   * React Native, which name themselves.
   *
   * @default 'umeeting-transport-http/0.1.0'
   */
  readonly userAgent?: string | undefined
  /**
   * Bytes that an answer may have, after decompression: an integer, at least 1. A longer one is cut off while it
   * comes in.
   *
   * @default 8_388_608 (8 MiB)
   */
  readonly maxAnswerBytes?: number | undefined
  /**
   * Whoever can open the page or the app that runs this can read the secret, and book and delete in your name: so in
   * a browser, a web worker or React Native no transport is made, unless this is true.
   *
   * @default false
   */
  readonly allowExposedSecret?: boolean | undefined
}

/**
 * When a failed attempt is repeated, and after what wait. Whether it may be repeated at all is the operation's safety:
 * a creating call is repeated only where nothing can have been sent, or on 429.
 */
export interface RetryOptions {
  /** Attempts after the first: an integer, at least 0. @default 3 */
  readonly limit?: number | undefined
  /**
   * The wait before the nth repetition is random between 0 and `baseDelayMs · 2ⁿ⁻¹` ("full jitter"): an integer, at
   * least 0.
   *
   * @default 500
   */
  readonly baseDelayMs?: number | undefined
  /** No such wait is longer: an integer, 0–2147483647. @default 10_000 */
  readonly maxDelayMs?: number | undefined
  /**
   * A `Retry-After` of the service is waited for exactly, but never longer than this: an integer, 0–2147483647.
   *
   * @default 30_000
   */
  readonly maxRetryAfterMs?: number | undefined
  /**
   * Repetitions that all calls of the transport share: an integer, at least 0. Each takes 1, or 2 after a timeout; a
   * call that succeeds gives back what its last repetition took, or 0.2 if it needed none. When nothing is left, no
   * call is repeated: 100 callers at a service that fails make 200 requests, not 400, and then one a call.
   *
   * @default 100
   */
  readonly budget?: number | undefined
}
