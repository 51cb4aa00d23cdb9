import { expect, it } from 'vitest'
import type { Transport } from '@umeeting/core'
import { createLedger, type LedgerOptions } from '../src/index.ts'
import { gathered, openContext } from './context.ts'
import { tuesdays } from './requests.ts'
import { sharedStore } from './simulation/shared-store.ts'

const HOUR_MS = 3_600_000

/** When each creating call was sent, in epoch milliseconds. */
async function limitedContext(options: Partial<LedgerOptions> = {}) {
  const sentAt: number[] = []
  const clock = { read: () => 0 }
  const transport = (inner: Transport): Transport => ({
    async send(call, sendOptions) {
      if (call.safety === 'creating') sentAt.push(clock.read())
      return inner.send(call, sendOptions)
    },
  })
  const context = await openContext({ transport, limit: { creations: 3, perMs: HOUR_MS }, ...options })
  clock.read = () => context.time.now
  return { ...context, sentAt }
}

/** The most that were sent within any stretch of an hour. */
function mostInAnHour(sentAt: readonly number[]): number {
  return Math.max(...sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + HOUR_MS).length))
}

it('creations beyond the limit wait for their time, and all are made', async () => {
  const { ledger, live, settle, sentAt, time } = await limitedContext()
  const begin = time.now
  for (let index = 0; index < 8; index++) {
    await ledger.book(tuesdays(1), { idempotencyKey: `b${index}` })
  }
  await ledger.runDue()
  expect(live()).toHaveLength(3)
  expect(await ledger.nextDue()).toBe(begin + HOUR_MS)
  await settle()
  expect(live()).toHaveLength(8)
  expect(sentAt.map((at) => at - begin)).toEqual([0, 0, 0, 1, 1, 1, 2, 2].map((hours) => hours * HOUR_MS))
})

it('the parts of one series count too', async () => {
  const { ledger, live, settle, sentAt } = await limitedContext({ maxOccurrences: 2 })
  await ledger.book(tuesdays(13), { idempotencyKey: 'a' })
  await settle()
  expect(live()).toHaveLength(7)
  expect(mostInAnHour(sentAt)).toBe(3)
  expect(await ledger.get('a')).toMatchObject({ state: 'booked' })
})

it('cancelling and updating are not limited', async () => {
  const { ledger, live, settle, time } = await limitedContext()
  const begin = time.now
  for (const idempotencyKey of ['a', 'b', 'c']) {
    await ledger.book(tuesdays(2), { idempotencyKey })
  }
  await ledger.runDue()
  await ledger.cancel('a', 'all')
  await ledger.update('b', { topic: 'Moved' })
  await settle(begin)
  expect(live().map(({ topic }) => topic)).toEqual(['Moved', 'Class'])
})

it('what waits for the limit is cancelled without a call', async () => {
  const { ledger, service, settle } = await limitedContext()
  for (const idempotencyKey of ['a', 'b', 'c', 'd']) {
    await ledger.book(tuesdays(2), { idempotencyKey })
  }
  await ledger.runDue()
  await ledger.cancel('d', 'all')
  await settle()
  expect(service.meetings()).toHaveLength(3)
  expect(await ledger.get('d')).toMatchObject({ state: 'cancelled' })
})

it('two workers keep one limit together', async () => {
  const store = sharedStore()
  const { ledger, client, time, settle, sentAt, live } = await limitedContext({ store })
  const other = createLedger({
    client,
    store,
    settleMs: 60_000,
    limit: { creations: 3, perMs: HOUR_MS },
    clock: () => time.now,
  })
  for (let index = 0; index < 7; index++) {
    await ledger.book(tuesdays(1), { idempotencyKey: `b${index}` })
  }
  await Promise.all([ledger.runDue(), other.runDue()])
  expect(live()).toHaveLength(3)
  await settle()
  expect(live()).toHaveLength(7)
  expect(mostInAnHour(sentAt)).toBe(3)
  expect((await gathered(ledger.list())).map(({ state }) => state)).toEqual(
    Array.from({ length: 7 }, () => 'booked'),
  )
})
