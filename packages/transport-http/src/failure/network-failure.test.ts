import { expect, it } from 'vitest'
import { failureOf } from './network-failure.ts'

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
  expect(failureOf(error)).toMatchObject({ kind: 'network', code, delivery })
})

it('a wrong certificate lasts: the next try would meet it again', () => {
  expect(failureOf(fetchFailed(coded('CERT_HAS_EXPIRED')))).toMatchObject({ lasting: true })
  expect(failureOf(fetchFailed(coded('ECONNREFUSED')))).toMatchObject({ lasting: false })
})

it('a chain of causes that bites its tail ends', () => {
  const error = new Error('loop')
  error.cause = error
  expect(failureOf(error)).toMatchObject({ kind: 'network', delivery: 'unknown' })
})
