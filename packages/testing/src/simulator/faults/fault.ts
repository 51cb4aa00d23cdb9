import type { OperationName } from '@umeeting/core'

/** What can go wrong with a request. Those marked † have been acted on by then. */
export type FaultKind = (typeof faultKinds)[number]

/** All of them, by name. */
export const faultKinds = [
  /** The connection is refused. A real connection, which already stands, is reset before the request is read. */
  'refused',
  'reset-before-processing',
  /** † Half of the answer comes. */
  'reset-amid-answer',
  /** † "Committed, then reset": no byte of the answer comes. */
  'reset-after-processing',
  /** † The right answer, late. */
  'latency',
  /** † The answer begins and never ends. */
  'stall',
  /** With `Retry-After`. */
  'http-429',
  'http-500-page',
  /** † A gateway that lost the answer. */
  'http-502-page',
  /** † */
  'truncated-json',
  /** † */
  'oversized-json',
  /** † */
  'not-utf8',
  /** † The envelope or its data has another type. */
  'wrong-typed-json',
  'failing-envelope',
  /** 307 to another host, which would be given the secret. */
  'redirect',
  /** † A name comes twice in an object; the last is right. */
  'duplicate-keys',
  /** An error page that repeats the request, credentials included. */
  'echoing-page',
  /** A failing envelope whose message repeats the request, credentials included. */
  'echoing-envelope',
] as const

/** Which fault a request meets, if any. */
export type FaultSource = (request: {
  readonly operation: OperationName
  /** Counts the requests of the service, from 1. */
  readonly number: number
}) => FaultKind | undefined

/** How large faults are. */
export interface FaultScale {
  /** The longest latency, in milliseconds. @default 50 */
  readonly latencyMs: number
  /** What `Retry-After` says, in seconds. @default 1 */
  readonly retryAfterSeconds: number
  /** How long an oversized answer is, in bytes. @default 9_000_000 */
  readonly oversizedBytes: number
}
