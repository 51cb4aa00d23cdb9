import { once } from 'node:events'
import type { Transport } from '@umeeting/core'
import { expect, it } from 'vitest'
import { type LedgerEvent, LedgerStoreError } from '../src/index.ts'
import { gathered, openContext } from './context.ts'
import { tuesdays } from './requests.ts'

const BOOKINGS = 9
const ids = Array.from({ length: BOOKINGS }, (_, index) => `booking-${index}`)

/** Creating calls that wait until they are let go, so that a test sees how many there are at a time. */
function heldTransport() {
  const held: (() => void)[] = []
  const arrivals = new EventTarget()
  const seen = { most: 0, open: 0 }
  const transport = (inner: Transport): Transport => ({
    async send(call, options) {
      if (call.safety !== 'creating') return inner.send(call, options)
      seen.open++
      seen.most = Math.max(seen.most, seen.open)
      await new Promise<void>((resolve) => {
        held.push(resolve)
        arrivals.dispatchEvent(new Event('arrival'))
      })
      seen.open--
      return inner.send(call, options)
    },
  })
  /** The next `count` calls are there; then each is let go. */
  const letGo = async (count: number): Promise<void> => {
    while (held.length < count) await once(arrivals, 'arrival')
    for (const goOn of held.splice(0)) goOn()
  }
  return { seen, transport, letGo }
}

it('works at as many bookings at a time as it is told, tells what it does, and ends by its signal', async () => {
  const { seen, transport, letGo } = heldTransport()
  const { ledger, events } = await openContext({ transport })
  for (const id of ids) await ledger.book(tuesdays(2), { idempotencyKey: id })
  const stop = new AbortController()
  const heard: LedgerEvent[] = []
  const working = ledger.work({
    signal: stop.signal,
    concurrency: 3,
    pollMs: 1,
    onEvent(event) {
      heard.push(event)
      if (heard.filter(({ kind }) => kind === 'resting').length === BOOKINGS) stop.abort()
    },
  })
  for (let round = 0; round < BOOKINGS / 3; round++) await letGo(3)
  await working
  expect(seen.most).toBe(3)
  expect(heard).toEqual(events)
  expect((await gathered(ledger.list({ state: 'booked' }))).map(({ id }) => id)).toEqual(ids)
})

it('what is under way when it is stopped is recorded, and nothing else is begun', async () => {
  const { transport, letGo } = heldTransport()
  const { ledger, service } = await openContext({ transport })
  for (const id of ids) await ledger.book(tuesdays(2), { idempotencyKey: id })
  const stop = new AbortController()
  const working = ledger.work({ signal: stop.signal, concurrency: 2, pollMs: 1 })
  const gone = letGo(2)
  stop.abort()
  await gone
  await working
  expect(service.meetings()).toHaveLength(2)
  expect(await gathered(ledger.list({ state: 'booked' }))).toHaveLength(2)
  expect(await gathered(ledger.list({ state: 'pending' }))).toHaveLength(BOOKINGS - 2)
})

it('a database that fails ends the worker with its error, and the work can begin anew', async () => {
  let isAway = true
  const { ledger } = await openContext({
    onCheckpoint(checkpoint) {
      if (checkpoint === 'deciding' && isAway)
        throw new LedgerStoreError('ECONNRESET', 'the connection is lost')
    },
  })
  await ledger.book(tuesdays(2), { idempotencyKey: 'a' })
  await expect(ledger.work({ concurrency: 3, pollMs: 1 })).rejects.toThrow(LedgerStoreError)
  isAway = false
  const stop = new AbortController()
  await ledger.work({
    signal: stop.signal,
    pollMs: 1,
    onEvent: ({ kind }) => {
      if (kind === 'resting') stop.abort()
    },
  })
  expect(await ledger.get('a')).toMatchObject({ state: 'booked' })
})

it('a round does as many bookings as it is told, and those that are due now alone', async () => {
  const { ledger, time } = await openContext()
  for (const id of ids) await ledger.book(tuesdays(2), { idempotencyKey: id })
  expect(await ledger.runDue({ limit: 4 })).toBe(4)
  expect(await gathered(ledger.list({ state: 'booked' }))).toHaveLength(4)
  time.now -= 1000
  expect(await ledger.runDue()).toBe(0)
  time.now += 1000
  expect(await ledger.runDue()).toBe(BOOKINGS - 4)
  expect(await ledger.runDue({ signal: AbortSignal.abort() })).toBe(0)
})
