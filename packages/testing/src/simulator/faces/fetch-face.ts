import { setTimeout as wait } from 'node:timers/promises'
import type { Reply } from '../wire/reply.ts'
import type { WireRequest } from '../wire/request.ts'

type Fetch = typeof globalThis.fetch

/** The service as a `fetch`, on every host. It fails as Node's does: a `TypeError` whose `cause` has a code. */
export function fetchFace(answer: (request: WireRequest) => Reply): Fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { method, signal } = request
    const body = await request.text()
    signal.throwIfAborted()
    const {
      delayMs,
      head,
      body: bytes,
      ending,
    } = answer({ method, path: new URL(request.url).pathname, body })
    if (delayMs > 0) await wait(delayMs, undefined, { signal })
    if (!head) throw failed(ending === 'refused' ? 'ECONNREFUSED' : 'ECONNRESET')
    if (ending === 'stall') holdOpen(signal, [input, request])
    return new Response(streamOf(bytes, ending, signal), {
      status: head.status,
      headers: { ...head.headers },
    })
  }
}

function failed(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

/**
 * A stalled connection is held by the platform until it is given up. Here a timer holds it: an answer that never ends
 * is waited for by nobody else that is held, and a request's signal follows its maker's no longer than the request is.
 */
function holdOpen(signal: AbortSignal, requests: readonly unknown[]): void {
  const connection = setInterval(() => requests.length, A_LONG_TIME).unref()
  signal.addEventListener('abort', () => clearInterval(connection), { once: true })
}

const A_LONG_TIME = 2 ** 31 - 1

function streamOf(
  bytes: Uint8Array,
  ending: Reply['ending'],
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      if (ending === 'complete') controller.close()
      else if (ending === 'stall')
        signal.addEventListener('abort', () => controller.error(signal.reason), { once: true })
    },
    pull(controller) {
      // The half answer is read before the reset.
      if (ending === 'reset')
        controller.error(new TypeError('terminated', { cause: failed('ECONNRESET').cause }))
    },
  })
}
