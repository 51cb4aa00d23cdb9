import { inspect } from 'node:util'
import type { Safety } from '@umeeting/core'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { TransportEvent } from '../src/index.ts'
import { describeAnswer } from '../src/secrets/describe-text.ts'
import { redactorOf } from '../src/secrets/redactor.ts'
import { callOf, credentials, errorOf, PASSWORD, transportTo } from './calls.ts'
import {
  answer,
  closedPort,
  loopback,
  resetAfterRequest,
  resetDuringAnswer,
  silence,
  type Step,
} from './loopback.ts'

const secrets = [credentials.apiKey, credentials.apiSecret, PASSWORD]

/** The spellings that are looked for; written here anew, because the code under test must not judge itself. */
function spellings(secret: string): readonly string[] {
  const base64 = Buffer.from(secret).toString('base64').replaceAll('=', '')
  return [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll('%20', '+'),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
    JSON.stringify(secret).slice(1, -1),
  ]
}

/** All that anyone could print of an error or an event. */
function shown(value: unknown): string {
  const parts: string[] = []
  for (let each = value; each instanceof Error; each = each.cause) parts.push(String(each), each.stack ?? '')
  parts.push(inspect(value, { depth: Infinity, showHidden: true, getters: true, maxStringLength: Infinity }))
  parts.push(JSON.stringify(value))
  return parts.join('\n').toLowerCase()
}

function assertNoSecret(value: unknown): void {
  const text = shown(value)
  for (const secret of secrets.flatMap(spellings)) expect(text).not.toContain(secret.toLowerCase())
}

/** Answers that repeat the request, in every spelling, as careless error pages do. */
const echoes: readonly (readonly [string, (body: string) => Step])[] = [
  ['a page that repeats the request', (body) => answer(`<html>${body}</html>`, { type: 'text/html' })],
  [
    'a page that repeats it decoded',
    (body) => answer(`<p>${decodeURIComponent(body)}`, { type: 'text/html' }),
  ],
  ['a page that repeats it in base64', (body) => answer(`<p>${Buffer.from(body).toString('base64')}`)],
  ['text that is one secret', () => answer(credentials.apiSecret)],
  ['cut-off JSON that repeats it', (body) => answer(`{"status":500,"message":${JSON.stringify(body)}`)],
  [
    'a redirect that repeats it',
    (body) => answer('', { status: '307 x', headers: { location: `/?${body}` } }),
  ],
  ['a content type that repeats it', (body) => answer('{}', { type: body })],
  ['a 400 that repeats it', (body) => answer(body, { status: '400 Bad Request' })],
  ['a 500 that repeats it', (body) => answer(`<html>${body}`, { status: `500 ${body}`, type: 'text/html' })],
]

describe.each<Safety>(['read', 'creating'])('no error and no event of a %s call shows a secret', (safety) => {
  it.each(echoes)('after %s', async (_, echo) => {
    const server = await loopback(async (socket, request) => {
      const { body } = await request()
      await echo(body)(socket, request)
    })
    await assertSilence(server.url, safety)
  })

  it.each<readonly [string, Step]>([
    ['a reset', resetAfterRequest],
    ['a reset amid the answer', resetDuringAnswer],
    ['a timeout', silence],
  ])('after %s', async (_, step) => {
    await assertSilence((await loopback(step)).url, safety)
  })

  it('after a refused connection', async () => {
    await assertSilence(await closedPort(), safety)
  })

  it('after a fetch that throws all it was given', async () => {
    await assertSilence('http://localhost/', safety, async (input, init) => {
      const text = await new Request(input, init).text()
      throw Object.assign(new Error(text, { cause: text }), { code: text, name: text, request: input })
    })
  })
})

async function assertSilence(url: string, safety: Safety, carry?: typeof fetch): Promise<void> {
  const events: TransportEvent[] = []
  const transport = transportTo(url, {
    timeoutMs: 400,
    retry: { limit: 1, baseDelayMs: 1 },
    onEvent: (event) => events.push(event),
    ...(carry && { fetch: carry }),
  })
  const error = await errorOf(transport.send(callOf(safety)))
  expect(error.cause).toBeUndefined()
  expect(events.length).toBeGreaterThan(1)
  assertNoSecret(error)
  for (const event of events) assertNoSecret(event)
}

it("the service's message is handed on without the secrets that it repeats", async () => {
  const server = await loopback(async (socket, request) => {
    const { body } = await request()
    await answer(JSON.stringify({ status: 401, message: `Bad credentials: ${body}` }))(socket, request)
  })
  const json = await transportTo(server.url).send(callOf('read'))
  expect(json).toMatchObject({ status: 401 })
  expect(JSON.stringify(json)).toMatch(/Bad credentials: .*\[redacted\]/)
  assertNoSecret(json)
})

