import type { Begun } from '../exchange.ts'
import type { Reply } from '../wire/reply.ts'
import type { WireRequest } from '../wire/request.ts'
import { wait } from './wait.ts'

type Fetch = typeof globalThis.fetch

/**
 * The service as a `fetch`, on every host. It fails as Node's does: a `TypeError` whose `cause` has a code, and where
 * the connection is refused, the body of the request stays unread.
 */
export function fetchAdapter(
  begin: (head: Pick<WireRequest, 'method' | 'path'>) => Begun,
  clock: () => number,
): Fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { method, signal } = request
    const begun = begin({ method, path: new URL(request.url).pathname })
    const body = begun.isRefused ? '' : await request.text()
    signal.throwIfAborted()
    const { delayMs, head, body: bytes, ending } = begun.answer(body, clock())
    if (delayMs > 0 && (await wait(delayMs, signal)) === 'aborted') throw signal.reason
    if (!head) throw failed(begun.isRefused ? 'ECONNREFUSED' : 'ECONNRESET')
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
 * Keeps the request reachable while its answer stalls, as a platform's connection does; otherwise its AbortSignal is
 * collected and never fires. The timer lets a process end.
 */
function holdOpen(signal: AbortSignal, requests: readonly unknown[]): void {
  const timer: { readonly unref?: () => void } | number = setInterval(() => requests.length, LONGEST_INTERVAL)
  if (typeof timer === 'object') timer.unref?.()
  signal.addEventListener('abort', () => clearInterval(timer as never), { once: true })
}

/** The longest that timers take, in milliseconds. */
const LONGEST_INTERVAL = 2 ** 31 - 1

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
