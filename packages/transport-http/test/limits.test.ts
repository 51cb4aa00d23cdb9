import { createMeetingClient, ServiceError, TransportError } from '@umeeting/core'
import { describe, expect, it } from 'vitest'
import { RetryBudget } from '../src/failure/retry-budget.ts'
import { callOf, errorOf, outcomeOf, transportTo } from './calls.ts'
import { answer, loopback, resetAfterRequest, silence } from './loopback.ts'

const BUSY = answer('', {
  status: '503 Busy',
  headers: { 'x-request-id': 'r-1\tb', 'cf-ray': '8f', date: 'x' },
})
const timeout = { kind: 'timeout', delivery: 'unknown' } as const
const reset = { kind: 'network', code: 'ECONNRESET', delivery: 'unknown', lasting: false } as const

describe('one call', () => {
  it('has a timeout of its own', async () => {
    const server = await loopback(silence)
    const transport = transportTo(server.url, { timeoutMs: 60_000, retry: { limit: 0 } })
    expect(await outcomeOf(transport.send(callOf('read'), { timeoutMs: 50 }))).toMatch(/: timeout$/)
  })

  it.each([0, 1, 2])('is repeated %i times where it says so', async (retryLimit) => {
    const server = await loopback(BUSY)
    expect(await outcomeOf(transportTo(server.url).send(callOf('read'), { retryLimit }))).toBe(
      'answered: http-503',
    )
    expect(server.connections()).toBe(1 + retryLimit)
  })

  it.each([
    { options: { timeoutMs: 0 }, path: ['timeoutMs'] },
    { options: { timeoutMs: 2_147_483_648 }, path: ['timeoutMs'] },
    { options: { retryLimit: -1 }, path: ['retryLimit'] },
    { options: { retryLimit: 1.5 }, path: ['retryLimit'] },
  ])('is not sent with $options', async ({ options, path }) => {
    const server = await loopback(BUSY)
    const error = await errorOf(transportTo(server.url).send(callOf('read'), options))
    expect(error).toMatchObject({ kind: 'invalid-request', issues: [{ path }] })
    expect(server.connections()).toBe(0)
  })

  it('takes its limits from the methods of the client', async () => {
    const server = await loopback(BUSY)
    const client = createMeetingClient(transportTo(server.url))
    await errorOf(client.get('1', { retryLimit: 1, timeoutMs: 9000 }))
    expect(server.connections()).toBe(2)
  })
})

describe('how a call went', () => {
  it('stands on its error: attempts, HTTP status, and what numbers the request, on one printable line', async () => {
    const server = await loopback(BUSY)
    const error = await errorOf(
      transportTo(server.url, { retry: { limit: 2, baseDelayMs: 1 } }).send(callOf('read')),
    )
    expect(error).toBeInstanceOf(TransportError)
    expect(error).toMatchObject({
      facts: {
        attempts: 3,
        httpStatus: 503,
        requestIds: { 'x-request-id': 'r-1 b', 'cf-ray': '8f' },
      },
    })
    expect(Object.keys((error as TransportError).facts?.requestIds ?? {})).toEqual(['cf-ray', 'x-request-id'])
  })

  it('is of the last attempt: one without an answer has no status', async () => {
    const server = await loopback(BUSY, resetAfterRequest)
    const error = await errorOf(
      transportTo(server.url, { retry: { limit: 1, baseDelayMs: 1 } }).send(callOf('read')),
    )
    expect(error).toMatchObject({ facts: { attempts: 2, httpStatus: undefined, requestIds: {} } })
  })

  it('stands on the refusal of the service, and on an answer that cannot be read', async () => {
    const headers = { 'x-trace-id': 't-7' }
    const server = await loopback(
      answer('{"status":404,"message":"no such meeting"}', { headers }),
      answer('{"status":200,"data":[]}', { headers }),
      answer('<html>', { headers }),
    )
    const client = createMeetingClient(transportTo(server.url))
    const facts = { attempts: 1, httpStatus: 200, requestIds: { 'x-trace-id': 't-7' } }
    const refused = await errorOf(client.get('1'))
    expect(refused).toBeInstanceOf(ServiceError)
    expect(refused).toMatchObject({ facts })
    expect(await errorOf(client.get('1'))).toMatchObject({ kind: 'malformed-answer', facts })
    expect(await errorOf(client.get('1'))).toMatchObject({ kind: 'malformed-answer', facts })
  })

  it('is told where it is asked, and who is told cannot break the call', async () => {
    const server = await loopback(BUSY, answer('{"status":200,"data":[]}'))
    const client = createMeetingClient(transportTo(server.url))
    const told: unknown[] = []
    const rooms = await client.rooms({
      onAnswer(facts) {
        told.push(facts)
        throw new Error('observer')
      },
    })
    expect(rooms).toEqual([])
    expect(told).toEqual([{ attempts: 2, httpStatus: 200, requestIds: {} }])
  })

  it('shows no secret in a header', async () => {
    const server = await loopback(
      answer('', { status: '400 x', headers: { 'x-request-id': 'k-key+of/desk 7-k' } }),
    )
    const error = await errorOf(transportTo(server.url).send(callOf('read')))
    expect(error).toMatchObject({ facts: { requestIds: { 'x-request-id': 'k-[redacted]-k' } } })
  })

  it('where nothing was begun, there was no attempt', async () => {
    const sent = transportTo('http://localhost/').send(callOf('read'), { signal: AbortSignal.abort() })
    expect(await errorOf(sent)).toMatchObject({
      facts: { attempts: 0, httpStatus: undefined, requestIds: {} },
    })
  })
})

