import { gzipSync } from 'node:zlib'
import type { Call } from '@umeeting/core'
import { afterAll, expect, it } from 'vitest'
import { outcomeOf, transportTo } from './calls.ts'
import {
  answer,
  closedPort,
  headOf,
  loopback,
  resetAfterRequest,
  silence,
  stall,
  type Step,
} from './loopback.ts'

// Every fault, met by every attempt of a call: what the call comes to, and how often the service saw it. Calls that do
// no harm when repeated have two attempts.

const OK = '{"status":200,"message":"OK","data":null}'
const REFUSAL = '{"status":401,"message":"bad key"}'
const PAGE = '<html><title>Error</title></html>'

interface Fault {
  readonly fault: string
  readonly step: Step
  /** What `get` and `delete` come to, and how many requests are seen. `broken` is any code of a connection that ends. */
  readonly harmless: readonly [outcome: string, requests: number]
  /** The same of `schedule` and `instant`. */
  readonly creating: readonly [outcome: string, requests: number]
  readonly timeoutMs?: number
}

/** Writes bytes once the request is there, then does what is left to do. */
function wire(text: string, then: 'end' | 'reset' | 'stay'): Step {
  return async (socket, request) => {
    await request()
    socket.write(text, 'latin1', () => {
      if (then === 'end') socket.end()
      if (then === 'reset') socket.resetAndDestroy()
    })
  }
}

function status(code: number, headers: Readonly<Record<string, string>> = {}): Step {
  return answer(PAGE, { status: `${code} X`, type: 'text/html', headers })
}

/** The head of a failure, and nothing of its body. */
function stalled(code: number): Step {
  return wire(headOf({ 'content-length': '1000' }, { status: `${code} X` }), 'stay')
}

const brokenOff: readonly Fault[] = [
  { fault: 'reset after the request', step: resetAfterRequest },
  { fault: 'closed after the request', step: wire('', 'end') },
  { fault: 'reset amid the head', step: wire('HTTP/1.1 200 O', 'reset') },
  { fault: 'closed amid the head', step: wire('HTTP/1.1 200 OK\r\ncontent-le', 'end') },
  { fault: 'no HTTP', step: wire('SSH-2.0-OpenSSH_9.6\r\n', 'end') },
  { fault: 'no status', step: wire('HTTP/1.1 abc\r\n\r\n', 'end') },
  { fault: 'a header line without a colon', step: wire('HTTP/1.1 200 OK\r\nbroken\r\n\r\n', 'end') },
  { fault: 'endless headers', step: wire(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 'end') },
  {
    fault: 'two lengths',
    step: wire('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}', 'end'),
  },
  {
    fault: 'a length that is no number',
    step: wire('HTTP/1.1 200 OK\r\ncontent-length: two\r\n\r\n{}', 'end'),
  },
  {
    fault: 'a 101 that nobody asked for',
    step: wire('HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n', 'end'),
  },
  { fault: 'a 103, then a reset', step: wire('HTTP/1.1 103 Early Hints\r\n\r\n', 'reset') },
  { fault: 'a 100, then a reset', step: wire('HTTP/1.1 100 Continue\r\n\r\n', 'reset') },
  {
    fault: 'reset amid the body',
    step: wire(`${headOf({ 'content-length': '1000' })}{"status":200,`, 'reset'),
  },
  {
    fault: 'closed amid the body',
    step: wire(`${headOf({ 'content-length': '1000' })}{"status":200,`, 'end'),
  },
  {
    fault: 'a chunk whose length is none',
    step: wire(`${headOf({ 'transfer-encoding': 'chunked' })}zz\r\n{}\r\n`, 'end'),
  },
  { fault: 'gzip that is none', step: answer('{}', { headers: { 'content-encoding': 'gzip' } }) },
].map(({ fault, step }) => ({
  fault,
  step,
  harmless: ['unknown: broken', 2],
  creating: ['unknown: broken', 1],
}))

