import type { Transport } from '@umeeting/core'
import { sendCall } from './send/send-call.ts'
import type { HttpTransportOptions } from './settings/options.ts'
import { readSettings } from './settings/settings.ts'

/**
 * A transport over HTTP, on ky: each call is a POST whose form-urlencoded body holds its fields and the credentials.
 *
 * Calls are repeated by their safety: reads and repeatable ones on network failure, timeout, 408, 425, 429 and 5xx;
 * creating ones only where nothing can have been sent, or on 429. Redirects are refused: a 307 would post the secret
 * elsewhere. What it rejects with is a `TransportError` or a `MalformedAnswerError`, which hold no secret in any
 * spelling and no `cause`: ky's own errors hold the body.
 *
 * @throws InvalidRequestError where an option is wrong, or in a browser, unless `allowExposedSecret` is set.
 * @example
 * const transport = createHttpTransport({ apiKey: 'my-key', apiSecret: 'my-secret' })
 * const client = createMeetingClient(transport)
 */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const settings = readSettings(options)
  let calls = 0
  return {
    send: async (call, sendOptions = {}) => sendCall(settings, call, ++calls, sendOptions),
  }
}