describe('before each attempt the client hears whether an earlier one may have been acted on', () => {
  const refused = answer('', { status: '429 x', headers: { 'retry-after': '0' } })
  it.each([
    { what: 'answered 429', first: refused, heard: [false, false] },
    { what: 'reset after it was read', first: resetAfterRequest, heard: [false, true] },
    { what: 'answered 502', first: answer('', { status: '502 x' }), heard: [false, true] },
  ])('$what', async ({ first, heard }) => {
    const server = await loopback(first, answer('{"status":200}'))
    const told: unknown[] = []
    await transportTo(server.url).send(callOf('repeatable'), {
      onAttempt: (_, mayHaveActed) => told.push(mayHaveActed),
    })
    expect(told).toEqual(heard)
  })
})

describe('the budget of repetitions', () => {
  it('100 callers at a service that fails make no 400 requests, but 200, and then one a call', async () => {
    let requests = 0
    const transport = transportTo('http://localhost/', {
      retry: { limit: 3, baseDelayMs: 1, maxDelayMs: 2 },
      fetch: async () => {
        requests += 1
        return new Response('', { status: 503 })
      },
    })
    const call = async (): Promise<string> => outcomeOf(transport.send(callOf('read')))
    await Promise.all(Array.from({ length: 100 }, call))
    expect(requests).toBe(200)
    await Promise.all(Array.from({ length: 50 }, call))
    expect(requests).toBe(250)
  })

  it('comes back as calls succeed', async () => {
    let isBusy = true
    let requests = 0
    const transport = transportTo('http://localhost/', {
      retry: { limit: 3, baseDelayMs: 1, budget: 1 },
      fetch: async () => {
        requests += 1
        return isBusy ? new Response('', { status: 503 }) : Response.json({ status: 200 })
      },
    })
    await outcomeOf(transport.send(callOf('read')))
    expect(requests).toBe(2)
    await outcomeOf(transport.send(callOf('read')))
    expect(requests).toBe(3)
    isBusy = false
    for (let call = 0; call < 5; call++) {
      await transport.send(callOf('read'))
    }
    isBusy = true
    requests = 0
    await outcomeOf(transport.send(callOf('read')))
    expect(requests).toBe(2)
  })

  it('takes one a repetition, two after a timeout, and gives back what a success after it took', () => {
    const budget = new RetryBudget(3)
    expect(budget.take(timeout)).toBe(2)
    expect(budget.take(timeout)).toBeUndefined()
    expect(budget.take(reset)).toBe(1)
    expect(budget.take(reset)).toBeUndefined()
    budget.give(2)
    expect(budget.take(timeout)).toBe(2)
  })

  it('is never more than it was', () => {
    const budget = new RetryBudget(1)
    budget.give(undefined)
    budget.give(2)
    expect(budget.take(timeout)).toBeUndefined()
    expect(budget.take(reset)).toBe(1)
  })
})