const late: readonly Fault[] = [
  { fault: 'silence', step: silence },
  { fault: 'a head that does not end', step: wire('HTTP/1.1 200 OK\r\n', 'stay') },
  { fault: 'a body that does not come', step: stall },
].map(({ fault, step }) => ({
  fault,
  step,
  harmless: ['unknown: timeout', 2],
  creating: ['unknown: timeout', 1],
  timeoutMs: 2000,
}))

const refusals: readonly Fault[] = [
  400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 413, 414, 415, 417, 422, 428, 431, 451,
].map((code) => ({
  fault: `HTTP ${code}`,
  step: status(code),
  harmless: [`answered: http-${code}`, 1],
  creating: [`answered: http-${code}`, 1],
}))

const passing: readonly Fault[] = [408, 421, 500, 502, 503, 504, 520, 522, 524, 529].map((code) => ({
  fault: `HTTP ${code}`,
  step: status(code),
  harmless: [`answered: http-${code}`, 2],
  creating: [`unknown: http-${code}`, 1],
}))

const lasting: readonly Fault[] = [418, 420, 460, 499, 501, 505, 508, 510, 511].map((code) => ({
  fault: `HTTP ${code}`,
  step: status(code),
  harmless: [`answered: http-${code}`, 1],
  creating: [`unknown: http-${code}`, 1],
}))

const redirects: readonly Fault[] = [301, 302, 303, 307, 308].map((code) => ({
  fault: `HTTP ${code} to another place`,
  step: status(code, { location: 'https://example.com/' }),
  harmless: ['answered: redirect', 1],
  creating: ['unknown: redirect', 1],
}))

const unreadable: readonly Fault[] = [
  // Node ends these two bodies as if they were whole.
  {
    fault: 'closed amid a chunk',
    step: wire(`${headOf({ 'transfer-encoding': 'chunked' })}64\r\n{"status"`, 'end'),
  },
  {
    fault: 'gzip that is cut off',
    step: answer(gzipSync(OK.repeat(99)).subarray(0, 40), { headers: { 'content-encoding': 'gzip' } }),
  },
  { fault: 'a page', step: answer(PAGE, { type: 'text/html' }) },
  { fault: 'a page that says it is JSON', step: answer(PAGE) },
  { fault: 'nothing', step: answer('') },
  { fault: '204, without a body', step: wire('HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n', 'end') },
  { fault: 'JSON cut off', step: answer('{"status":200,"da') },
  { fault: 'two JSON texts', step: answer(`${OK}${OK}`) },
  { fault: 'bytes that are no UTF-8', step: answer(Buffer.from([0x22, 0xff, 0x22])) },
  {
    fault: 'JSON in GBK',
    step: answer(Buffer.from([0x22, 0xbb, 0xe1, 0x22]), { type: 'application/json;charset=gbk' }),
  },
  { fault: 'JSON as text/plain', step: answer(OK, { type: 'text/plain' }) },
  { fault: 'more bytes than are taken', step: answer(' '.repeat(5001)) },
  {
    fault: 'more bytes than are taken, once inflated',
    step: answer(gzipSync(' '.repeat(1_000_000)), { headers: { 'content-encoding': 'gzip' } }),
  },
].map(({ fault, step }) => ({
  fault,
  step,
  harmless: ['answered: malformed', 1],
  creating: ['unknown: malformed', 1],
}))

