import { expect, it } from 'vitest'
import { callOf, outcomeOf, transportTo } from './calls.ts'
import { answer, loopback, silence, stall } from './loopback.ts'

const once = { retry: { limit: 0 } }

it.each([
  ['no answer comes', silence],
  ['an answer does not end', stall],
])('a try times out where %s', async (_, step) => {
  const server = await loopback(step)
  const transport = transportTo(server.url, { ...once, timeoutMs: 60 })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('unknown: timeout')
})

it('a call ends when its whole time is over, amid a try', async () => {
  const server = await loopback(silence)
  const transport = transportTo(server.url, { totalTimeoutMs: 60 })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('unknown: total-timeout')
})

it('a wait that would outlast the whole time is not begun', async () => {
  const server = await loopback(answer('', { status: '503 Busy', headers: { 'retry-after': '3600' } }))
  const retry = { maxRetryAfterMs: 2_000_000 }
  const transport = transportTo(server.url, { retry, totalTimeoutMs: 1_000_000 })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('answered: http-503')
  expect(server.connections()).toBe(1)
})

it('Retry-After is waited for up to its cap', async () => {
  const server = await loopback(
    answer('', { status: '503 Busy', headers: { 'retry-after': '86400' } }),
    answer('{}'),
  )
  const waits: (number | undefined)[] = []
  const transport = transportTo(server.url, {
    retry: { maxRetryAfterMs: 20 },
    onEvent: (event) => {
      if (event.kind === 'end' && event.outcome.kind === 'failed') waits.push(event.outcome.retryInMs)
    },
  })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('answered')
  expect(waits).toEqual([20])
})

it('a call that is cancelled before it begins sends nothing', async () => {
  const server = await loopback(silence)
  const sent = transportTo(server.url).send(callOf('creating'), { signal: AbortSignal.abort() })
  expect(await outcomeOf(sent)).toBe('not-sent: aborted')
  expect(server.connections()).toBe(0)
})

it.each([
  ['before the answer', silence],
  ['amid the answer', stall],
])('a call that is cancelled %s may have been heard', async (_, step) => {
  const controller = new AbortController()
  const server = await loopback(async (socket, request) => {
    await step(socket, request)
    await request()
    setTimeout(() => controller.abort('sécret&7f3a=%'), 20)
  })
  const sent = transportTo(server.url).send(callOf('read'), { signal: controller.signal })
  expect(await outcomeOf(sent)).toBe('unknown: aborted')
  expect(server.connections()).toBe(1)
})

it('a call that is cancelled while it waits for its next try ends at once', async () => {
  const controller = new AbortController()
  const server = await loopback(answer('', { status: '503 Busy' }))
  const transport = transportTo(server.url, {
    retry: { baseDelayMs: 60_000, maxDelayMs: 60_000 },
    onEvent: ({ kind }) => kind === 'end' && setTimeout(() => controller.abort(), 5),
  })
  expect(await outcomeOf(transport.send(callOf('read'), { signal: controller.signal }))).toBe(
    'answered: aborted',
  )
})

it('a fetch that does not listen to its signal ends with the call all the same', async () => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), 20)
  const transport = transportTo('http://localhost/', { fetch: async () => new Promise(() => undefined) })
  const sent = transport.send(callOf('read'), { signal: controller.signal })
  expect(await outcomeOf(sent)).toBe('unknown: aborted')
})

it("calls let go of the caller's signal", async () => {
  const server = await loopback(answer('{}'))
  const listeners = new Set<unknown>()
  const signal = {
    aborted: false,
    reason: undefined,
    addEventListener: (_: 'abort', listener: () => void) => listeners.add(listener),
    removeEventListener: (_: 'abort', listener: () => void) => listeners.delete(listener),
  }
  const sent = transportTo(server.url).send(callOf('read'), { signal })
  expect(listeners.size).toBe(1)
  await sent
  expect(listeners.size).toBe(0)
})
