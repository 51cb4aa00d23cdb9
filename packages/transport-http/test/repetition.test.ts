import type { Safety } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { callOf, outcomeOf, transportTo } from './calls.ts'
import {
  answer,
  closedPort,
  loopback,
  resetAfterRequest,
  resetBefore,
  resetDuringAnswer,
  silence,
  stall,
  type Step,
} from './loopback.ts'

const OK = '{"status":200,"message":"OK","data":null}'
const PAGE = '<html><title>502 Bad Gateway</title></html>'

function failing(status: string, headers: Readonly<Record<string, string>> = {}): Step {
  return answer(PAGE, { status, type: 'text/html', headers })
}

/** What happens on the first connection; the second one is answered. */
const passing: readonly (readonly [what: string, first: Step, creating: string])[] = [
  ['a reset after the request', resetAfterRequest, 'unknown: '],
  ['a reset amid the answer', resetDuringAnswer, 'unknown: '],
  ['408', failing('408 Request Timeout'), 'unknown: http-408'],
  ['425', failing('425 Too Early'), 'answered: http-425'],
  ['500', failing('500 Internal Server Error'), 'unknown: http-500'],
  ['502', failing('502 Bad Gateway'), 'unknown: http-502'],
  ['503 with Retry-After', failing('503 Service Unavailable', { 'retry-after': '0' }), 'unknown: http-503'],
]

describe.each<Safety>(['read', 'repeatable'])('a %s call', (safety) => {
  it.each([...passing, ['a reset before the request', resetBefore, ''] as const])(
    'is repeated after %s',
    async (_what, first) => {
      const server = await loopback(first, answer(OK))
      const attempts: number[] = []
      const transport = transportTo(server.url)
      const json = await transport.send(callOf(safety), { onAttempt: (attempt) => attempts.push(attempt) })
      expect(json).toEqual(JSON.parse(OK))
      expect(server.connections()).toBeGreaterThan(1)
      // Node itself dials again where it had not begun to write.
      expect(attempts).toEqual(attempts.map((_, index) => index + 1))
    },
  )

  it.each([
    ['silence', silence],
    ['a stalled answer', stall],
  ])('is repeated after %s', async (_, first) => {
    // However slow the machine: attempts that it makes time out are repeated too.
    const server = await loopback(first, answer(OK))
    const transport = transportTo(server.url, {
      timeoutMs: 1000,
      retry: { limit: 100, baseDelayMs: 1, budget: 200 },
    })
    expect(await outcomeOf(transport.send(callOf(safety)))).toBe('answered')
    expect(server.connections()).toBeGreaterThan(1)
  })

  it('is repeated after 429', async () => {
    const server = await loopback(failing('429 Too Many Requests'), answer(OK))
    expect(await outcomeOf(transportTo(server.url).send(callOf(safety)))).toBe('answered')
  })

  it('is repeated as often as the limit says, and no more', async () => {
    const server = await loopback(failing('502 Bad Gateway'))
    const transport = transportTo(server.url, { retry: { limit: 2, baseDelayMs: 1 } })
    expect(await outcomeOf(transport.send(callOf(safety)))).toBe('answered: http-502')
    expect(server.connections()).toBe(3)
  })
})

describe('a creating call', () => {
  it.each(passing)('is not repeated after %s', async (_, first, outcome) => {
    const server = await loopback(first, answer(OK))
    const transport = transportTo(server.url)
    expect(await outcomeOf(transport.send(callOf('creating')))).toContain(outcome)
    expect(server.connections()).toBe(1)
  })

  it('reaches the service at most once where the connection is reset before it is written', async () => {
    const server = await loopback(resetBefore, answer(OK))
    expect(await outcomeOf(transportTo(server.url).send(callOf('creating')))).toMatch(/^answered$|^unknown: /)
    expect(server.requests.length).toBeLessThanOrEqual(1)
  })

  it('is repeated after 429, which says that nothing was done', async () => {
    const server = await loopback(failing('429 Too Many Requests', { 'retry-after': '0' }), answer(OK))
    expect(await outcomeOf(transportTo(server.url).send(callOf('creating')))).toBe('answered')
    expect(server.connections()).toBe(2)
  })

  it('is repeated where the connection is refused, and says at the end that nothing was sent', async () => {
    let attempts = 0
    const transport = transportTo(await closedPort(), {
      onEvent: ({ kind }) => (attempts += Number(kind === 'end')),
    })
    expect(await outcomeOf(transport.send(callOf('creating')))).toBe('not-sent: ECONNREFUSED')
    expect(attempts).toBe(4)
  })

  it('is repeated where the name is not found', async () => {
    const transport = transportTo('https://umeeting.invalid/', { retry: { limit: 1, baseDelayMs: 1 } })
    expect(await outcomeOf(transport.send(callOf('creating')))).toMatch(/^not-sent: (?:ENOTFOUND|EAI_AGAIN)$/)
  })
})

it.each(['400 Bad Request', '401 Unauthorized', '404 Not Found', '413 Content Too Large'])(
  'no call is repeated after %s',
  async (status) => {
    const server = await loopback(failing(status), answer(OK))
    const outcome = `answered: http-${status.slice(0, 3)}`
    expect(await outcomeOf(transportTo(server.url).send(callOf('read')))).toBe(outcome)
    expect(server.connections()).toBe(1)
  },
)

it('an attempt that may have been heard makes the whole call unknown, whatever its last one came to', async () => {
  const server = await loopback(resetAfterRequest)
  const { url } = server
  let attempts = 0
  const transport = transportTo(url, {
    retry: { limit: 1, baseDelayMs: 1 },
    fetch: async (input, init) => {
      attempts += 1
      return attempts === 1 ? fetch(input, init) : fetch(await closedPort(), { method: 'POST' })
    },
  })
  expect(await outcomeOf(transport.send(callOf('repeatable')))).toBe('unknown: ECONNREFUSED')
})

it("the service's own refusal is its answer, whatever HTTP status it comes with", async () => {
  const refusal = '{"status":401,"message":"bad key"}'
  const server = await loopback(answer(refusal, { status: '401 Unauthorized' }))
  expect(await transportTo(server.url).send(callOf('creating'))).toEqual(JSON.parse(refusal))
})

it('an envelope with a 5xx is no sure refusal of a creating call: gateways write them too', async () => {
  const gateway = answer('{"status":504,"error":"Gateway Timeout"}', { status: '504 Gateway Timeout' })
  const server = await loopback(gateway)
  const transport = transportTo(server.url, { retry: { limit: 0 } })
  expect(await outcomeOf(transport.send(callOf('creating')))).toBe('unknown: http-504')
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('answered')
})