it('options that are refused show no secret', async () => {
  const error = await errorOf((async () => transportTo('http://example.com/', { apiKey: '' }))())
  expect(error.kind).toBe('invalid-request')
  expect(shown(error)).not.toContain(credentials.apiSecret)
})

/** Long enough not to be found in anything by chance, and without the parts of the answers around it. */
const anySecret = fc
  .string({ unit: 'grapheme', minLength: 6, maxLength: 60, size: 'max' })
  .filter((text) => text.trim().length > 5)
const wrappings: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => new URLSearchParams({ text }).toString(),
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('base64url'),
  (text) => JSON.stringify({ text }),
]

it('a secret is taken out of any text that it stands in, in each spelling', () => {
  fc.assert(
    fc.property(
      anySecret,
      fc.string({ unit: 'grapheme', maxLength: 20, size: 'max' }),
      fc.string({ unit: 'grapheme', maxLength: 20, size: 'max' }),
      fc.constantFrom(...wrappings),
      (secret, before, after, wrap) => {
        const redacted = redactorOf([secret])(wrap(before + secret + after))
        expect(redacted).toContain('[redacted]')
        for (const each of [wrap(secret), ...spellings(secret)]) expect(redacted).not.toContain(each)
      },
    ),
    { numRuns: 500 },
  )
})

it('no value of any JSON stands in its description, cut where it may be', () => {
  const value = fc.stringMatching(/^[\w+/=-]{6,30}$/)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('token', 'host_key', 'a'), value), fc.nat(200), (data, cut) => {
      const text = JSON.stringify({ status: 200, data }).slice(0, cut)
      const description = describeAnswer('application/json', Buffer.from(text), redactorOf(secrets))
      for (const each of Object.values(data)) expect(description).not.toContain(each.slice(0, 6))
    }),
    { numRuns: 500 },
  )
})

it('descriptions are short, on one line and printable, whatever the bytes', () => {
  const redact = redactorOf(secrets)
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5000, size: 'max' }),
    fc.string({ unit: 'binary', maxLength: 400, size: 'max' }).map((title) => `<title>${title}</title>`),
    fc.string({ unit: 'binary', maxLength: 400, size: 'max' }).map((content) => `{"${content}`),
  )
  fc.assert(
    fc.property(anyText, fc.option(fc.string({ unit: 'binary' })), (text, type) => {
      const description = describeAnswer(type, Buffer.from(text), redact)
      expect(Array.from(description).length).toBeLessThanOrEqual(200)
      expect(description).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u)
    }),
  )
})

it('a message is on one line, and moves nothing on a terminal', async () => {
  const message = 'no\r\nsuch \u001B[31mmeeting\u202E\u2066 会议\u0000'
  const server = await loopback(answer(JSON.stringify({ status: 404, message })))
  expect(await transportTo(server.url).send(callOf('read'))).toEqual({
    status: 404,
    message: 'no such ·[31mmeeting·· 会议·',
  })
})

it('a message too long to be read is cut, and no part of a secret stands at the cut', async () => {
  const message = `${'x'.repeat(3990)}${credentials.apiSecret}${'y'.repeat(9000)}`
  const server = await loopback(answer(JSON.stringify({ status: 404, message })))
  const json = await transportTo(server.url).send(callOf('read'))
  expect(JSON.stringify(json).length).toBeLessThan(4100)
  expect(JSON.stringify(json)).not.toContain(credentials.apiSecret.slice(0, 3))
})

it.each([
  { what: 'named secrets', page: `passw${'passw'.repeat(800)}` },
  { what: 'open JSON strings', page: `[${'"\\'.repeat(1400)}` },
  { what: 'escapes of escapes', page: '%25'.repeat(1300) },
  { what: 'open references', page: '&#x0000'.repeat(600) },
  { what: 'open titles', page: '<title>'.repeat(600) },
  { what: 'spaces', page: `{"a"${' '.repeat(4000)}` },
])('a page of $what is described at once: no regular expression backtracks', ({ page }) => {
  const bytes = Buffer.from(page)
  const before = process.cpuUsage()
  for (let time = 0; time < 20; time++) describeAnswer('text/html', bytes, redactorOf(secrets))
  const { user } = process.cpuUsage(before)
  // Seconds where it was cubic; milliseconds, whatever the machine, where it is linear.
  expect(user / 20).toBeLessThan(1_000_000)
})

it('an answer that is not shown is not described', async () => {
  const secret = 'pass/word+42'
  const server = await loopback(answer(`<title>${secret}</title>`, { status: '400 x', type: 'text/html' }))
  const searched = vi.spyOn(String.prototype, 'indexOf')
  onTestFinished(() => {
    searched.mockRestore()
  })
  await errorOf(transportTo(server.url).send(callOf('read')))
  const texts = searched.mock.contexts.map(String)
  expect(texts.filter((text) => text.includes('<title>'))).toEqual([])
})
