import { once } from 'node:events'
import { type Call, createMeetingClient, type Transport } from '@umeeting/core'
import { createSimulatedService } from '@umeeting/testing'
import { expect, it } from 'vitest'
import { type Checkpoint, createLedger, type LedgerEvent } from '../src/index.ts'
import { gathered } from './context.ts'
import { NOW, tuesdays } from './requests.ts'
import { sharedStore } from './simulation/shared-store.ts'

const LEASE_MS = 120_000

/** A point at which a worker stands still until it is let go on. */
function pauseAt(checkpoint: Checkpoint): {
  readonly onCheckpoint: (reached: Checkpoint) => Promise<void>
  readonly reached: Promise<unknown>
  readonly goOn: () => void
} {
  const reached = gate()
  const released = gate()
  let times = 0
  return {
    reached: reached.passed,
    goOn: released.open,
    async onCheckpoint(each) {
      if (each !== checkpoint || times++ > 0) return
      reached.open()
      await released.passed
    },
  }
}

function gate(): { readonly passed: Promise<unknown>; readonly open: () => void } {
  const opened = new AbortController()
  return { passed: once(opened.signal, 'abort'), open: () => opened.abort() }
}

interface Seen {
  readonly who: string
  readonly operation: string
}

/** Two workers over one database: the first stands still at a step, the second's clock is as the test says. */
async function twoWorkers(checkpoint: Checkpoint) {
  const time = { now: NOW, skew: 0 }
  const store = sharedStore()
  const service = createSimulatedService({ clock: () => time.now })
  const calls: Seen[] = []
  const events: (LedgerEvent & { readonly who: string })[] = []
  const pause = pauseAt(checkpoint)
  const watched = (who: string): Transport => ({
    async send(call: Call, options) {
      calls.push({ who, operation: call.operation })
      return service.transport.send(call, options)
    },
  })
  let keys = 0
  const start = (who: string, clock: () => number, onCheckpoint?: (reached: Checkpoint) => Promise<void>) =>
    createLedger({
      client: createMeetingClient(watched(who)),
      store,
      settleMs: 60_000,
      clock,
      random: () => `fenced-${++keys}`,
      onEvent: (event) => events.push({ ...event, who }),
      onCheckpoint,
    })
  const first = start('first', () => time.now, pause.onCheckpoint)
  const second = start('second', () => time.now + time.skew)
  await first.migrate()
  return { time, service, calls, events, pause, first, second }
}

type World = Awaited<ReturnType<typeof twoWorkers>>

async function settle({ second, time }: World): Promise<void> {
  for (;;) {
    await second.runDue()
    const next = await second.nextDue()
    if (next === undefined) return
    time.now = Math.max(time.now, next - time.skew)
  }
}

/** Why the second takes the booking of the first for abandoned. */
const reasons = [
  {
    why: 'paused for longer than its lease',
    take: ({ time }: World) => {
      time.now += LEASE_MS + 1
    },
  },
  {
    why: 'the other worker’s clock jumps ahead',
    take: ({ time }: World) => {
      time.skew = LEASE_MS + 1
    },
  },
]
const steps: readonly { readonly step: Checkpoint; readonly creations: number }[] = [
  // It has recorded its intent, and sent nothing: its time is over when it goes on.
  { step: 'intent-recorded', creations: 1 },
  // It has an answer, which only it has: it is recorded, or its meeting deleted.
  { step: 'answered', creations: 2 },
]

it.each(
  steps.flatMap(({ step, creations }) => reasons.map(({ why, take }) => ({ step, creations, why, take }))),
)(
  'a worker at $step, $why: the step is done once, and one meeting is left',
  async ({ step, creations, take }) => {
    const world = await twoWorkers(step)
    const { first, second, service, calls, pause } = world
    await first.book(tuesdays(3), { idempotencyKey: 'a' })
    const paused = first.runDue()
    await pause.reached
    take(world)
    await settle(world)
    pause.goOn()
    await paused
    await settle(world)
    const keys = service.meetings().map(({ userKey }) => userKey)
    expect(new Set(keys).size).toBe(keys.length)
    expect(calls.filter(({ operation }) => operation === 'schedule').length).toBeLessThanOrEqual(creations)
    expect(service.meetings().filter(({ deleted }) => !deleted)).toHaveLength(1)
    expect(await second.get('a')).toMatchObject({ state: 'booked' })
    expect(await gathered(second.occurrences())).toHaveLength(3)
  },
)

it('a worker whose lease number is not the booking’s own any more writes nothing, and says that another has it', async () => {
  const world = await twoWorkers('deleted')
  const { first, second, service, events, pause, time } = world
  await first.book(tuesdays(3), { idempotencyKey: 'a' })
  await second.runDue()
  await second.cancel('a', { occurrence: 2 })
  const paused = first.runDue()
  await pause.reached
  time.now += LEASE_MS + 1
  await second.runDue()
  const before = await second.get('a')
  const dates = await gathered(second.occurrences())
  pause.goOn()
  await paused
  expect(events.filter(({ who, kind }) => who === 'first' && kind === 'overtaken')).toHaveLength(1)
  expect(events.filter(({ kind }) => kind === 'command-done')).toHaveLength(1)
  expect(await second.get('a')).toEqual(before)
  expect(await gathered(second.occurrences())).toEqual(dates)
  expect(dates.map(({ state }) => state)).toEqual(['booked', 'cancelled', 'booked'])
  expect(service.meetings()).toHaveLength(1)
})

it('two workers who take up one booking at once: one has it', async () => {
  const world = await twoWorkers('released')
  const { first, second, service, calls, pause } = world
  pause.goOn()
  await first.book(tuesdays(3), { idempotencyKey: 'a' })
  await Promise.all([first.advance('a'), second.advance('a')])
  expect(calls.filter(({ operation }) => operation === 'schedule')).toHaveLength(1)
  expect(service.meetings()).toHaveLength(1)
  expect(await second.get('a')).toMatchObject({ state: 'booked' })
})
