import { createMeetingClient, type Transport } from '@umeeting/core'
import { faultQueue } from '@umeeting/testing'
import { expect, it } from 'vitest'
import { type AuditFinding, NotPossibleError, UnknownBookingError } from '../src/index.ts'
import { gathered, openContext } from './context.ts'
import { tuesdays } from './requests.ts'

type Context = Awaited<ReturnType<typeof openContext>>

async function findings({ ledger }: Context): Promise<readonly AuditFinding[]> {
  return gathered(ledger.audit())
}

/** Sends the first creating call twice, as a proxy may: one key, two meetings. The answers are lost. */
function doubling(inner: Transport): Transport {
  let isFirst = true
  return {
    async send(call, options) {
      if (call.safety !== 'creating' || !isFirst) return inner.send(call, options)
      isFirst = false
      await inner.send(call, options)
      await inner.send(call, options)
      return { status: 504, message: 'upstream timed out', data: null }
    },
  }
}

/** A context whose one booking might be either of two meetings. */
async function ambiguousContext(): Promise<Context & { readonly ids: readonly string[] }> {
  const context = await openContext({ transport: doubling })
  await context.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await context.settle()
  return { ...context, ids: context.live().map(({ id }) => id) }
}

it('a ledger and a service that agree have no finding', async () => {
  const context = await openContext({ dialect: { maxOccurrences: 3 } })
  await context.ledger.book(tuesdays(5), { idempotencyKey: 'a' })
  await context.settle()
  expect(await findings(context)).toEqual([])
})

it("meetings that others booked are counted, and can't be discarded", async () => {
  const context = await openContext()
  const strangers = createMeetingClient(context.service.transport)
  await strangers.schedule({ ...tuesdays(1), userKey: 'theirs' })
  await strangers.schedule(tuesdays(2))
  expect(await findings(context)).toEqual([{ kind: 'foreign', count: 2 }])
  const [{ id } = { id: '' }] = context.live()
  await expect(context.ledger.discard(id)).rejects.toThrow(NotPossibleError)
  expect(context.live()).toHaveLength(2)
})

it('a meeting under a key of a database that is gone is unrecorded, and discarded by an explicit call', async () => {
  const lost = await openContext()
  await lost.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await lost.settle()
  const context = await openContext({ beside: lost })
  const [meeting] = context.live()
  expect(await findings(context)).toEqual([
    {
      kind: 'unrecorded',
      meetingId: meeting?.id,
      userKey: meeting?.userKey,
      booking: undefined,
      part: undefined,
      awaited: false,
    },
  ])
  expect(context.live()).toHaveLength(1)
  await context.ledger.discard(meeting?.id ?? '')
  expect(context.live()).toEqual([])
  expect(await findings(context)).toEqual([])
})

it('a meeting whose answer was lost is unrecorded and awaited until the ledger has looked for it', async () => {
  const faults = faultQueue(['reset-after-processing'], 'schedule')
  let dies = true
  const context = await openContext({
    service: { faults: faults.source },
    onCheckpoint(checkpoint) {
      if (checkpoint !== 'answered' || !dies) return
      dies = false
      throw new Error('the process dies')
    },
  })
  await context.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await expect(context.ledger.runDue()).rejects.toThrow('the process dies')
  expect(await findings(context)).toMatchObject([
    { kind: 'unrecorded', booking: 'a', part: 1, awaited: true },
  ])
  await context.settle()
  expect(await findings(context)).toEqual([])
})

it('a meeting that was deleted at the service by hand has vanished; the audit changes nothing', async () => {
  const context = await openContext({ dialect: { maxOccurrences: 3 } })
  await context.ledger.book(tuesdays(5), { idempotencyKey: 'a' })
  await context.settle()
  const before = await context.ledger.get('a')
  const meetingId = before?.parts[1]?.meetingId ?? ''
  await context.client.delete(meetingId)
  expect(await findings(context)).toEqual([{ kind: 'vanished', meetingId, booking: 'a', part: 2 }])
  expect(await context.ledger.get('a')).toEqual(before)
})

it('a meeting all of whose dates are over has not vanished', async () => {
  const context = await openContext()
  await context.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await context.settle()
  context.time.now += 365 * 86_400_000
  expect(await findings(context)).toEqual([])
})

it('two meetings under one key are ambiguous, and neither is deleted', async () => {
  const context = await ambiguousContext()
  expect(await context.ledger.get('a')).toMatchObject({ state: 'ambiguous' })
  expect(context.ids).toHaveLength(2)
  const [finding, ...others] = await findings(context)
  expect(others).toEqual([])
  expect(finding).toMatchObject({ kind: 'ambiguous', booking: 'a', part: 1 })
  expect(finding?.kind === 'ambiguous' ? finding.meetingIds.toSorted() : []).toEqual(context.ids.toSorted())
})

it('adopting one of two makes it the booking’s; the other is unrecorded then, and discarded by an explicit call', async () => {
  const context = await ambiguousContext()
  const [wanted = '', other = ''] = context.ids
  expect(await context.ledger.adopt('a', 1, wanted)).toMatchObject({
    parts: [{ state: 'booked', meetingId: wanted, known: { from: 'found' } }],
  })
  await context.settle()
  expect(await context.ledger.get('a')).toMatchObject({ state: 'booked' })
  expect(await gathered(context.ledger.occurrences())).toMatchObject([
    { number: 1, uuidFrom: 'lost' },
    { number: 2, uuidFrom: 'lost' },
    { number: 3, uuidFrom: 'lost' },
  ])
  expect(await findings(context)).toMatchObject([{ kind: 'unrecorded', meetingId: other, awaited: false }])
  await expect(context.ledger.discard(wanted)).rejects.toThrow('it is that of booking "a"')
  await context.ledger.discard(other)
  expect(context.live().map(({ id }) => id)).toEqual([wanted])
  expect(await findings(context)).toEqual([])
})

it.each([
  { what: 'of a booking that is not there', id: 'b', part: 1, error: UnknownBookingError },
  { what: 'of a part that is not there', id: 'a', part: 2, error: NotPossibleError },
])('adopting for one $what is refused, and changes nothing', async ({ id, part, error }) => {
  const context = await ambiguousContext()
  await expect(context.ledger.adopt(id, part, context.ids[0] ?? '')).rejects.toThrow(error)
  expect(await context.ledger.get('a')).toMatchObject({ state: 'ambiguous' })
})

it('adopting a meeting that is deleted is refused', async () => {
  const context = await ambiguousContext()
  const [gone = ''] = context.ids
  await context.client.delete(gone)
  await expect(context.ledger.adopt('a', 1, gone)).rejects.toThrow(/not exist|deleted|no such|不存在/i)
  expect(await context.ledger.get('a')).toMatchObject({ state: 'ambiguous' })
})

it('a meeting that another booking has can’t be adopted', async () => {
  const context = await ambiguousContext()
  await context.ledger.book(tuesdays(2), { idempotencyKey: 'b' })
  await context.settle()
  const meetingId = (await context.ledger.get('b'))?.parts[0]?.meetingId ?? ''
  await expect(context.ledger.adopt('a', 1, meetingId)).rejects.toThrow(NotPossibleError)
  expect(await context.ledger.get('a')).toMatchObject({ state: 'ambiguous' })
})

it('cancelling an ambiguous booking deletes every meeting under its key', async () => {
  const context = await ambiguousContext()
  await context.ledger.cancel('a', 'all')
  await context.settle()
  expect(context.live()).toEqual([])
  expect(await context.ledger.get('a')).toMatchObject({ state: 'cancelled', commands: [] })
  expect(await findings(context)).toEqual([])
})
