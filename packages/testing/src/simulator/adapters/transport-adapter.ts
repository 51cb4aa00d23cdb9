import {
  type Call,
  type Delivery,
  MalformedAnswerError,
  type Transport,
  TransportError,
} from '@umeeting/core'
import type { Credentials } from '../exchange.ts'
import type { Reply } from '../wire/reply.ts'
import { BASE_PATH, type WireRequest } from '../wire/request.ts'
import { wait } from './wait.ts'

/**
 * The service as a transport, without HTTP: each call is one attempt, and a fault is the typed error that a transport
 * makes of it. A stall ends at once, as a timeout would.
 */
export function transportAdapter(
  answer: (request: WireRequest) => Reply,
  { apiKey, apiSecret }: Credentials,
): Transport {
  return {
    async send(call, { signal, onAttempt } = {}) {
      if (signal?.aborted === true) throw new TransportError(call.operation, 'not-sent', 'aborted')
      onAttempt?.(1)
      const fields = new URLSearchParams({ ...call.fields, api_key: apiKey, api_secret: apiSecret })
      const body = fields.toString()
      const { delayMs, ...reply } = answer({ method: 'POST', path: BASE_PATH + call.path, body })
      if (delayMs > 0 && (await wait(delayMs, signal)) === 'aborted')
        throw new TransportError(call.operation, 'unknown', 'aborted')
      return readReply(reply, call)
    },
  }
}

/** No answer of the service is longer. */
const LONGEST_ANSWER = 1_000_000

function readReply({ head, body, ending }: Omit<Reply, 'delayMs'>, call: Call): unknown {
  const { operation } = call
  const creating: Delivery = call.safety === 'creating' ? 'unknown' : 'answered'
  if (ending === 'refused') throw new TransportError(operation, 'not-sent', 'ECONNREFUSED')
  if (!head || ending === 'reset') throw new TransportError(operation, 'unknown', 'ECONNRESET')
  if (ending === 'stall') throw new TransportError(operation, 'unknown', 'timeout')
  const { status } = head
  if (status >= 300 && status < 400) throw new TransportError(operation, creating, 'redirect')
  if (status >= 400)
    throw new TransportError(operation, status >= 500 ? creating : 'answered', `http-${status}`)
  const json = body.length > LONGEST_ANSWER ? undefined : parsed(body)
  if (json === undefined)
    throw new MalformedAnswerError(operation, creating, [
      { code: 'malformed', path: [], expected: { format: 'JSON' }, received: `(${body.length} bytes)` },
    ])
  return json
}

/** No JSON is undefined. */
function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown
  } catch {
    return undefined
  }
}
