import { InvalidRequestError } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { createHttpTransport } from '../src/index.ts'
import { exposesSecrets } from '../src/settings/exposure.ts'
import { sendsStreams } from '../src/settings/platform.ts'
import { credentials } from './calls.ts'

function issuesOf(options: object) {
  try {
    createHttpTransport({ ...credentials, ...options })
  } catch (error) {
    if (error instanceof InvalidRequestError)
      return error.issues.map(({ code, path }) => `${path.join('.')}: ${code}`)
    throw error
  }
  return []
}

it('every wrong option is named at once', () => {
  const options = {
    apiKey: '',
    apiSecret: 7,
    baseUrl: 'ftp://localhost/',
    timeoutMs: 0,
    totalTimeoutMs: 1.5,
    maxAnswerBytes: '1000',
    retry: { limit: -1, delay: 5, budget: 1.5 },
    fetch: 'fetch',
    onEvent: {},
    userAgent: 'my\nbookings',
    allowExposedSecret: 'yes',
    apiToken: 'x',
  }
  expect(issuesOf(options)).toEqual([
    'apiToken: unknown-key',
    'apiKey: required',
    'apiSecret: required',
    'fetch: malformed',
    'onEvent: malformed',
    'allowExposedSecret: not-a-boolean',
    'retry.delay: unknown-key',
    'baseUrl: malformed',
    'timeoutMs: out-of-range',
    'totalTimeoutMs: not-an-integer',
    'maxAnswerBytes: not-an-integer',
    'retry.limit: out-of-range',
    'retry.budget: not-an-integer',
    'userAgent: malformed',
  ])
})

describe('a base URL', () => {
  it.each([
    'https://api.example.com/umeeting/',
    'https://192.0.2.1:8443',
    'http://localhost:8080/',
    'http://127.0.0.1/umeeting',
    'http://127.255.0.3/',
    'http://2130706433/',
    'http://[::1]:3000/',
  ])('%s is taken', (baseUrl) => {
    expect(issuesOf({ baseUrl })).toEqual([])
    expect(issuesOf({ baseUrl: new URL(baseUrl) })).toEqual([])
  })

  it.each([
    'http://api.example.com/',
    'http://localhost.example.com/',
    'http://127.0.0.1.example.com/',
    'http://0.0.0.0/',
    'http://[::2]/',
    'ws://localhost/',
    'file:///umeeting/',
    'https://key:secret@api.example.com/',
    'https://api.example.com/?a=1',
    'https://api.example.com/#a',
    'https://api.example.com/?',
    'https://api.example.com/#',
    'https://api.example.com/umeeting?#',
    'api.example.com',
    '',
    7,
    null,
  ])('%s is refused', (baseUrl) => {
    // null is no URL: it stands for the default, as undefined does.
    expect(issuesOf({ baseUrl })).toEqual(baseUrl === null ? [] : ['baseUrl: malformed'])
  })
})

describe('where the secret shows', () => {
  it.each([
    ['a page', { document: {}, navigator: { userAgent: 'Mozilla/5.0 (X11)' } }, true],
    ['a web worker', { navigator: { userAgent: 'Mozilla/5.0 (X11)' } }, true],
    ['React Native', { navigator: { product: 'ReactNative' } }, true],
    ['Node', {}, false],
    ['Node 21', { navigator: { userAgent: 'Node.js/21' } }, false],
    ['Deno', { navigator: { userAgent: 'Deno/2.1.0' } }, false],
    ['an edge worker', { navigator: { userAgent: 'Cloudflare-Workers' } }, false],
  ])('%s: %o is %s', (_, platform, exposes) => {
    expect(exposesSecrets(platform)).toBe(exposes)
  })

  it('no transport is made, unless one says that the secret may be seen', () => {
    Object.assign(globalThis, { document: {} })
    try {
      expect(issuesOf({})).toEqual(['allowExposedSecret: not-a-choice'])
      expect(issuesOf({ allowExposedSecret: true })).toEqual([])
    } finally {
      Reflect.deleteProperty(globalThis, 'document')
    }
  })
})

it.each([
  { options: { timeoutMs: 0 }, issue: 'timeoutMs: out-of-range' },
  { options: { timeoutMs: 1 }, issue: undefined },
  { options: { timeoutMs: 2_147_483_647 }, issue: undefined },
  { options: { timeoutMs: 2_147_483_648 }, issue: 'timeoutMs: out-of-range' },
  {
    options: { retry: { limit: 0, budget: 0, baseDelayMs: 0, maxDelayMs: 0, maxRetryAfterMs: 0 } },
    issue: undefined,
  },
  { options: { retry: { maxDelayMs: 2_147_483_648 } }, issue: 'retry.maxDelayMs: out-of-range' },
  { options: { userAgent: '' }, issue: 'userAgent: malformed' },
  { options: { userAgent: 'a'.repeat(200) }, issue: undefined },
  { options: { userAgent: 'a'.repeat(201) }, issue: 'userAgent: malformed' },
  { options: { userAgent: '会议/1' }, issue: 'userAgent: malformed' },
])('$options is held to its bounds', ({ options, issue }) => {
  expect(issuesOf(options)).toEqual([issue].filter((each) => each !== undefined))
})

it('half of a character in a credential is refused: it would be sent as another one', () => {
  expect(issuesOf({ apiSecret: 'secret\uD83D' })).toEqual(['apiSecret: lone-surrogate'])
  expect(issuesOf({ apiKey: '\uDD11key' })).toEqual(['apiKey: lone-surrogate'])
  expect(issuesOf({ apiSecret: '🔑' })).toEqual([])
})

describe('streams are sent', () => {
  it.each([
    { platform: 'Node', versions: { node: '20.20.2', undici: '6.24.1' }, sends: true },
    { platform: 'Bun', versions: { node: '24.3.0', bun: '1.4.5' }, sends: true },
    { platform: 'Deno', versions: { node: '24.2.0', deno: '2.9.6' }, sends: false },
  ])('on $platform: $sends', ({ versions, sends }) => {
    expect(sendsStreams({ process: { versions } })).toBe(sends)
  })

  it('not in a browser', () => {
    expect(sendsStreams({})).toBe(false)
  })
})
