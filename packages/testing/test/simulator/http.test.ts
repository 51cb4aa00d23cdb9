import { once } from 'node:events'
import { createServer, connect, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSimulatedService, type Exchanged, type SimulatedService } from '../../src/index.ts'
import { listenOnLoopback } from '../../src/simulator/adapters/http-adapter.ts'

interface Watched {
  readonly service: SimulatedService
  readonly log: readonly Exchanged[]
}

function watched(): Watched {
  const log: Exchanged[] = []
  return { service: createSimulatedService({ onExchange: (each) => log.push(each) }), log }
}

async function listening(): Promise<Watched & { readonly url: string }> {
  const made = watched()
  const { url, close } = await listenOnLoopback(made.service)
  onTestFinished(close)
  return { ...made, url }
}

const refused = [
  { method: 'GET', path: '/umeeting/licensing', status: 405, allow: 'POST', operation: 'licensing' },
  { method: 'PUT', path: '/umeeting/share/get', status: 405, allow: 'POST', operation: 'get' },
  { method: 'POST', path: '/umeeting/nothing', status: 404, allow: null, operation: undefined },
  { method: 'POST', path: '/licensing', status: 404, allow: null, operation: undefined },
  {
    method: 'POST',
    path: '/umeeting/share/resetCapacity/1/2',
    status: 404,
    allow: null,
    operation: undefined,
  },
]

describe.each(refused)('$method $path', ({ method, path, status, allow, operation }) => {
  const logged = {
    number: 1,
    method,
    path,
    operation,
    fault: undefined,
    httpStatus: status,
    status: undefined,
  }

  it(`is HTTP ${status} through fetch, and logged`, async () => {
    const { service, log } = watched()
    const response = await service.fetch(`https://any.example${path}?a=1`, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('allow')).toBe(allow)
    expect(log).toEqual([logged])
  })

  it(`is HTTP ${status} over HTTP, and logged`, async () => {
    const { url, log } = await listening()
    const response = await fetch(new URL(`${path}?a=1`, url), { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('allow')).toBe(allow)
    expect(log).toEqual([logged])
  })
})

const LONGEST = 1_000_000

it.each([
  { length: LONGEST, status: 200 },
  { length: LONGEST + 1, status: 413 },
])('a body of $length bytes is HTTP $status through fetch, and logged', async ({ length, status }) => {
  const { service, log } = watched()
  const body = 'k'.repeat(length)
  const response = await service.fetch('https://any.example/umeeting/licensing', { method: 'POST', body })
  expect(response.status).toBe(status)
  expect(log).toMatchObject([{ operation: 'licensing', httpStatus: status }])
})

async function connected(url: string, head: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  // A socket that the other side resets emits an error before it closes.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(`POST /umeeting/licensing HTTP/1.1\r\nHost: loopback\r\n${head}\r\n\r\n`)
  return socket
}

async function received(socket: Socket): Promise<string> {
  let text = ''
  socket.setEncoding('utf8').on('data', (data: string) => (text += data))
  await once(socket, 'close')
  return text
}

describe('a body of 100 MB', () => {
  it('that is announced is answered 413 unread, logged, and its socket closed', async () => {
    const { url, log } = await listening()
    const socket = await connected(url, 'Content-Length: 100000000')
    expect(await received(socket)).toMatch(/^HTTP\/1\.1 413 /)
    expect(log).toMatchObject([{ operation: 'licensing', httpStatus: 413, status: undefined }])
  })

  it('that is not announced is answered 413 after the first of it, logged, and its socket closed', async () => {
    const { url, log } = await listening()
    const socket = await connected(url, 'Transfer-Encoding: chunked')
    const answered = received(socket)
    const chunk = `${(LONGEST + 1).toString(16)}\r\n${'k'.repeat(LONGEST + 1)}\r\n`
    socket.write(chunk)
    expect(await answered).toMatch(/^HTTP\/1\.1 413 /)
    expect(log).toMatchObject([{ operation: 'licensing', httpStatus: 413, status: undefined }])
  })

  it('whose sender goes on is not read to its end', async () => {
    const { url } = await listening()
    const socket = await connected(url, 'Content-Length: 100000000')
    const closed = new Promise((resolve) => socket.once('close', resolve))
    const chunk = 'k'.repeat(LONGEST)
    for (let sent = 0; sent < 100 && socket.writable; sent++) {
      // Each chunk waits until the one before has left, or the socket is closed.
      await new Promise((resolve) => {
        socket.once('close', resolve)
        socket.write(chunk, resolve)
      })
    }
    await closed
    expect(socket.bytesWritten).toBeLessThan(100_000_000)
  })
})

it.each(['x', -1, 1.5, 65_536, NaN])('the port %j is refused', async (port) => {
  const { service } = watched()
  await expect(listenOnLoopback(service, port as number)).rejects.toThrow(RangeError)
})

it('a port that is taken is an error', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  await expect(listenOnLoopback(watched().service, port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
