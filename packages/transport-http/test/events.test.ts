import { expect, it, onTestFinished } from 'vitest'
import type { TransportEvent } from '../src/index.ts'
import { callOf, outcomeOf, transportTo } from './calls.ts'
import { answer, loopback, resetAfterRequest } from './loopback.ts'

it('every attempt has a begin and an end, which say what it came to and when the next one is', async () => {
  const server = await loopback(
    resetAfterRequest,
    answer('', { status: '502 Bad Gateway' }),
    answer('{"status":200}'),
  )
  const events: TransportEvent[] = []
  const transport = transportTo(server.url, { onEvent: (event) => events.push(event) })
  await transport.send(callOf('read'))
  const same = { call: 1, operation: 'get', safety: 'read' }
  const number: unknown = expect.any(Number)
  const ended = { kind: 'end', durationMs: number, ...same }
  const failed = (reason: unknown, delivery: string) => ({
    outcome: { kind: 'failed', reason, delivery, retryInMs: number },
  })
  expect(events).toEqual([
    { kind: 'begin', attempt: 1, ...same },
    { attempt: 1, ...ended, ...failed(expect.stringMatching(/^(?:ECONNRESET|UND_ERR_SOCKET)$/), 'unknown') },
    { kind: 'begin', attempt: 2, ...same },
    { attempt: 2, ...ended, ...failed('http-502', 'answered') },
    { kind: 'begin', attempt: 3, ...same },
    { attempt: 3, ...ended, outcome: { kind: 'answered' } },
  ])
})

it('the last of the failed attempts has no next one, and an unreadable answer is said to be one', async () => {
  const server = await loopback(answer('', { status: '404 Not Found' }), answer('<'))
  const outcomes: unknown[] = []
  const transport = transportTo(server.url, {
    onEvent: (event) => event.kind === 'end' && outcomes.push(event.outcome),
  })
  await outcomeOf(transport.send(callOf('read')))
  await outcomeOf(transport.send(callOf('read')))
  expect(outcomes).toEqual([
    { kind: 'failed', reason: 'http-404', delivery: 'answered', retryInMs: undefined },
    { kind: 'malformed' },
  ])
})

it('calls are told apart by their number', async () => {
  const server = await loopback(answer('{}'))
  const events: (readonly [kind: string, call: number])[] = []
  const transport = transportTo(server.url, { onEvent: ({ kind, call }) => events.push([kind, call]) })
  await Promise.all(Array.from({ length: 10 }, async () => transport.send(callOf('read'))))
  const numbersOf = (wanted: string): readonly number[] =>
    events.flatMap(([kind, call]) => (kind === wanted ? [call] : []))
  expect(new Set(numbersOf('begin')).size).toBe(10)
  expect(numbersOf('begin')).toHaveLength(10)
  expect(numbersOf('end').toSorted((left, right) => left - right)).toEqual(
    numbersOf('begin').toSorted((left, right) => left - right),
  )
})

it('an observer that throws breaks nothing', async () => {
  const server = await loopback(answer('{}'))
  const transport = transportTo(server.url, {
    onEvent() {
      throw new Error('observer')
    },
  })
  expect(await transport.send(callOf('creating'))).toEqual({})
})

it('an observer that answers a promise which rejects breaks nothing', async () => {
  const server = await loopback(answer('{}'))
  const unhandled: unknown[] = []
  const keep = (reason: unknown): unknown => unhandled.push(reason)
  process.on('unhandledRejection', keep)
  onTestFinished(() => {
    process.off('unhandledRejection', keep)
  })
  const transport = transportTo(server.url, {
    onEvent: async () => {
      throw new Error('observer')
    },
  })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('answered')
  await new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
  expect(unhandled).toEqual([])
})

it('an observer that answers something like a promise which rejects breaks nothing', async () => {
  const server = await loopback(answer('{}'))
  const rejections: unknown[] = []
  const thenable = {
    // It is what a promise of another library looks like.
    // oxlint-disable-next-line unicorn/no-thenable
    then(_: unknown, reject?: (error: Error) => void) {
      rejections.push(reject)
      reject?.(new Error('observer'))
    },
  }
  const transport = transportTo(server.url, { onEvent: () => thenable })
  expect(await outcomeOf(transport.send(callOf('read')))).toBe('answered')
  expect(rejections).toEqual([expect.any(Function), expect.any(Function)])
})

it('calls are counted from 1', async () => {
  const server = await loopback(answer('{}'))
  const begun: number[] = []
  const transport = transportTo(server.url, {
    onEvent: ({ kind, call }) => kind === 'begin' && begun.push(call),
  })
  await transport.send(callOf('read'))
  await transport.send(callOf('read'))
  await transport.send(callOf('read'))
  expect(begun).toEqual([1, 2, 3])
})
