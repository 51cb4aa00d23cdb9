import { expect, it, onTestFinished, vi } from 'vitest'
import { callOf, outcomeOf, transportTo } from './calls.ts'
import { answer, loopback, resetAfterRequest, silence, stall } from './loopback.ts'

const once = { retry: { limit: 0 } }

/** Reads the request, as a connection does, and answers no more: no machine is too slow for its timeouts. */
const unanswered: typeof fetch = async (input, init) => {
  await new Request(input, init).text()
  return new Promise(() => undefined)
}

/** Answers a head, and no body. */
const unended: typeof fetch = async (input, init) => {
  await new Request(input, init).text()
  return new Response(new ReadableStream(), { headers: { 'content-type': 'application/json' } })
}

it.each([
  { what: 'no answer comes', carry: unanswered },
  { what: 'an answer does not end', carry: unended },
])('an attempt times out where $what', async ({ carry }) => {
  const transport = transportTo('http://localhost/', { ...once, timeoutMs: 60, fetch: carry })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('unknown: timeout')
})

it('an attempt that times out before anybody took its body has sent nothing', async () => {
  const transport = transportTo('http://localhost/', {
    ...once,
    timeoutMs: 60,
    fetch: async () => new Promise(() => undefined),
  })
  expect(await outcomeOf(transport.send(callOf('creating')))).toBe('not-sent: timeout')
})

it('a call ends when its whole time is over, amid an attempt', async () => {
  const transport = transportTo('http://localhost/', { totalTimeoutMs: 60, fetch: unanswered })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('unknown: total-timeout')
})

it('what one attempt took, the next one lacks: the whole time is over amid the second', async () => {
  const server = await loopback(resetAfterRequest, silence)
  const transport = transportTo(server.url, { timeoutMs: 60_000, totalTimeoutMs: 1500 })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('unknown: total-timeout')
  expect(server.connections()).toBe(2)
})

it('an attempt that was given up can send nothing any more', async () => {
  let body: unknown
  const transport = transportTo('http://localhost/', {
    ...once,
    timeoutMs: 30,
    fetch: async (input, init) => {
      const request = new Request(input, { ...init, signal: null })
      await new Promise((resolve) => {
        setTimeout(resolve, 300)
      })
      body = await request.text().catch(String)
      return new Response('{}')
    },
  })
  expect(await outcomeOf(transport.send(callOf('creating')))).toBe('not-sent: timeout')
  await vi.waitFor(() => expect(body).toBe('Error: The attempt is over'), { timeout: 100_000 })
})

it('an answer that comes after its attempt was given up is read by nobody, and let go', async () => {
  let isLetGo = false
  const transport = transportTo('http://localhost/', {
    ...once,
    timeoutMs: 30,
    fetch: async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 200)
      })
      return new Response(
        new ReadableStream({
          cancel() {
            isLetGo = true
          },
        }),
      )
    },
  })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('not-sent: timeout')
  await vi.waitFor(() => expect(isLetGo).toBe(true), { timeout: 100_000 })
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

it('a call that is cancelled while it waits for its next attempt ends at once', async () => {
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
  const transport = transportTo('http://localhost/', { fetch: unanswered })
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

it('many calls that share a signal have one listener on it, and Node warns of no leak', async () => {
  const warnings: string[] = []
  const keep = ({ name }: Error): unknown => warnings.push(name)
  process.on('warning', keep)
  onTestFinished(() => {
    process.off('warning', keep)
  })
  const controller = new AbortController()
  const listeners = vi.spyOn(controller.signal, 'addEventListener')
  const transport = transportTo('http://localhost/', { fetch: unanswered })
  const calls = Array.from({ length: 40 }, async () =>
    outcomeOf(transport.send(callOf('read'), { signal: controller.signal })),
  )
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
  controller.abort()
  const outcomes = await Promise.all(calls)
  expect(outcomes).toEqual(Array.from({ length: 40 }, () => 'unknown: aborted'))
  expect(listeners).toHaveBeenCalledTimes(1)
  expect(warnings).toEqual([])
})

it('a call that ends lets the others on its signal be cancelled', async () => {
  const controller = new AbortController()
  const { signal } = controller
  const server = await loopback(answer('{}'))
  const waiting = transportTo('http://localhost/', { fetch: unanswered }).send(callOf('read'), { signal })
  const outcome = outcomeOf(waiting)
  await transportTo(server.url).send(callOf('read'), { signal })
  controller.abort()
  expect(await outcome).toBe('unknown: aborted')
})

it('a redirect is not read: its body, which may never end, is cancelled', async () => {
  let isCancelled = false
  const body = new ReadableStream({
    cancel() {
      isCancelled = true
    },
  })
  const transport = transportTo('http://localhost/', {
    fetch: async () => new Response(body, { status: 307 }),
  })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('answered: redirect')
  expect(isCancelled).toBe(true)
})
