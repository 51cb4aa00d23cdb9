import { inspect } from 'node:util'
import { createMeetingClient, isUmeetingError, type MeetingClient } from '@umeeting/core'
import { runs } from '@umeeting/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { createHttpTransport, type TransportEvent } from '../src/index.ts'

// A service that echoes a secret, in any form and at any place of an answer: nothing that a caller could print shows it.

const secrets = [
  'key-0123456789abcdef',
  'sécret&7f3a=%',
  'pass/word+42',
  'pass word 42',
  '会议密码密码',
  '🔑🔑 emoji',
  'quo"te\\back\'slash',
  '100%25%41percent',
  '&amp;<tag>&#39;',
  'AKIAIOSFODNN7EXAMPLE',
  '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'a.b*c[d](e)^f$|g{2}?',
] as const

const bytes = (text: string): readonly number[] => [...Buffer.from(text)]
const hex = (byte: number): string => byte.toString(16).padStart(2, '0')
const units = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
const points = (text: string): readonly number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0)
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const wholePercent = (text: string): string =>
  bytes(text)
    .map((byte) => `%${hex(byte)}`)
    .join('')
const wholeUnicode = (text: string): string =>
  units(text)
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('')
const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** How an echo may be written; made here anew, because the code under test must not judge itself. */
const forms: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  'in capitals': (secret) => secret.toUpperCase(),
  'in small letters': (secret) => secret.toLowerCase(),
  encodeURIComponent: encodeURIComponent,
  encodeURI: encodeURI,
  'a form': (secret) => new URLSearchParams({ x: secret }).toString().slice(2),
  'percent, every byte': wholePercent,
  'percent, every byte, in capitals': (secret) => wholePercent(secret).toUpperCase(),
  'percent twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'percent, every byte, twice': (secret) => encodeURIComponent(wholePercent(secret)),
  'percent three times': (secret) => encodeURIComponent(encodeURIComponent(encodeURIComponent(secret))),
  JSON: (secret) => JSON.stringify(secret).slice(1, -1),
  'JSON in JSON': (secret) => JSON.stringify(JSON.stringify(secret)).slice(1, -1),
  'JSON with / escaped': (secret) => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
  '\\u of every unit': wholeUnicode,
  '\\u in capitals': (secret) => wholeUnicode(secret).toUpperCase().replaceAll('\\U', '\\u'),
  '\\x of every byte': (secret) =>
    bytes(secret)
      .map((byte) => `\\x${hex(byte)}`)
      .join(''),
  HTML: html,
  'HTML, decimal references': (secret) =>
    points(secret)
      .map((point) => `&#${point};`)
      .join(''),
  'HTML, hexadecimal references': (secret) =>
    points(secret)
      .map((point) => `&#x${point.toString(16)};`)
      .join(''),
  'HTML, references with zeros': (secret) =>
    points(secret)
      .map((point) => `&#X000${point.toString(16).toUpperCase()};`)
      .join(''),
  'HTML in percent': (secret) => encodeURIComponent(html(secret)),
  'percent in HTML': (secret) => html(encodeURIComponent(secret)),
  base64: base64,
  'base64 without =': (secret) => base64(secret).replaceAll('=', ''),
  base64url: (secret) => Buffer.from(secret).toString('base64url'),
  'base64 in percent': (secret) => encodeURIComponent(base64(secret)),
  'base64 of a pair': (secret) => base64(`user:${secret}`),
  'base64 inside of more': (secret) => base64(`{"secret":"${secret}","x":1}`),
  'hexadecimal digits': (secret) => Buffer.from(secret).toString('hex'),
  'hexadecimal digits in capitals': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
  'quoted-printable': (secret) =>
    bytes(secret)
      .map((byte) => `=${hex(byte).toUpperCase()}`)
      .join(''),
}

const json = { 'content-type': 'application/json' }
const envelope = (body: object, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { headers: json, ...init })
const data = (changed: object): Response =>
  envelope({
    status: 200,
    message: 'OK',
    data: { meeting_id: '1', start_time: '2026-11-30 10:00:00', ...changed },
  })
/** As a header can hold it: bytes. */
const header = (text: string): string => Buffer.from(text).toString('latin1')

