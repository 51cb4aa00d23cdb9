import type { Transport } from '@umeeting/core'
import { sendCall } from './send/send-call.ts'
import { senderOf } from './send/sender.ts'
import type { HttpTransportOptions } from './settings/options.ts'
import { readSettings } from './settings/settings.ts'

/**
 * A transport over HTTP, by `fetch`: each call is a POST whose form-urlencoded body holds its fields and the
 * credentials.
 *
 * Calls are repeated by their safety: reads and repeatable ones on network failure, timeout, 408, 421, 425, 429 and
 * passing 5xx; creating ones only where nothing can have been sent, or on 429; and all calls together not more often
 * than `retry.budget` says. Nothing below repeats a call: its body can be read once. Redirects are refused: a 307
 * would post the secret elsewhere. What it rejects with is a `TransportError` or a `MalformedAnswerError`, which hold
 * no secret in any spelling and no `cause`.
 *
 * @throws InvalidRequestError where an option is wrong, or in a browser, unless `allowExposedSecret` is set.
 * @example
 * const transport = createHttpTransport({ apiKey: 'my-key', apiSecret: 'my-secret' })
 * const client = createMeetingClient(transport)
 */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const sender = senderOf(readSettings(options))
  return {
    send: async (call, sendOptions = {}) => sendCall(sender, call, sendOptions),
    redact: (text, call) => sender.secretsOf(call).redact(text),
  }
}
