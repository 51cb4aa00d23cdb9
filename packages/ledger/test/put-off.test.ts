import type { Transport } from '@umeeting/core'
import { expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { tuesdays } from './requests.ts'

/** Answers the second meeting under the number of the first, as no service should. */
function repeating(inner: Transport): Transport {
  let first: unknown
  return {
    async send(call, options) {
      const answer = (await inner.send(call, options)) as { readonly data: Readonly<Record<string, unknown>> }
      if (call.safety !== 'creating') return answer
      first ??= answer.data['meeting_id']
      const isSecond = call.fields['topic'] === 'Second'
      return isSecond ? { ...answer, data: { ...answer.data, meeting_id: first } } : answer
    },
  }
}

it('a booking that can’t be carried on says why, is tried again, and keeps no other one from being booked', async () => {
  const desk = await openDesk({ transport: repeating })
  for (const [id, topic] of Object.entries({ a: 'First', b: 'Second', c: 'Third' })) {
    // oxlint-disable-next-line no-await-in-loop
    await desk.ledger.book(tuesdays(2, { topic }), { idempotencyKey: id })
    desk.time.now++
  }
  await desk.ledger.runDue()
  expect(await desk.ledger.get('a')).toMatchObject({ state: 'booked' })
  expect(await desk.ledger.get('c')).toMatchObject({ state: 'booked' })
  const stuck = await desk.ledger.get('b')
  expect(stuck).toMatchObject({ state: 'pending', dueAt: desk.time.now + 5 * 60_000 })
  expect(stuck?.reason).toMatch(/Cannot use the ledger's database \(SQLITE_CONSTRAINT\w*\)/)
  expect(desk.events).toContainEqual(expect.objectContaining({ kind: 'stuck', booking: 'b' }))
  // Looked for by its key, it is found under its own number in the end.
  await desk.settle()
  expect(await desk.ledger.get('b')).toMatchObject({ state: 'booked' })
  expect(desk.live()).toHaveLength(3)
})