const rest: readonly Fault[] = [
  {
    // Node's fetch hides it.
    fault: 'HTTP 407',
    step: status(407),
    harmless: ['unknown: broken', 1],
    creating: ['unknown: broken', 1],
  },
  {
    fault: 'HTTP 425',
    step: status(425),
    harmless: ['answered: http-425', 2],
    creating: ['answered: http-425', 1],
  },
  {
    fault: 'HTTP 429, Retry-After: 0',
    step: status(429, { 'retry-after': '0' }),
    harmless: ['answered: http-429', 2],
    creating: ['answered: http-429', 2],
  },
  {
    fault: 'HTTP 304',
    step: status(304),
    harmless: ['answered: redirect', 1],
    creating: ['unknown: redirect', 1],
  },
  {
    fault: 'a failing envelope with HTTP 401',
    step: answer(REFUSAL, { status: '401 X' }),
    harmless: ['answered', 1],
    creating: ['answered', 1],
  },
  {
    fault: 'a failing envelope with HTTP 503',
    step: answer(REFUSAL, { status: '503 X' }),
    harmless: ['answered', 2],
    creating: ['unknown: http-503', 1],
  },
  {
    fault: 'a failing envelope with HTTP 200',
    step: answer(REFUSAL),
    harmless: ['answered', 1],
    creating: ['answered', 1],
  },
  {
    fault: 'HTTP 403 without its body',
    step: stalled(403),
    harmless: ['answered: http-403', 1],
    creating: ['answered: http-403', 1],
  },
  {
    fault: 'HTTP 429 without its body',
    step: stalled(429),
    harmless: ['answered: http-429', 2],
    creating: ['answered: http-429', 2],
  },
  {
    fault: 'HTTP 503 without its body',
    step: stalled(503),
    harmless: ['answered: http-503', 2],
    creating: ['unknown: http-503', 1],
  },
  {
    fault: 'HTTP 500 with a body that never ends',
    step: wire(`${headOf({ 'transfer-encoding': 'chunked' }, { status: '500 X' })}64\r\n`, 'stay'),
    harmless: ['answered: http-500', 2],
    creating: ['unknown: http-500', 1],
  },
  {
    fault: 'an answer by HTTP/1.0',
    step: wire(`HTTP/1.0 200 OK\r\n\r\n${OK}`, 'end'),
    harmless: ['answered', 1],
    creating: ['answered', 1],
  },
]

const faults = [
  ...brokenOff,
  ...late,
  ...refusals,
  ...passing,
  ...lasting,
  ...redirects,
  ...unreadable,
  ...rest,
]

const calls: readonly Call[] = [
  { operation: 'get', path: 'share/get', fields: { meeting_id: '1' }, safety: 'read' },
  { operation: 'delete', path: 'share/delete', fields: { id: '1' }, safety: 'repeatable' },
  { operation: 'schedule', path: 'share/schedule', fields: { topic: 'x' }, safety: 'creating' },
  { operation: 'instant', path: 'share/instant', fields: { topic: 'x' }, safety: 'creating' },
]

const counts = new Map<string, number>()
let requestsSeen = 0
afterAll(() => {
  const total = [...counts.values()].reduce((sum, each) => sum + each, 0)
  const classes = [...counts].map(([name, count]) => `${name} ${count}`)
  process.stdout.write(
    `fault matrix: ${faults.length} faults × ${calls.length} operations, ${total} calls, ${requestsSeen} requests seen; ${classes.join(', ')}\n`,
  )
})

const BROKEN = /\b(?:ECONNRESET|EPIPE|UND_ERR_\w+|HPE_\w+|Z_\w+|network-error)$/

it.each(faults)(
  '$fault: $harmless where repeating does no harm, $creating where it creates',
  async ({ step, harmless, creating, timeoutMs = 100_000 }) => {
    const met = await Promise.all(
      calls.map(async (call) => {
        const server = await loopback(step)
        const transport = transportTo(server.url, {
          timeoutMs,
          maxAnswerBytes: 5000,
          retry: { limit: 1, baseDelayMs: 1, maxRetryAfterMs: 1 },
        })
        const outcome = (await outcomeOf(transport.send(call))).replace(BROKEN, 'broken')
        requestsSeen += server.requests.length
        counts.set(outcome.split(':')[0] ?? '', (counts.get(outcome.split(':')[0] ?? '') ?? 0) + 1)
        return { operation: call.operation, outcome: [outcome, server.requests.length] }
      }),
    )
    expect(met).toEqual([
      { operation: 'get', outcome: harmless },
      { operation: 'delete', outcome: harmless },
      { operation: 'schedule', outcome: creating },
      { operation: 'instant', outcome: creating },
    ])
  },
)

it('a refused connection: nothing was sent, so each call is repeated', async () => {
  const url = await closedPort()
  for (const call of calls) {
    let attempts = 0
    const transport = transportTo(url, { onEvent: ({ kind }) => (attempts += Number(kind === 'begin')) })
    expect(await outcomeOf(transport.send(call))).toBe('not-sent: ECONNREFUSED')
    expect(attempts).toBe(4)
  }
})
