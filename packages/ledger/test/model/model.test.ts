import { runs } from '@umeeting/testing'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { Ledger } from '../../src/index.ts'
import { anyCommands, assertModel } from './commands.ts'
import { Real } from './real.ts'

// A hundred stories; a busy machine takes its time.
vi.setConfig({ testTimeout: 3_600_000 })

it('book, update, cancel, tick and crash in any order: the ledger and the service are what the model says', async () => {
  await fc.assert(
    fc.asyncProperty(anyCommands(), async (commands) => assertModel(commands, new Real((ledger) => ledger))),
    runs(100, 20_000),
  )
})

/** Each is wrong in one thing alone. */
const wrong: Readonly<Record<string, (ledger: Ledger) => Ledger>> = {
  'cancels the date beside the one that is meant': (ledger) => ({
    ...ledger,
    cancel: async (id, what) =>
      ledger.cancel(
        id,
        typeof what === 'object' && 'occurrence' in what ? { occurrence: what.occurrence + 1 } : what,
      ),
  }),
  'books again where a key comes again': (ledger) => {
    let times = 0
    return {
      ...ledger,
      book: async (request, { idempotencyKey }) =>
        ledger.book(request, {
          idempotencyKey: times++ === 0 ? idempotencyKey : `${idempotencyKey}-${times}`,
        }),
    }
  },
  'answers an update and makes none': (ledger) => ({
    ...ledger,
    async update(id) {
      const booking = await ledger.get(id)
      return booking ?? ledger.update(id, {})
    },
  }),
  'takes a cancellation for done that it only keeps in memory': (ledger) => {
    const kept: string[] = []
    return {
      ...ledger,
      async cancel(id, what) {
        if (what !== 'all') return ledger.cancel(id, what)
        kept.push(id)
        return (await ledger.get(id)) ?? ledger.cancel(id, what)
      },
      async runDue(options) {
        for (const id of kept.splice(0)) {
          await ledger.cancel(id, 'all')
        }
        return ledger.runDue(options)
      },
    }
  },
}

it.each(Object.entries(wrong).map(([what, change]) => ({ what, change })))(
  'a ledger that $what fails the model',
  async ({ change }) => {
    const result = await fc.check(
      fc.asyncProperty(anyCommands(), async (commands) => assertModel(commands, new Real(change))),
      { numRuns: 300, endOnFailure: true },
    )
    expect(result.failed).toBe(true)
  },
)
