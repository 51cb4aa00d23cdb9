import { faultQueue } from '@umeeting/testing'
import { describe, expect, it } from 'vitest'
import { IdempotencyConflictError, isLedgerError } from '../src/index.ts'
import { gathered, numbersOf, openContext } from './context.ts'
import { tuesdays } from './requests.ts'

describe('a booking', () => {
  it('is recorded before anything is sent, and booked by the worker with every uuid', async () => {
    const { ledger, service, live } = await openContext()
    expect(await ledger.book(tuesdays(3), { idempotencyKey: 'a' })).toMatchObject({
      id: 'a',
      state: 'pending',
      parts: [],
    })
    expect(service.meetings()).toEqual([])
    expect(await ledger.runDue()).toBe(1)
    const [meeting] = live()
    expect(await ledger.get('a')).toMatchObject({
      state: 'booked',
      reason: undefined,
      dueAt: undefined,
      parts: [
        { part: 1, first: 1, last: 3, meetingId: meeting?.id, verdict: 'exact', known: { from: 'created' } },
      ],
    })
    const occurrences = await gathered(ledger.occurrences())
    expect(occurrences.map(({ uuid }) => uuid)).toEqual(meeting?.occurrences.map(({ uuid }) => uuid))
    expect(numbersOf(occurrences)).toEqual([1, 2, 3])
  })

  it('of the same key and request is the same booking, whatever order its fields come in', async () => {
    const { ledger, live } = await openContext()
    const { topic, ...rest } = tuesdays(3)
    await ledger.book({ topic, ...rest }, { idempotencyKey: 'a' })
    await ledger.runDue()
    expect(await ledger.book({ ...rest, topic }, { idempotencyKey: 'a' })).toMatchObject({ state: 'booked' })
    expect(await ledger.runDue()).toBe(0)
    expect(live()).toHaveLength(1)
  })

  it('of the same key and another request is a conflict', async () => {
    const { ledger } = await openContext()
    await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    const again = ledger.book(tuesdays(4), { idempotencyKey: 'a' })
    await expect(again).rejects.toThrow(IdempotencyConflictError)
    await expect(again).rejects.toSatisfy(isLedgerError)
  })

  it.each([
    { what: 'a request with a userKey', request: { ...tuesdays(3), userKey: 'mine' }, message: 'userKey' },
    { what: 'a request without a topic', request: { ...tuesdays(3), topic: '' }, message: 'topic' },
    {
      what: 'a series without an occurrence',
      request: tuesdays(3, { end: { kind: 'until', date: '2026-12-01 09:00:00' } }),
      message: 'before the start',
    },
  ])('$what is refused, and nothing is recorded', async ({ request, message }) => {
    const { ledger } = await openContext()
    await expect(ledger.book(request, { idempotencyKey: 'a' })).rejects.toThrow(message)
    expect(await gathered(ledger.list())).toEqual([])
  })

  it('that the service refuses says why, and is not tried again', async () => {
    const { ledger, service } = await openContext({ service: { capacity: { 25: 0 } } })
    await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    await ledger.runDue()
    const booking = await ledger.get('a')
    expect(booking).toMatchObject({ state: 'refused', dueAt: undefined })
    expect(booking?.reason).toContain('409')
    expect(service.meetings()).toEqual([])
  })

  it('that happens once has one occurrence without a uuid', async () => {
    const { ledger } = await openContext()
    await ledger.book(tuesdays(1, { recurrence: { kind: 'once' }, end: undefined }), { idempotencyKey: 'a' })
    await ledger.runDue()
    expect(await ledger.get('a')).toMatchObject({ state: 'booked' })
    expect(await gathered(ledger.occurrences())).toMatchObject([
      { number: 1, localStart: '2026-12-01 10:00:00', uuid: undefined, uuidFrom: 'none', state: 'booked' },
    ])
  })
})

