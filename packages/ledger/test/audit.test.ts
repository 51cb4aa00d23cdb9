import { createMeetingClient, type Transport } from '@umeeting/core'
import { faultQueue } from '@umeeting/testing'
import { expect, it } from 'vitest'
import { type AuditFinding, NotPossibleError, UnknownBookingError } from '../src/index.ts'
import { gathered, openDesk } from './desk.ts'
import { tuesdays } from './requests.ts'

type Desk = Awaited<ReturnType<typeof openDesk>>

async function findings({ ledger }: Desk): Promise<readonly AuditFinding[]> {
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

/** A desk whose one booking might be either of two meetings. */
async function ambiguousDesk(): Promise<Desk & { readonly ids: readonly string[] }> {
  const desk = await openDesk({ transport: doubling })
  await desk.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await desk.settle()
  return { ...desk, ids: desk.live().map(({ id }) => id) }
}

it('a ledger and a service that agree have no finding', async () => {
  const desk = await openDesk({ dialect: { maxOccurrences: 3 } })
  await desk.ledger.book(tuesdays(5), { idempotencyKey: 'a' })
  await desk.settle()
  expect(await findings(desk)).toEqual([])
})

it("meetings that others booked are counted, and can't be discarded", async () => {
  const desk = await openDesk()
  const strangers = createMeetingClient(desk.service.transport)
  await strangers.schedule({ ...tuesdays(1), userKey: 'theirs' })
  await strangers.schedule(tuesdays(2))
  expect(await findings(desk)).toEqual([{ kind: 'foreign', count: 2 }])
  const [{ id } = { id: '' }] = desk.live()
  await expect(desk.ledger.discard(id)).rejects.toThrow(NotPossibleError)
  expect(desk.live()).toHaveLength(2)
})

it('a meeting under a key of a database that is gone is unrecorded, and discarded by an explicit call', async () => {
  const lost = await openDesk()
  await lost.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await lost.settle()
  const desk = await openDesk({ beside: lost })
  const [meeting] = desk.live()
  expect(await findings(desk)).toEqual([
    {
      kind: 'unrecorded',
      meetingId: meeting?.id,
      userKey: meeting?.userKey,
      booking: undefined,
      part: undefined,
      awaited: false,
    },
  ])
  expect(desk.live()).toHaveLength(1)
  await desk.ledger.discard(meeting?.id ?? '')
  expect(desk.live()).toEqual([])
  expect(await findings(desk)).toEqual([])
})

it('a meeting whose answer was lost is unrecorded and awaited until the ledger has looked for it', async () => {
  const faults = faultQueue(['reset-after-processing'], 'schedule')
  let dies = true
  const desk = await openDesk({
    service: { faults: faults.source },
    onCheckpoint(checkpoint) {
      if (checkpoint !== 'answered' || !dies) return
      dies = false
      throw new Error('the process dies')
    },
  })
  await desk.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await expect(desk.ledger.runDue()).rejects.toThrow('the process dies')
  expect(await findings(desk)).toMatchObject([{ kind: 'unrecorded', booking: 'a', part: 1, awaited: true }])
  await desk.settle()
  expect(await findings(desk)).toEqual([])
})

it('a meeting that was deleted at the service by hand has vanished; the audit changes nothing', async () => {
  const desk = await openDesk({ dialect: { maxOccurrences: 3 } })
  await desk.ledger.book(tuesdays(5), { idempotencyKey: 'a' })
  await desk.settle()
  const before = await desk.ledger.get('a')
  const meetingId = before?.parts[1]?.meetingId ?? ''
  await desk.client.delete(meetingId)
  expect(await findings(desk)).toEqual([{ kind: 'vanished', meetingId, booking: 'a', part: 2 }])
  expect(await desk.ledger.get('a')).toEqual(before)
})

it('a meeting all of whose dates are over has not vanished', async () => {
  const desk = await openDesk()
  await desk.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await desk.settle()
  desk.time.now += 365 * 86_400_000
  expect(await findings(desk)).toEqual([])
})

it('two meetings under one key are ambiguous, and neither is deleted', async () => {
  const desk = await ambiguousDesk()
  expect(await desk.ledger.get('a')).toMatchObject({ state: 'ambiguous' })
  expect(desk.ids).toHaveLength(2)
  const [finding, ...others] = await findings(desk)
  expect(others).toEqual([])
  expect(finding).toMatchObject({ kind: 'ambiguous', booking: 'a', part: 1 })
  expect(finding?.kind === 'ambiguous' ? finding.meetingIds.toSorted() : []).toEqual(desk.ids.toSorted())
})

it('adopting one of two makes it the booking’s; the other is unrecorded then, and discarded by an explicit call', async () => {
  const desk = await ambiguousDesk()
  const [wanted = '', other = ''] = desk.ids
  expect(await desk.ledger.adopt('a', 1, wanted)).toMatchObject({
    parts: [{ state: 'booked', meetingId: wanted, known: { from: 'found' } }],
  })
  await desk.settle()
  expect(await desk.ledger.get('a')).toMatchObject({ state: 'booked' })
  expect(await gathered(desk.ledger.occurrences())).toMatchObject([
    { number: 1, uuidFrom: 'lost' },
    { number: 2, uuidFrom: 'lost' },
    { number: 3, uuidFrom: 'lost' },
  ])
  expect(await findings(desk)).toMatchObject([{ kind: 'unrecorded', meetingId: other, awaited: false }])
  await expect(desk.ledger.discard(wanted)).rejects.toThrow('it is that of booking "a"')
  await desk.ledger.discard(other)
  expect(desk.live().map(({ id }) => id)).toEqual([wanted])
  expect(await findings(desk)).toEqual([])
})

it.each([
  { what: 'of a booking that is not there', id: 'b', part: 1, error: UnknownBookingError },
  { what: 'of a part that is not there', id: 'a', part: 2, error: NotPossibleError },
])('adopting for one $what is refused, and changes nothing', async ({ id, part, error }) => {
  const desk = await ambiguousDesk()
  await expect(desk.ledger.adopt(id, part, desk.ids[0] ?? '')).rejects.toThrow(error)
  expect(await desk.ledger.get('a')).toMatchObject({ state: 'ambiguous' })
})

it('adopting a meeting that is deleted is refused', async () => {
  const desk = await ambiguousDesk()
  const [gone = ''] = desk.ids
  await desk.client.delete(gone)
  await expect(desk.ledger.adopt('a', 1, gone)).rejects.toThrow(/not exist|deleted|no such|不存在/i)
  expect(await desk.ledger.get('a')).toMatchObject({ state: 'ambiguous' })
})

it('a meeting that another booking has can’t be adopted', async () => {
  const desk = await ambiguousDesk()
  await desk.ledger.book(tuesdays(2), { idempotencyKey: 'b' })
  await desk.settle()
  const meetingId = (await desk.ledger.get('b'))?.parts[0]?.meetingId ?? ''
  await expect(desk.ledger.adopt('a', 1, meetingId)).rejects.toThrow(NotPossibleError)
  expect(await desk.ledger.get('a')).toMatchObject({ state: 'ambiguous' })
})

it('cancelling an ambiguous booking deletes every meeting under its key', async () => {
  const desk = await ambiguousDesk()
  await desk.ledger.cancel('a', 'all')
  await desk.settle()
  expect(desk.live()).toEqual([])
  expect(await desk.ledger.get('a')).toMatchObject({ state: 'cancelled', commands: [] })
  expect(await findings(desk)).toEqual([])
})
