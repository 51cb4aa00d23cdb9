import { describe, expect, it } from 'vitest'
import { networkFailureOf } from './network-failure.ts'

function coded(code: string, more: object = {}): Error {
  return Object.assign(new Error('socket'), { code, ...more })
}

/** As `fetch` of Node throws. */
function fetchFailed(cause: unknown): Error {
  return new TypeError('fetch failed', { cause })
}

function addresses(...errors: readonly unknown[]): Error {
  return Object.assign(new AggregateError(errors, 'all addresses'), { code: 'ECONNREFUSED' })
}

it.each<readonly [string, unknown, string, string]>([
  ['a refused connection', fetchFailed(coded('ECONNREFUSED')), 'ECONNREFUSED', 'not-sent'],
  ['an unknown name', fetchFailed(coded('ENOTFOUND')), 'ENOTFOUND', 'not-sent'],
  ['a resolver that is away', fetchFailed(coded('EAI_AGAIN')), 'EAI_AGAIN', 'not-sent'],
  ['a slow connection', fetchFailed(coded('UND_ERR_CONNECT_TIMEOUT')), 'UND_ERR_CONNECT_TIMEOUT', 'not-sent'],
  [
    'no route while connecting',
    fetchFailed(coded('EHOSTUNREACH', { syscall: 'connect' })),
    'EHOSTUNREACH',
    'not-sent',
  ],
  ['no route later', fetchFailed(coded('EHOSTUNREACH', { syscall: 'read' })), 'EHOSTUNREACH', 'unknown'],
  ['a slow route later', fetchFailed(coded('ETIMEDOUT', { syscall: 'read' })), 'ETIMEDOUT', 'unknown'],
  ['a reset', fetchFailed(coded('ECONNRESET')), 'ECONNRESET', 'unknown'],
  ['a closed socket', fetchFailed(coded('UND_ERR_SOCKET')), 'UND_ERR_SOCKET', 'unknown'],
  [
    'a body that breaks off',
    new TypeError('terminated', { cause: coded('UND_ERR_SOCKET') }),
    'UND_ERR_SOCKET',
    'unknown',
  ],
  ['a wrong certificate', fetchFailed(coded('CERT_HAS_EXPIRED')), 'CERT_HAS_EXPIRED', 'not-sent'],
  [
    'all addresses refused',
    fetchFailed(addresses(coded('ECONNREFUSED'), coded('ETIMEDOUT', { syscall: 'connect' }))),
    'ECONNREFUSED',
    'not-sent',
  ],
  [
    'one address reset',
    fetchFailed(addresses(coded('ECONNREFUSED'), coded('ECONNRESET'))),
    'ECONNREFUSED',
    'unknown',
  ],
  [
    'one address silent about why',
    fetchFailed(addresses(coded('ECONNREFUSED'), new Error('?'))),
    'network-error',
    'unknown',
  ],
  ['a platform that hides the code', new TypeError('Failed to fetch'), 'network-error', 'unknown'],
  ['text as a code', coded('my secret'), 'network-error', 'unknown'],
  ['no error at all', undefined, 'network-error', 'unknown'],
])('%s', (_, error, code, delivery) => {
  expect(networkFailureOf(error, undefined)).toMatchObject({ kind: 'network', code, delivery })
})

it('a wrong certificate lasts: the next attempt would meet it again', () => {
  expect(networkFailureOf(fetchFailed(coded('CERT_HAS_EXPIRED')), false)).toMatchObject({ lasting: true })
  expect(networkFailureOf(fetchFailed(coded('ECONNREFUSED')), false)).toMatchObject({ lasting: false })
})

it('a chain of causes that bites its tail ends', () => {
  const error = new Error('loop')
  error.cause = error
  expect(networkFailureOf(error, undefined)).toMatchObject({ kind: 'network', delivery: 'unknown' })
})

describe('a body tells for sure whether it was sent', () => {
  it.each<{ what: string; error: unknown }>([
    { what: 'a refused connection', error: fetchFailed(coded('ECONNREFUSED')) },
    { what: 'a reset', error: fetchFailed(coded('ECONNRESET')) },
    { what: 'a platform that hides the code', error: new TypeError('Failed to fetch') },
  ])('after $what, nobody read it: not sent; somebody did: unknown, whatever the code says', ({ error }) => {
    expect(networkFailureOf(error, false)).toMatchObject({ delivery: 'not-sent' })
    expect(networkFailureOf(error, true)).toMatchObject({ delivery: 'unknown' })
  })
})

it.each([
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL',
  'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE',
  'ERR_SSL_TLSV1_ALERT_UNKNOWN_CA',
  'ERR_SSL_WRONG_VERSION_NUMBER',
])('%s: a handshake that fails comes before the request is read, and will fail again', (code) => {
  const failure = { kind: 'network', code, delivery: 'not-sent', lasting: true }
  expect(networkFailureOf(fetchFailed(coded(code)), true)).toEqual(failure)
  expect(networkFailureOf(fetchFailed(coded(code)), false)).toEqual(failure)
})

it('a record that breaks later is no handshake', () => {
  expect(networkFailureOf(fetchFailed(coded('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC')), true)).toEqual({
    kind: 'network',
    code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
    delivery: 'unknown',
    lasting: false,
  })
})

it('a fetch that is called wrongly, or is none, is no failure of the network: the next attempt would be as wrong', () => {
  expect(networkFailureOf(new TypeError('fetch is not a function'), false)).toEqual({
    kind: 'network',
    code: 'fetch-failed',
    delivery: 'not-sent',
    lasting: true,
  })
})

it('what undici makes of HTTP 407, a cause without a word, lasts', () => {
  const wordless = Object.assign(new Error('x'), { message: '' })
  expect(networkFailureOf(fetchFailed(wordless), true)).toEqual({
    kind: 'network',
    code: 'network-error',
    delivery: 'unknown',
    lasting: true,
  })
  expect(networkFailureOf(wordless, true)).toMatchObject({ lasting: false })
})

it('what undici says of a redirect is known as such', () => {
  expect(networkFailureOf(fetchFailed(new Error('unexpected redirect')), true)).toEqual({ kind: 'redirect' })
})

it('what Bun says of a redirect is known as such', () => {
  expect(networkFailureOf(coded('UnexpectedRedirect'), true)).toEqual({ kind: 'redirect' })
})