describe('a series beyond the limit of the service', () => {
  it.each([
    { what: 'that is known', dialect: { maxOccurrences: 5 } },
    { what: 'that the service shows by stopping early', dialect: {} },
  ])('$what is booked in parts whose occurrences keep their numbers', async ({ dialect }) => {
    const { ledger, live } = await openContext({ dialect, service: { dialect: { maxOccurrences: 5 } } })
    await ledger.book(tuesdays(12), { idempotencyKey: 'a' })
    await ledger.runDue()
    const booking = await ledger.get('a')
    expect(booking?.state).toBe('booked')
    expect(booking?.parts.map(({ first, last }) => [first, last])).toEqual([
      [1, 5],
      [6, 10],
      [11, 12],
    ])
    expect(live()).toHaveLength(3)
    const occurrences = await gathered(ledger.occurrences({ booking: 'a' }))
    expect(numbersOf(occurrences)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(occurrences.at(-1)?.localStart).toBe('2027-02-16 10:00:00')
  })

  it('without an end is kept booked for a horizon ahead', async () => {
    const week = 7 * 86_400_000
    const { ledger, time, settle, live } = await openContext({
      dialect: { maxOccurrences: 4 },
      horizonMs: 3 * week,
    })
    await ledger.book(tuesdays(1, { end: { kind: 'open' } }), { idempotencyKey: 'a' })
    await settle(time.now)
    expect(await ledger.get('a')).toMatchObject({ state: 'booked', parts: { length: 1 } })
    await settle(time.now + 20 * week)
    expect(live().length).toBeGreaterThanOrEqual(5)
    const numbers = numbersOf(await gathered(ledger.occurrences()))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })
})

describe('an outcome that is unknown', () => {
  it('is looked for, rebooked for its uuids, and its first meeting deleted', async () => {
    const faults = faultQueue(['reset-after-processing'], 'schedule')
    const { ledger, service, live, settle } = await openContext({ service: { faults: faults.source } })
    await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    await settle()
    expect(await ledger.get('a')).toMatchObject({ state: 'booked', parts: [{ known: { from: 'created' } }] })
    expect(service.meetings()).toHaveLength(2)
    expect(live()).toHaveLength(1)
    const uuids = (await gathered(ledger.occurrences())).map(({ uuid }) => uuid)
    expect(uuids).toEqual(live()[0]?.occurrences.map(({ uuid }) => uuid))
  })

  it('is kept where the caller asked for that, its uuids marked lost', async () => {
    const faults = faultQueue(['reset-after-processing'], 'schedule')
    const { ledger, service, settle } = await openContext({
      service: { faults: faults.source },
      whenUuidsAreLost: 'keep',
    })
    await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    await settle()
    expect(await ledger.get('a')).toMatchObject({ state: 'booked', parts: [{ known: { from: 'found' } }] })
    expect(service.meetings()).toHaveLength(1)
    expect(await gathered(ledger.occurrences())).toMatchObject([
      { number: 1, uuid: undefined, uuidFrom: 'lost', state: 'predicted' },
      { number: 2, uuid: undefined, uuidFrom: 'lost', state: 'predicted' },
      { number: 3, uuid: undefined, uuidFrom: 'lost', state: 'predicted' },
    ])
  })

  it('that was found is kept where there is no room for another', async () => {
    const faults = faultQueue(['reset-after-processing'], 'schedule')
    const { ledger, live, settle } = await openContext({
      service: { faults: faults.source, capacity: { 25: 1 } },
    })
    await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    await settle()
    expect(await ledger.get('a')).toMatchObject({
      state: 'booked',
      parts: [{ meetingId: live()[0]?.id, known: { from: 'found' } }],
    })
    expect(live()).toHaveLength(1)
  })

  it('that created nothing is booked under another key once the settle window has passed', async () => {
    const faults = faultQueue(['reset-before-processing'], 'schedule')
    const { ledger, service, settle, time } = await openContext({ service: { faults: faults.source } })
    const begin = time.now
    await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
    await settle(begin + 59_000)
    expect(service.meetings()).toEqual([])
    expect(await ledger.get('a')).toMatchObject({ state: 'pending' })
    await settle()
    expect(service.meetings()).toHaveLength(1)
    expect(await ledger.get('a')).toMatchObject({ state: 'booked' })
  })
})
