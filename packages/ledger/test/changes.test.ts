import { expect, it } from 'vitest'
import { NotPossibleError } from '../src/index.ts'
import { gathered, numbersOf, openContext } from './context.ts'
import { tuesdays } from './requests.ts'

type Context = Awaited<ReturnType<typeof openContext>>

async function keptNumbers({ ledger }: Context): Promise<readonly (number | undefined)[]> {
  return numbersOf(await gathered(ledger.occurrences({ states: ['booked', 'predicted'] })))
}

function keptAtService({ live }: Context): number {
  return live().flatMap(({ occurrences }) => occurrences.filter(({ state }) => state === 'kept')).length
}

it.each([{ isBooked: false }, { isBooked: true }])(
  'a booking that is cancelled while an update waits stays cancelled (booked before: $isBooked)',
  async ({ isBooked }) => {
    const context = await openContext()
    await context.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    await context.settle(isBooked ? Infinity : -1)
    await context.ledger.update('a', { topic: 'Later class' })
    await context.ledger.cancel('a', 'all')
    await context.settle()
    expect(context.live()).toEqual([])
    expect(await context.ledger.get('a')).toMatchObject({ state: 'cancelled' })
  },
)

it.each([
  { what: 'an update', change: async ({ ledger }: Context) => ledger.update('a', { topic: 'Later class' }) },
  { what: 'a date', change: async ({ ledger }: Context) => ledger.cancel('a', { occurrence: 1 }) },
  { what: 'all from a date on', change: async ({ ledger }: Context) => ledger.cancel('a', { from: 2 }) },
])(
  '$what of a booking whose cancellation waits is refused, as of one that is cancelled',
  async ({ change }) => {
    const context = await openContext()
    await context.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    await context.settle()
    await context.ledger.cancel('a', 'all')
    await expect(change(context)).rejects.toThrow(NotPossibleError)
    await context.settle()
    await expect(change(context)).rejects.toThrow(NotPossibleError)
    expect(context.live()).toEqual([])
  },
)

it('cancelling all from the first date on cancels the booking', async () => {
  const context = await openContext()
  await context.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await context.ledger.cancel('a', { from: 1 })
  await expect(context.ledger.update('a', { topic: 'Later class' })).rejects.toThrow(NotPossibleError)
  await context.settle()
  expect(await context.ledger.get('a')).toMatchObject({ state: 'cancelled' })
})

it.each([
  {
    what: 'an update',
    leaveOut: async ({ ledger }: Context) => ledger.update('a', { end: { kind: 'count', count: 3 } }),
  },
  { what: 'a cancellation', leaveOut: async ({ ledger }: Context) => ledger.cancel('a', { from: 4 }) },
])(
  'a date that $what left out and another update brought back can be cancelled before it is booked anew',
  async ({ leaveOut }) => {
    const context = await openContext({ dialect: { maxOccurrences: 3 } })
    await context.ledger.book(tuesdays(5), { idempotencyKey: 'a' })
    await context.settle()
    await leaveOut(context)
    await context.ledger.update('a', { end: { kind: 'count', count: 5 } })
    await context.ledger.cancel('a', { occurrence: 4 })
    await context.settle()
    expect(await keptNumbers(context)).toEqual([1, 2, 3, 5])
    expect(keptAtService(context)).toBe(4)
  },
)

it('dates that were cancelled from one on stay so in an update that says nothing of the end', async () => {
  const context = await openContext({ dialect: { maxOccurrences: 3 } })
  await context.ledger.book(tuesdays(9), { idempotencyKey: 'a' })
  await context.settle()
  await context.ledger.cancel('a', { from: 5 })
  await context.ledger.update('a', { topic: 'Later class' })
  await context.settle()
  expect(await keptNumbers(context)).toEqual([1, 2, 3, 4])
  expect(keptAtService(context)).toBe(4)
  await context.ledger.update('a', { end: { kind: 'count', count: 6 } })
  await context.settle()
  expect(await keptNumbers(context)).toEqual([1, 2, 3, 4, 5, 6])
  expect(keptAtService(context)).toBe(6)
})

