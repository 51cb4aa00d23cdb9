import { gzipSync } from 'node:zlib'
import { MalformedAnswerError } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { callOf, errorOf, outcomeOf, transportTo } from './calls.ts'
import { answer, headOf, loopback, type Step } from './loopback.ts'

const OK = '{"status":200,"message":"OK","data":null}'

async function issuesOf(step: Step, options: Parameters<typeof transportTo>[1] = {}) {
  const server = await loopback(step)
  const error = await errorOf(transportTo(server.url, options).send(callOf('read')))
  expect(server.connections()).toBe(1)
  if (error instanceof MalformedAnswerError) return error.issues
  throw error
}

it.each<readonly [what: string, body: string | Uint8Array, type: string, received: string]>([
  ['an HTML page', '<html><title>Login</title></html>', 'text/html', 'text/html, 33 bytes: "Login"'],
  [
    'JSON that says it is HTML',
    OK,
    'text/html',
    'text/html, 41 bytes: {"status":200,"message":"…","data":null}',
  ],
  ['an HTML page that says it is JSON', '<html>', 'application/json', 'application/json, 6 bytes'],
  ['text', 'key 030488, zak=eyJ, password: sunshine', 'text/plain', 'text/plain, 39 bytes'],
  [
    'a page whose title holds what looks like a token',
    '<title>Start 1779 zak=eyJhbGciOi now</title>',
    'text/html',
    'text/html, 44 bytes: "Start … … now"',
  ],
  [
    'JSON cut off in a value',
    '{"status":200,"data":{"host_key":"0304',
    'application/json',
    'application/json, 38 bytes: {"status":200,"data":{"host_key":"…"',
  ],
  [
    'JSON cut off in a name',
    '{"status":200,"da',
    'application/json',
    'application/json, 17 bytes: {"status":200,"…"',
  ],
  ['nothing', '', 'application/json', '(none)'],
  ['two JSON texts', '{}{}', 'application/json', 'application/json, 4 bytes: {}{}'],
  [
    'bytes that are no UTF-8',
    Buffer.from([0x7b, 0xff, 0x7d]),
    'application/json',
    'application/json, 3 bytes: {…}',
  ],
  ['Chinese in GBK', Buffer.from([0xbb, 0xe1, 0xd2, 0xe9]), 'application/json', 'application/json, 4 bytes'],
])('%s is malformed, and described without any value', async (_, body, type, received) => {
  const issues = await issuesOf(answer(body, { type }))
  expect(issues).toMatchObject([{ code: 'malformed', path: [], received }])
})

it.each(['application/json', 'application/json;charset=UTF-8', 'text/json', 'application/problem+json', ''])(
  'JSON of the type %j is read',
  async (type) => {
    const server = await loopback(answer(`\uFEFF${OK}`, { type }))
    expect(await transportTo(server.url).send(callOf('read'))).toEqual(JSON.parse(OK))
  },
)

it('an answer that a creating call cannot read may be about a meeting', async () => {
  const server = await loopback(answer('<html>', { type: 'text/html' }))
  expect(await outcomeOf(transportTo(server.url).send(callOf('creating')))).toBe('unknown: malformed')
})

/** An answer without an end. */
const endless: Step = async (socket, request) => {
  await request()
  socket.write(headOf({ 'transfer-encoding': 'chunked' }))
  const more = (): void => {
    if (!socket.destroyed) socket.write(`64\r\n${' '.repeat(100)}\r\n`, () => setImmediate(more))
  }
  more()
}

describe('an answer of too many bytes', () => {
  const limit = { maxAnswerBytes: 1000 }
  const expected = [{ code: 'too-many-bytes', path: [], expected: { max: 1000 }, received: '(more)' }]

  it('is refused where it says its length', async () => {
    expect(await issuesOf(answer(' '.repeat(1001)), limit)).toEqual(expected)
  })

  it('is cut off while it comes in, without an end', async () => {
    expect(await issuesOf(endless, limit)).toEqual(expected)
  })

  it('is counted after decompression', async () => {
    const bomb = gzipSync(' '.repeat(10_000_000))
    expect(await issuesOf(answer(bomb, { headers: { 'content-encoding': 'gzip' } }), limit)).toEqual(expected)
  })

  it('is read at the very limit', async () => {
    const server = await loopback(answer(OK + ' '.repeat(1000 - OK.length)))
    expect(await outcomeOf(transportTo(server.url, limit).send(callOf('read')))).toBe('answered')
  })
})

it.each([
  '301 Moved Permanently',
  '302 Found',
  '303 See Other',
  '307 Temporary Redirect',
  '308 Permanent Redirect',
])('%s is refused: the secret goes nowhere else', async (status) => {
  const target = await loopback(answer(OK))
  const server = await loopback(answer('', { status, headers: { location: target.url } }))
  expect(await outcomeOf(transportTo(server.url).send(callOf('read')))).toBe('answered: redirect')
  expect(await outcomeOf(transportTo(server.url).send(callOf('creating')))).toBe('unknown: redirect')
  expect(target.connections()).toBe(0)
})
