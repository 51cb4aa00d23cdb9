import type { Transport } from '@umeeting/core'
import { expect, it } from 'vitest'
import { openContext } from './context.ts'
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
  const context = await openContext({ transport: repeating })
  for (const [id, topic] of Object.entries({ a: 'First', b: 'Second', c: 'Third' })) {
    await context.ledger.book(tuesdays(2, { topic }), { idempotencyKey: id })
    context.time.now++
  }
  await context.ledger.runDue()
  expect(await context.ledger.get('a')).toMatchObject({ state: 'booked' })
  expect(await context.ledger.get('c')).toMatchObject({ state: 'booked' })
  const stuck = await context.ledger.get('b')
  expect(stuck).toMatchObject({ state: 'pending', dueAt: context.time.now + 5 * 60_000 })
  expect(stuck?.reason).toMatch(/Cannot use the ledger's database \(SQLITE_CONSTRAINT\w*\)/)
  expect(context.events).toContainEqual(expect.objectContaining({ kind: 'stuck', booking: 'b' }))
  // Looked for by its key, it is found under its own number in the end.
  await context.settle()
  expect(await context.ledger.get('b')).toMatchObject({ state: 'booked' })
  expect(context.live()).toHaveLength(3)
})
