import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Reply } from '../wire/reply.ts'
import type { WireRequest } from '../wire/request.ts'
import { BASE_PATH } from '../wire/route.ts'

/** A simulated service that listens on loopback. */
export interface ListeningService {
  /** The base URL, such as `http://127.0.0.1:40123/umeeting/`. */
  readonly url: string
  /** Ends all connections and stops listening. */
  readonly close: () => Promise<void>
}

/** No request of the service is longer. */
const LONGEST_BODY = 1_000_000

/**
 * The service over real HTTP on 127.0.0.1.
 *
 * @param port 0 takes any that is free
 */
export async function httpFace(
  answer: (request: WireRequest) => Reply,
  port: number,
): Promise<ListeningService> {
  const server = createServer((request, response) => {
    // A client that goes away amid its request or its answer has chosen so.
    serve(request, response, answer).catch(() => request.socket.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const listening = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${listening}${BASE_PATH}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: WireRequest) => Reply,
): Promise<void> {
  const { method = '', url = '' } = request
  const body = await bodyOf(request)
  if (body === undefined) {
    response.writeHead(413).end()
    return
  }
  const { delayMs, head, body: bytes, ending } = answer({ method, path: url, body })
  if (delayMs > 0) await wait(delayMs)
  if (!head) request.socket.resetAndDestroy()
  else if (ending === 'complete')
    response.writeHead(head.status, { ...head.headers, 'content-length': bytes.length }).end(bytes)
  else {
    response.writeHead(head.status, { ...head.headers })
    response.write(bytes, () => {
      if (ending === 'reset') request.socket.resetAndDestroy()
    })
  }
}

/** The body as text; undefined where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LONGEST_BODY) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
