import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { TransportError } from '@umeeting/core'
import { expect, it, onTestFinished } from 'vitest'
import { callOf, errorOf, outcomeOf, transportTo } from './calls.ts'
import { answer, headOf, loopback, silence } from './loopback.ts'

const OK = '{"status":200,"message":"OK","data":null}'

it('HTTP 421 after the meeting was made: fetch itself would post again; one POST, and the outcome is unknown', async () => {
  const server = await loopback(answer('{}', { status: '421 Misdirected Request' }), answer(OK))
  const attempts: number[] = []
  const sent = transportTo(server.url).send(callOf('creating'), {
    onAttempt: (attempt) => attempts.push(attempt),
  })
  expect(await outcomeOf(sent)).toBe('unknown: http-421')
  expect(server.requests).toHaveLength(1)
  expect(attempts).toEqual([1])
})

it('HTTP 421, and nobody listens any more: not "not-sent", since a request has left', async () => {
  const requests: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      requests.push(data.toString())
      server.close()
      socket.end(headOf({ 'content-length': '0' }, { status: '421 Misdirected Request' }))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const outcome = await outcomeOf(transportTo(`http://127.0.0.1:${port}/`).send(callOf('creating')))
  expect(outcome).toBe('unknown: http-421')
  expect(requests).toHaveLength(1)
})

it('a fetch of one’s own that sends, then says that nobody listens: unknown, and not repeated', async () => {
  const server = await loopback(answer(OK))
  const transport = transportTo(server.url, {
    fetch: async (input, init) => {
      await fetch(input, init)
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) })
    },
  })
  expect(await outcomeOf(transport.send(callOf('creating')))).toBe('unknown: ECONNREFUSED')
  expect(server.requests).toHaveLength(1)
})

it('a fetch of one’s own whose body fails as a connection does: the answer had begun, so the call is unknown', async () => {
  const refused = Object.assign(new Error('x'), { code: 'ECONNREFUSED' })
  const transport = transportTo('http://localhost/', {
    fetch: async () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.error(new TypeError('terminated', { cause: refused }))
          },
        }),
      ),
  })
  expect(await outcomeOf(transport.send(callOf('creating')))).toBe('unknown: ECONNREFUSED')
})

it('a fetch of one’s own that answers Response.error() is a failure of the network', async () => {
  const transport = transportTo('http://localhost/', { fetch: async () => Response.error() })
  const error = await errorOf(transport.send(callOf('creating')))
  expect(error).toBeInstanceOf(TransportError)
  expect(error).toMatchObject({
    delivery: 'unknown',
    reason: 'network-error',
    facts: { httpStatus: undefined },
  })
})

it('a fetch of one’s own that is called wrongly is no failure of the network, and not repeated', async () => {
  let calls = 0
  const transport = transportTo('http://localhost/', {
    fetch: async () => {
      calls += 1
      throw new TypeError('options is not iterable')
    },
  })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('not-sent: fetch-failed')
  expect(calls).toBe(1)
})

it('a body that was taken twice is sent once', async () => {
  const server = await loopback(answer(OK))
  const transport = transportTo(server.url, {
    retry: { limit: 0 },
    fetch: async (input, init) => {
      const first = await fetch(input, init)
      await first.text()
      return fetch(input, init)
    },
  })
  expect(await outcomeOf(transport.send(callOf('creating')))).toMatch(/^unknown: /)
  expect(server.requests).toHaveLength(1)
})

it('the body is sent with its length, not in chunks: services read forms so', async () => {
  const server = await loopback(answer(OK))
  await transportTo(server.url).send(callOf('creating', { topic: '周会' }))
  const [request] = server.requests
  expect(request?.head).toMatch(new RegExp(`\\r\\ncontent-length: ${request?.body.length}\\b`, 'i'))
  expect(request?.head).not.toMatch(/transfer-encoding/i)
})

/** A server that closes each connection as soon as it has been idle for a while. */
async function impatientServer(
  idleMs: number,
): Promise<{ readonly url: string; readonly requests: () => number }> {
  let requests = 0
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let text = ''
    socket.on('data', (data) => {
      text += data.toString('latin1')
      const [head = '', body] = text.split('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
      if (body?.length !== length) return
      text = ''
      requests += 1
      socket.write(`${headOf({ 'content-length': '2', connection: 'keep-alive' })}{}`)
      setTimeout(() => socket.destroy(), idleMs)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests: () => requests }
}

it('bookings at the pace at which the server closes idle connections: each is read, none is unknown', async () => {
  const server = await impatientServer(30)
  const transport = transportTo(server.url)
  const outcomes: string[] = []
  for (let booking = 0; booking < 60; booking++) {
    // A read leaves an idle connection, which the booking must not ride on.
    await transport.send(callOf('read'))
    await wait(27 + (booking % 6))
    outcomes.push(await outcomeOf(transport.send(callOf('creating'))))
  }
  expect(outcomes.filter((outcome) => outcome !== 'answered')).toEqual([])
})

it('each creating call has a connection of its own, and closes it', async () => {
  const carriedBy = new Map<Socket, string[]>()
  const server = createHttpServer((request, response) => {
    carriedBy.set(request.socket, [
      ...(carriedBy.get(request.socket) ?? []),
      `${request.url} ${request.headers.connection}`,
    ])
    request
      .resume()
      .on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const transport = transportTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  for (const safety of ['read', 'creating', 'creating', 'read'] as const) {
    await transport.send(callOf(safety))
  }
  const carried = [...carriedBy.values()]
  const creating = ['/share/schedule close']
  expect(carried.filter((each) => each.join() === creating.join())).toEqual([creating, creating])
  expect(carried.flat().filter((each) => each === '/share/get keep-alive')).toHaveLength(2)
})

it('where another dispatcher is in use, a mock say, it is asked as it is', async () => {
  const key = Symbol.for('undici.globalDispatcher.1')
  const here = globalThis as { [name: symbol]: unknown }
  const before = here[key]
  class Recording {
    readonly origins: unknown[] = []
    dispatch(
      options: { readonly origin: unknown },
      handler: { readonly onError: (error: Error) => void },
    ): boolean {
      this.origins.push(options.origin)
      handler.onError(Object.assign(new Error('mocked'), { code: 'ECONNREFUSED' }))
      return true
    }
  }
  const recording = new Recording()
  here[key] = recording
  try {
    const transport = transportTo('http://localhost:40001/', { retry: { limit: 0 } })
    expect(await outcomeOf(transport.send(callOf('creating')))).toBe('not-sent: ECONNREFUSED')
    expect(recording.origins).toEqual(['http://localhost:40001'])
  } finally {
    here[key] = before
  }
})

it('a call that is cancelled before its connection is there has sent nothing', async () => {
  const controller = new AbortController()
  const server = await loopback(silence)
  const transport = transportTo(server.url, {
    onEvent: ({ kind }) => kind === 'begin' && controller.abort(),
  })
  const outcome = await outcomeOf(transport.send(callOf('creating'), { signal: controller.signal }))
  expect(outcome).toBe('not-sent: aborted')
  expect(server.requests).toEqual([])
})
