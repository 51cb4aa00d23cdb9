import {
  createMeetingClient,
  isUmeetingError,
  type ScheduledMeetingInput,
  TransportError,
} from '@umeeting/core'
import type { FaultKind } from '@umeeting/testing'
import { listenOnLoopback } from '@umeeting/testing/simulator-http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createHttpTransport } from '../../src/index.ts'
import { connected } from './connected.ts'

const weekly: ScheduledMeetingInput = {
  topic: 'Review',
  capacity: 25,
  start: '2026-11-30 10:00:00',
  durationMinutes: 45,
  userKey: 'order-7',
  recurrence: { kind: 'weekly', weekdays: ['monday'] },
  end: { kind: 'count', count: 3 },
}

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  )
}

it('schedule, committed, then reset: one meeting, unknown to the client, adopted by recoverCreated', async () => {
  const { client, service, faults } = connected()
  const { url, close } = await listenOnLoopback(service)
  onTestFinished(close)
  const overHttp = createMeetingClient(createHttpTransport({ ...service.credentials, baseUrl: url }))
  faults.set(['reset-after-processing'])
  const error = await errorOf(overHttp.schedule(weekly))
  expect(error).toBeInstanceOf(TransportError)
  expect(error).toMatchObject({ delivery: 'unknown', operation: 'schedule' })
  expect(service.meetings()).toHaveLength(1)
  const recovery = await client.recoverCreated(weekly, { keyUse: 'this-booking' })
  expect(recovery).toMatchObject({ kind: 'found', id: service.meetings()[0]?.id })
  expect(service.meetings()).toHaveLength(1)
})

it('get, committed, then reset: tried again, and answered', async () => {
  const { client, service, faults } = connected()
  const { meeting } = await client.schedule(weekly)
  faults.set(['reset-after-processing', 'reset-after-processing'])
  expect((await client.get(meeting.id)).topic).toBe('Review')
  expect(service.meetings()).toHaveLength(1)
})

it('delete, committed, then reset: tried again, and "no such meeting" then means that it was heard', async () => {
  const { client, service, faults } = connected()
  const { meeting } = await client.schedule(weekly)
  faults.set(['reset-after-processing'])
  await client.delete(meeting.id)
  expect(service.meetings().map(({ deleted }) => deleted)).toEqual([true])
})

/** Faults after which a meeting may be there, and those after which it can't be. */
const made: readonly FaultKind[] = [
  'reset-amid-answer',
  'reset-after-processing',
  'stall',
  'http-502-page',
  'truncated-json',
  'oversized-json',
  'not-utf8',
  'wrong-typed-json',
]
const notMade: readonly FaultKind[] = ['reset-before-processing', 'http-500-page', 'redirect']

describe('a creating call that ends unknown is not repeated, and recoverCreated tells what became of it', () => {
  it.each([
    ...made.map((fault) => [fault, 'found', 1] as const),
    ...notMade.map((fault) => [fault, 'not-found', 0] as const),
  ])('%s: %s', async (fault, kind, meetings) => {
    const { client, service, faults } = connected()
    faults.set([fault])
    const error = await errorOf(client.schedule(weekly))
    expect(isUmeetingError(error)).toBe(true)
    expect(error).toMatchObject({ delivery: 'unknown' })
    expect(service.meetings()).toHaveLength(meetings)
    expect((await client.recoverCreated(weekly, { keyUse: 'this-booking' })).kind).toBe(kind)
  })

  it.each(['refused', 'http-429'] as const)('%s: nothing was taken, so it is tried again', async (fault) => {
    const { client, service, faults } = connected()
    faults.set([fault, fault])
    await client.schedule(weekly)
    expect(service.meetings()).toHaveLength(1)
  })
})

it('two bookings that look alike are ambiguous, unless the other is known', async () => {
  const { client, faults } = connected()
  const { meeting } = await client.schedule(weekly)
  faults.set(['reset-after-processing'])
  await errorOf(client.schedule(weekly))
  expect(await client.recoverCreated(weekly)).toMatchObject({ kind: 'ambiguous' })
  expect(await client.recoverCreated(weekly, { keyUse: 'this-booking', known: [meeting.id] })).toMatchObject({
    kind: 'found',
  })
})
