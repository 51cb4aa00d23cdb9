import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { callOf, outcomeOf, transportTo } from './calls.ts'
import { answer, headOf } from './loopback.ts'

const folder = join(import.meta.dirname, 'tls')
const identity = {
  key: readFileSync(join(folder, 'key.pem')),
  cert: readFileSync(join(folder, 'certificate.pem')),
}

/** The certificate of these servers is their own; whether it is trusted is asked once. */
function trustAll(trusted: boolean): void {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = trusted ? '0' : '1'
}
beforeAll(() => {
  // Node warns that nothing is checked.
  process.removeAllListeners('warning')
  return () => trustAll(false)
})

interface Listening {
  readonly url: string
  /** Bytes of requests that were decrypted. */
  readonly bytes: () => number
  readonly connections: () => number
}

async function listening(server: Server, bytes: () => number): Promise<Listening> {
  let connections = 0
  const sockets = new Set<{ readonly destroy: () => unknown }>()
  server.on('connection', (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `https://localhost:${port}/`, bytes, connections: () => connections }
}

async function tlsServer(options: TlsOptions): Promise<Listening> {
  let bytes = 0
  const server = createTlsServer({ ...identity, ...options }, (socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (data: Buffer) => {
      bytes += data.length
      socket.end(`${headOf({ 'content-length': '2' })}{}`)
    })
  })
  server.on('tlsClientError', () => undefined)
  return listening(server, () => bytes)
}

it('over TLS that is right a call is answered', async () => {
  trustAll(true)
  const server = await tlsServer({})
  expect(await outcomeOf(transportTo(server.url).send(callOf('creating')))).toBe('answered')
  expect(server.bytes()).toBeGreaterThan(0)
})

it.each<{ fault: string; options: TlsOptions; trusted: boolean; reason: RegExp }>([
  { fault: 'a certificate that is not trusted', options: {}, trusted: false, reason: /SELF_SIGNED_CERT$/ },
  {
    fault: 'no common version',
    options: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' },
    trusted: true,
    reason: /ALERT_PROTOCOL_VERSION$/,
  },
  {
    fault: 'no common cipher',
    options: { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' },
    trusted: true,
    reason: /ALERT_HANDSHAKE_FAILURE$/,
  },
  {
    fault: 'no common protocol (ALPN)',
    options: { ALPNProtocols: ['other'] },
    trusted: true,
    reason: /ALERT_NO_APPLICATION_PROTOCOL$/,
  },
  {
    fault: 'a client certificate is wanted (TLS 1.2)',
    options: { requestCert: true, rejectUnauthorized: true, maxVersion: 'TLSv1.2' },
    trusted: true,
    reason: /ALERT_(?:HANDSHAKE_FAILURE|BAD_CERTIFICATE)$/,
  },
])('$fault: nothing is sent, and the call is not repeated', async ({ options, trusted, reason }) => {
  trustAll(trusted)
  const server = await tlsServer(options)
  const outcome = await outcomeOf(transportTo(server.url).send(callOf('creating')))
  expect(outcome).toMatch(/^not-sent: /)
  expect(outcome).toMatch(reason)
  expect(server.bytes()).toBe(0)
  expect(server.connections()).toBe(1)
})

it('a client certificate is wanted (TLS 1.3): the request has left by then, so the call is unknown, and not repeated', async () => {
  trustAll(true)
  const server = await tlsServer({ requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' })
  expect(await outcomeOf(transportTo(server.url).send(callOf('creating')))).toMatch(
    /^unknown: |^not-sent: .*CERTIFICATE_REQUIRED$/,
  )
  expect(server.bytes()).toBe(0)
  expect(server.connections()).toBe(1)
})

it('a server that speaks no TLS: nothing is sent, and the call is not repeated', async () => {
  const server = await listening(
    createServer((socket) => {
      void answer('{}')(socket, async () => ({ head: '', body: '' }))
    }),
    () => 0,
  )
  const outcome = await outcomeOf(transportTo(server.url).send(callOf('creating')))
  expect(outcome).toMatch(/^not-sent: ERR_SSL_/)
  expect(server.connections()).toBe(1)
})

it('a handshake that is reset: nothing is sent, so the call is repeated', async () => {
  const server = await listening(
    createServer((socket) => socket.resetAndDestroy()),
    () => 0,
  )
  const outcome = await outcomeOf(transportTo(server.url).send(callOf('creating')))
  expect(outcome).toBe('not-sent: ECONNRESET')
  expect(server.connections()).toBe(4)
})

it('a handshake that never ends: nothing is sent', async () => {
  const server = await listening(createServer(), () => 0)
  const transport = transportTo(server.url, { timeoutMs: 400, retry: { limit: 0 } })
  expect(await outcomeOf(transport.send(callOf('creating')))).toBe('not-sent: timeout')
})
