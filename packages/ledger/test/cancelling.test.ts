import { faultQueue } from '@umeeting/testing'
import { describe, expect, it } from 'vitest'
import { gathered, numbersOf, openContext } from './context.ts'
import { tuesdays } from './requests.ts'

describe('cancelling', () => {
  it('one date deletes that date alone', async () => {
    const { ledger, live, settle } = await openContext()
    await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    await ledger.cancel('a', { occurrence: 2 })
    await settle()
    expect(live()[0]?.occurrences.map(({ state }) => state)).toEqual(['kept', 'deleted', 'kept'])
    expect((await gathered(ledger.occurrences())).map(({ state }) => state)).toEqual([
      'booked',
      'cancelled',
      'booked',
    ])
    expect(await ledger.get('a')).toMatchObject({ state: 'booked', commands: [] })
  })

  it('from a date on deletes whole meetings and the rest date by date', async () => {
    const { ledger, live, settle } = await openContext({ dialect: { maxOccurrences: 3 } })
    await ledger.book(tuesdays(9), { idempotencyKey: 'a' })
    await settle()
    await ledger.cancel('a', { from: 5 })
    await settle()
    const kept = live().flatMap(({ occurrences }) => occurrences.filter(({ state }) => state === 'kept'))
    expect(kept).toHaveLength(4)
    expect(live()).toHaveLength(2)
    expect(await ledger.get('a')).toMatchObject({ state: 'booked' })
  })

  it.each([{ when: 'before it is booked' }, { when: 'after it is booked' }])(
    'all, $when, leaves nothing',
    async ({ when }) => {
      const { ledger, live, settle } = await openContext({ dialect: { maxOccurrences: 3 } })
      await ledger.book(tuesdays(9), { idempotencyKey: 'a' })
      await settle(when === 'before it is booked' ? -1 : Infinity)
      await ledger.cancel('a', 'all')
      await settle()
      expect(live()).toEqual([])
      expect(await ledger.get('a')).toMatchObject({ state: 'cancelled', commands: [] })
    },
  )

  it('a date whose uuid is lost is refused, and nothing is deleted', async () => {
    const faults = faultQueue(['reset-after-processing'], 'schedule')
    const { ledger, live, settle, events } = await openContext({
      service: { faults: faults.source },
      whenUuidsAreLost: 'keep',
    })
    await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    await ledger.cancel('a', { occurrence: 2 })
    await settle()
    expect(events).toContainEqual(expect.objectContaining({ kind: 'command-refused' }))
    expect(live()[0]?.occurrences.every(({ state }) => state === 'kept')).toBe(true)
  })
})

describe('an update', () => {
  it('changes every meeting, predicts the dates and marks the uuids lost', async () => {
    const { ledger, live, settle } = await openContext({ dialect: { maxOccurrences: 3 } })
    await ledger.book(tuesdays(5), { idempotencyKey: 'a' })
    await settle()
    await ledger.update('a', { start: '2026-12-01 11:00:00', topic: 'Later class' })
    await settle()
    expect(live().map(({ topic, start }) => [topic, start])).toEqual([
      ['Later class', '2026-12-01 11:00:00'],
      ['Later class', '2026-12-22 11:00:00'],
    ])
    const occurrences = await gathered(ledger.occurrences())
    expect(numbersOf(occurrences)).toEqual([1, 2, 3, 4, 5])
    expect(occurrences.every(({ uuidFrom, state }) => uuidFrom === 'lost' && state === 'predicted')).toBe(
      true,
    )
    expect(await ledger.get('a')).toMatchObject({
      state: 'booked',
      parts: [{ known: { from: 'updated' } }, {}],
    })
  })

  it.each([
    { count: 2, meetings: 1 },
    { count: 10, meetings: 4 },
  ])(
    'to $count occurrences deletes or books what the series is longer or shorter by',
    async ({ count, meetings }) => {
      const { ledger, live, settle } = await openContext({ dialect: { maxOccurrences: 3 } })
      await ledger.book(tuesdays(5), { idempotencyKey: 'a' })
      await settle()
      await ledger.update('a', { end: { kind: 'count', count } })
      await settle()
      expect(live()).toHaveLength(meetings)
      const dates = (await gathered(ledger.occurrences())).filter(({ state }) => state !== 'cancelled')
      expect(numbersOf(dates)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
      expect(await ledger.get('a')).toMatchObject({ state: 'booked' })
    },
  )
})
