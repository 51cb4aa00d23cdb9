import { describe, expect, it } from 'vitest'
import type { HttpTransportOptions } from '../src/index.ts'
import { callOf, credentials, outcomeOf, transportTo } from './calls.ts'
import { answer, closedPort, loopback, resetAfterRequest } from './loopback.ts'

/** A transport as it is made where streams can't be sent: there the platform names neither undici nor Bun. */
function textTransportTo(url: string, options: Partial<HttpTransportOptions> = {}) {
  const { versions } = process
  Object.defineProperty(process, 'versions', { value: { deno: '2.9.6' }, configurable: true })
  try {
    return transportTo(url, options)
  } finally {
    Object.defineProperty(process, 'versions', { value: versions, configurable: true })
  }
}

describe('where streams cannot be sent', () => {
  it('the body is text, and says what it has to', async () => {
    const server = await loopback(answer('{"status":200}'))
    const bodies: unknown[] = []
    const transport = textTransportTo(server.url, {
      fetch: async (input, init) => {
        bodies.push(init?.body)
        return fetch(input, init)
      },
    })
    expect(await outcomeOf(transport.send(callOf('creating', { topic: '周会' })))).toBe('answered')
    expect(bodies).toEqual([expect.any(String)])
    expect(Object.fromEntries(new URLSearchParams(server.requests[0]?.body))).toEqual({
      topic: '周会',
      api_key: credentials.apiKey,
      api_secret: credentials.apiSecret,
    })
  })

  it('codes tell what was not sent, and a creating call is repeated after them alone', async () => {
    expect(await outcomeOf(textTransportTo(await closedPort()).send(callOf('creating')))).toBe(
      'not-sent: ECONNREFUSED',
    )
    const server = await loopback(resetAfterRequest)
    expect(await outcomeOf(textTransportTo(server.url).send(callOf('creating')))).toMatch(/^unknown: /)
    expect(server.requests).toHaveLength(1)
  })

  it('a redirect is not followed', async () => {
    const target = await loopback(answer('{}'))
    const server = await loopback(answer('', { status: '307 x', headers: { location: target.url } }))
    expect(await outcomeOf(textTransportTo(server.url).send(callOf('read')))).toBe('answered: redirect')
    expect(target.connections()).toBe(0)
  })

  it('a timeout may have been heard', async () => {
    const transport = textTransportTo('http://localhost/', {
      timeoutMs: 30,
      retry: { limit: 0 },
      fetch: async () => new Promise(() => undefined),
    })
    expect(await outcomeOf(transport.send(callOf('creating')))).toBe('unknown: timeout')
  })
})

it.each([
  { what: 'a list', body: '[{"status":503}]' },
  { what: 'null', body: 'null' },
  { what: 'a number', body: '503' },
  { what: 'an object without a status', body: '{"error":"x"}' },
  { what: 'a success', body: '{"status":200}' },
])('a failure of HTTP whose body is $what holds no refusal of the service', async ({ body }) => {
  const server = await loopback(answer(body, { status: '403 x' }))
  expect(await outcomeOf(transportTo(server.url).send(callOf('read')))).toBe('answered: http-403')
})

it.each(['[1]', 'null', '7', '{"message":7}'])(
  'JSON without a message, such as %s, is answered as it is',
  async (body) => {
    const server = await loopback(answer(body))
    expect(await transportTo(server.url).send(callOf('read'))).toEqual(JSON.parse(body))
  },
)

it('an answer that comes in many pieces is read whole', async () => {
  const server = await loopback(async (socket, request) => {
    await request()
    socket.setNoDelay(true)
    socket.write(
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n',
    )
    for (const piece of ['{"sta', 'tus":', '200}'])
      socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`)
    socket.end('0\r\n\r\n')
  })
  expect(await transportTo(server.url).send(callOf('read'))).toEqual({ status: 200 })
})
