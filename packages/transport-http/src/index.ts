/**
 * The transport over HTTP: `createHttpTransport`, its options and its events. Errors are those of `@umeeting/core`.
 *
 * @module @umeeting/transport-http
 */

export { createHttpTransport } from './create-http-transport.ts'
export { defaultBaseUrl } from './settings/base-url.ts'
export { type HttpTransportOptions, type RetryOptions } from './settings/options.ts'
export {
  type Attempt,
  type TransportEvent,
  type AttemptBegun,
  type AttemptEnded,
  type AttemptOutcome,
} from './events/transport-event.ts'