/** Every place that an answer has. */
const places: Readonly<Record<string, (echo: string) => Response>> = {
  'a page': (echo) => new Response(`<html><p>${echo}</p>`, { headers: { 'content-type': 'text/html' } }),
  'a title': (echo) =>
    new Response(`<title>Error ${echo} here</title>`, { headers: { 'content-type': 'text/html' } }),
  text: (echo) => new Response(echo, { headers: { 'content-type': 'text/plain' } }),
  'JSON cut off': (echo) => new Response(`{"message":"${echo}`, { headers: json }),
  'a name of JSON cut off': (echo) => new Response(`{"${echo}":1,`, { headers: json }),
  'the status': (echo) => envelope({ status: echo }),
  'the message of a refusal': (echo) => envelope({ status: 401, message: `Bad credentials ${echo}!` }),
  'the message of a failure': (echo) => envelope({ status: 401, message: echo }, { status: 403 }),
  'the data': (echo) => envelope({ status: 200, data: echo }),
  'a list for the data': (echo) => envelope({ status: 200, data: [echo] }),
  'a row': (echo) => data({ occurrences: [echo] }),
  'a start': (echo) => data({ occurrences: [{ start_time: echo, uuid: 'a' }] }),
  'a name': (echo) => data({ occurrences: { [echo]: 1 } }),
  'a number': (echo) => data({ ready_time: echo }),
  'a flag': (echo) => data({ mute_upon_entry: echo }),
  'a header': (echo) =>
    envelope(
      { status: 500, message: 'x' },
      { status: 400, headers: { ...json, 'x-request-id': header(echo) } },
    ),
  'the content type': (echo) => new Response('{}', { headers: { 'content-type': header(echo) } }),
  'where a redirect leads': (echo) =>
    new Response('', { status: 307, headers: { location: header(`/${echo}`) } }),
}

/** All that anyone could print. */
function shown(value: unknown): string {
  const printed = inspect(value, {
    depth: Infinity,
    showHidden: true,
    getters: true,
    maxStringLength: Infinity,
  })
  const stack = value instanceof Error ? `${String(value)}\n${value.stack}` : ''
  return `${printed}\n${stack}\n${JSON.stringify(value)}`.toLowerCase()
}

const calls: readonly ((client: MeetingClient, password: string) => Promise<unknown>)[] = [
  async (client, password) =>
    client.schedule({
      topic: 'x',
      capacity: 25,
      start: '2026-11-30 10:00:00',
      durationMinutes: 45,
      password,
    }),
  async (client) => client.get('1'),
  async (client) => client.licensing(),
]

const { numRuns: callsEach } = runs(1, calls.length)
let tried = 0
let failed = 0
let found = 0
afterAll(() => {
  process.stdout.write(
    `echoed secrets: ${secrets.length} secrets × ${Object.keys(forms).length} forms × ${Object.keys(places).length} places × ${callsEach} calls = ${tried}, ${failed} of them errors, ${found} shown\n`,
  )
})

/** What a caller can print of a call whose answer is this, and whether it failed. */
async function printedOf(call: (typeof calls)[number], secret: string, answer: Response): Promise<string> {
  const events: TransportEvent[] = []
  const transport = createHttpTransport({
    apiKey: `key ${secret}`,
    apiSecret: secret,
    retry: { limit: 0 },
    onEvent: (event) => events.push(event),
    fetch: async () => answer,
  })
  const outcome: unknown = await call(createMeetingClient(transport), `${secret}!`).catch(
    (error: unknown) => error,
  )
  tried += 1
  failed += Number(isUmeetingError(outcome))
  // What was answered well is the caller's to have.
  return (
    shown([isUmeetingError(outcome) ? outcome : undefined, events]) +
    shown(isUmeetingError(outcome) ? outcome : undefined)
  )
}

describe.each(secrets)('%j, echoed', (secret) => {
  it.each(Object.keys(places))('in %s: in none of its forms in any error or event', async (place) => {
    const leaks: string[] = []
    for (const [index, [form, write]] of Object.entries(forms).entries()) {
      const echo = write(secret)
      // In turns; the full run takes all.
      const asked = Array.from({ length: callsEach }, (_, turn) => calls[(index + turn) % calls.length])
      for (const call of asked.filter((each) => each !== undefined)) {
        const printed = await printedOf(call, secret, places[place]?.(echo) ?? Response.error())
        const isShown = [secret, echo].some((each) => printed.includes(each.toLowerCase()))
        leaks.push(...[form].filter(() => isShown))
      }
    }
    found += leaks.length
    expect(leaks).toEqual([])
  })
})

it('the forms are 32 different ones', () => {
  expect(Object.keys(forms)).toHaveLength(32)
  expect(new Set(Object.values(forms).map((write) => write(secrets[1]))).size).toBeGreaterThan(25)
})
