/**
 * The simulated service as a server of Node.
 *
 * @module @umeeting/testing/simulator-http
 */

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { SimulatedService } from '../create-simulated-service.ts'
import { LONGEST_BODY } from '../exchange.ts'
import { BASE_PATH } from '../wire/request.ts'

/** A simulated service that listens on loopback. */
export interface ListeningService {
  /** The base URL, such as `http://127.0.0.1:40123/umeeting/`. */
  readonly url: string
  /** Ends all connections and stops listening. */
  readonly close: () => Promise<void>
}

/**
 * Serves a simulated service over real HTTP on 127.0.0.1.
 *
 * @param port 0–65535; 0 takes any that is free @default 0
 * @throws RangeError where the port is no such integer
 * @throws Error of Node where it can't be listened on
 * @example
 * const { url, close } = await listenOnLoopback(createSimulatedService())
 * console.log(url) // http://127.0.0.1:…/umeeting/
 * await close()
 */
export async function listenOnLoopback(service: SimulatedService, port = 0): Promise<ListeningService> {
  // Node takes any text for the path of a Unix socket.
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new RangeError(`Cannot listen: the port must be an integer, 0 to 65535, got ${String(port)}`)
  const server = createServer((request, response) => {
    // A client may close the connection at any time: that is no error of the service.
    serve(request, response, service).catch(() => request.socket.destroy())
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
  service: SimulatedService,
): Promise<void> {
  const { method = '', url = '' } = request
  const body = await bodyOf(request)
  const [path = ''] = url.split('?')
  const { delayMs, head, body: bytes, ending } = service.answer({ method, path, body })
  if (delayMs > 0) await wait(delayMs)
  if (!head) {
    request.socket.resetAndDestroy()
    return
  }
  // What is left of a body that is too long is never read.
  if (body === undefined) response.setHeader('connection', 'close')
  if (ending === 'complete')
    response.writeHead(head.status, { ...head.headers, 'content-length': bytes.length }).end(bytes)
  else {
    response.writeHead(head.status, { ...head.headers })
    response.write(bytes, () => {
      if (ending === 'reset') request.socket.resetAndDestroy()
    })
  }
}

/** The body as text; undefined, and the rest unread, where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_BODY) return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LONGEST_BODY) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
