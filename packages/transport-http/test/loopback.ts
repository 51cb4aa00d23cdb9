import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as it stood on the wire. */
export interface WireRequest {
  readonly head: string
  readonly body: string
}

/** What happens on one connection. A step that needs the request awaits `request()`. */
export type Step = (socket: Socket, request: () => Promise<WireRequest>) => void | Promise<void>

export interface Loopback {
  readonly url: string
  /** The requests that were read whole. */
  readonly requests: readonly WireRequest[]
  readonly connections: () => number
}

/**
 * A raw TCP server on loopback, for as long as the test runs: the nth connection gets the nth step, all further ones
 * the last.
 */
export async function loopback(...steps: readonly [Step, ...Step[]]): Promise<Loopback> {
  const requests: WireRequest[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    const step = steps[Math.min(connections, steps.length - 1)] ?? steps[0]
    connections += 1
    const request = readRequest(socket).then((read) => {
      requests.push(read)
      return read
    })
    // A connection that goes away has no request.
    request.catch(() => undefined)
    void Promise.resolve(step(socket, async () => request)).catch(() => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  return { url: `http://127.0.0.1:${portOf(server.address())}/`, requests, connections: () => connections }
}

function portOf(address: string | AddressInfo | null): number {
  if (typeof address === 'object' && address) return address.port
  throw new Error('The server has no port')
}

/** A port that refuses connections: nothing listens on it any more. */
export async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server.address())
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}/`
}

async function readRequest(socket: Socket): Promise<WireRequest> {
  return new Promise((resolve, reject) => {
    let text = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      text += chunk
      const end = text.indexOf('\r\n\r\n')
      if (end < 0) return
      const head = text.slice(0, end)
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
      const body = text.slice(end + 4)
      if (body.length >= length) resolve({ head, body })
    })
    socket.on('close', () => reject(new Error('gone')))
  })
}

interface Written {
  readonly status?: string
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers with a whole HTTP response and closes. */
export function answer(body: string | Uint8Array, options: Written = {}): Step {
  return async (socket, request) => {
    await request()
    const bytes = Buffer.from(body)
    socket.write(headOf({ 'content-length': String(bytes.length) }, options))
    socket.end(bytes)
  }
}

/** The head of a response. A `type` of '' leaves the content type out. */
export function headOf(
  framing: Readonly<Record<string, string>>,
  { status = '200 OK', type = 'application/json', headers = {} }: Written = {},
): string {
  const all = {
    ...(type === '' ? {} : { 'content-type': type }),
    connection: 'close',
    ...framing,
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`
}

/** Resets the connection as soon as it is there. */
export const resetBefore: Step = (socket) => {
  socket.resetAndDestroy()
}

/** Resets the connection once the request has been read whole. */
export const resetAfterRequest: Step = async (socket, request) => {
  await request()
  socket.resetAndDestroy()
}

/** Resets the connection amid the body of the answer. */
export const resetDuringAnswer: Step = async (socket, request) => {
  await request()
  socket.write(`${headOf({ 'content-length': '1000' })}{"status":200,`, () => socket.resetAndDestroy())
}

/** Reads the request and never answers. */
export const silence: Step = () => undefined

/** Sends the head of an answer and never its body. */
export const stall: Step = async (socket, request) => {
  await request()
  socket.write(`${headOf({ 'content-length': '1000' })}{"status":`)
}
