import { InvalidRequestError } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { createHttpTransport } from '../src/index.ts'
import { exposesSecrets } from '../src/settings/exposure.ts'
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
    retry: { limit: -1, delay: 5 },
    fetch: 'fetch',
    onEvent: {},
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
