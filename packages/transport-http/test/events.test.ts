import { expect, it } from 'vitest'
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
  const open = new Set<number>()
  const transport = transportTo(server.url, {
    onEvent({ kind, call }) {
      if (kind === 'begin') open.add(call)
      else open.delete(call)
    },
  })
  const all = Promise.all(Array.from({ length: 10 }, async () => transport.send(callOf('read'))))
  await all
  expect(open.size).toBe(0)
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