it('all from a date on is cancelled also where an update has lost the uuids: the meeting ends earlier', async () => {
  const context = await openContext({ dialect: { maxOccurrences: 3 } })
  await context.ledger.book(tuesdays(9), { idempotencyKey: 'a' })
  await context.ledger.update('a', { topic: 'Later class' })
  await context.settle()
  await context.ledger.update('a', { start: '2026-12-01 11:00:00' })
  await context.ledger.cancel('a', { from: 6 })
  await context.settle()
  expect(await keptNumbers(context)).toEqual([1, 2, 3, 4, 5])
  expect(keptAtService(context)).toBe(5)
  expect(await context.ledger.get('a')).toMatchObject({ state: 'booked', commands: [] })
})

it('a date that is not booked yet keeps no later change waiting', async () => {
  const week = 7 * 86_400_000
  const context = await openContext({ dialect: { maxOccurrences: 4 }, horizonMs: 3 * week })
  await context.ledger.book(tuesdays(1, { end: { kind: 'open' } }), { idempotencyKey: 'a' })
  await context.ledger.cancel('a', { occurrence: 100 })
  await context.ledger.update('a', { topic: 'Later class' })
  await context.settle(context.time.now)
  expect(context.live().map(({ topic }) => topic)).toEqual(['Later class'])
  await context.ledger.cancel('a', { from: 3 })
  await context.settle(context.time.now)
  expect(await keptNumbers(context)).toEqual([1, 2])
  expect((await context.ledger.get('a'))?.commands).toMatchObject([{ kind: 'cancel-one', state: 'refused' }])
})

it('a limit that the service has shown is kept over updates', async () => {
  const context = await openContext({ service: { dialect: { maxOccurrences: 5 } } })
  await context.ledger.book(tuesdays(12), { idempotencyKey: 'a' })
  await context.settle()
  await context.ledger.update('a', { topic: 'Later class' })
  await context.settle()
  await context.ledger.update('a', { end: { kind: 'count', count: 20 } })
  await context.settle()
  expect(context.live().map(({ occurrences }) => occurrences.length)).toEqual([5, 5, 5, 5])
  expect(await keptNumbers(context)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

it('an update leaves a meeting alone whose dates are over, and changes those that follow', async () => {
  const context = await openContext({ dialect: { maxOccurrences: 3 } })
  await context.ledger.book(tuesdays(8), { idempotencyKey: 'a' })
  await context.settle()
  context.time.now = Date.UTC(2026, 11, 17)
  await context.ledger.update('a', { start: '2026-12-01 11:00:00' })
  await context.settle()
  expect((await context.ledger.get('a'))?.commands).toEqual([])
  expect(
    (await gathered(context.ledger.occurrences())).map(({ number, localStart }) => [number, localStart]),
  ).toEqual([
    [1, '2026-12-01 10:00:00'],
    [2, '2026-12-08 10:00:00'],
    [3, '2026-12-15 10:00:00'],
    [4, '2026-12-22 11:00:00'],
    [5, '2026-12-29 11:00:00'],
    [6, '2027-01-05 11:00:00'],
    [7, '2027-01-12 11:00:00'],
    [8, '2027-01-19 11:00:00'],
  ])
  expect(context.live().map(({ start }) => start)).toEqual([
    '2026-12-01 10:00:00',
    '2026-12-22 11:00:00',
    '2027-01-12 11:00:00',
  ])
})

it('where no limit is known, an update makes no meeting longer than the service has been seen to make one', async () => {
  const context = await openContext({ service: { dialect: { maxOccurrences: 3 } } })
  await context.ledger.book(tuesdays(2), { idempotencyKey: 'a' })
  await context.settle()
  await context.ledger.update('a', { end: { kind: 'count', count: 9 } })
  await context.settle()
  expect(await keptNumbers(context)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(keptAtService(context)).toBe(9)
})
