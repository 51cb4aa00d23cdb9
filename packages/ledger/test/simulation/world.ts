import { type Call, createMeetingClient, type Transport, TransportError } from '@umeeting/core'
import {
  createSimulatedService,
  type FaultKind,
  faultKinds,
  seededFaults,
  type SimulatedService,
} from '@umeeting/testing'
import { NOW, tuesdays } from '../requests.ts'
import { type AskedBooking, CANCEL_ALL, drawnChanges } from './changes.ts'
import { type Running, SETTLE_MS, type Subject } from './subject.ts'
import { Crash, Scheduler, seededRandom, SimulatedProcess } from './scheduler.ts'

const WORKERS = 2
const CHAOS_STEPS = 110
const MOST_STEPS = 6000
/** For how many steps a caller waits before it changes a booking, at most. */
const PATIENCE = 40
/** Those that take real time, or megabytes, are tried over HTTP. */
const TAKES_TIME: ReadonlySet<FaultKind> = new Set(['latency', 'oversized-json'])

/** What became of a simulated world once it has settled. */
export interface Outcome {
  readonly service: SimulatedService
  readonly bookings: readonly AskedBooking[]
  readonly crashes: number
  readonly calls: number
  readonly steps: number
  readonly now: number
}

interface Late {
  readonly at: number
  readonly call: Call
}

/**
 * A few bookings, two workers and a service in trouble: faults of every kind, creations that happen after the call was
 * given up, processes that die at any step, are paused for longer than their lease, and clocks that jump. Then the
 * trouble ends, and time runs until nothing is ever to be done again. The same seed is the same story.
 */
export async function simulate(seed: number, subject: Subject): Promise<Outcome> {
  const random = seededRandom(seed)
  const scheduler = new Scheduler(random)
  const state = { now: NOW, calm: false, calls: 0, crashes: 0, keys: 0 }
  const troubled = seededFaults({
    seed,
    rate: random() * 0.3,
    kinds: faultKinds.filter((kind) => !TAKES_TIME.has(kind)),
  })
  const limit = 3 + Math.floor(random() * 4)
  const service = createSimulatedService({
    seed,
    clock: () => state.now,
    dialect: { maxOccurrences: limit },
    faults: (request) => (state.calm ? undefined : troubled(request)),
  })
  const late: Late[] = []
  const isKnown = random() < 0.5 || subject.needsLimit === true

  const start = (): { readonly process: SimulatedProcess; readonly running: Running; skew: number } => {
    const process = new SimulatedProcess(scheduler)
    const gate = async (): Promise<void> => process.gate()
    const transport = troubledTransport(service.transport, gate)
    const worker = { process, skew: 0, running: undefined as unknown as Running }
    worker.running = subject.start({
      client: createMeetingClient(transport, { dialect: isKnown ? { maxOccurrences: limit } : {} }),
      clock: () => state.now + worker.skew,
      random: () => String(++state.keys).padStart(8, '0'),
      gate,
    })
    return worker
  }

  /** A call passes a gate before the service has it, and one after: so it may be lost on either way. */
  function troubledTransport(inner: Transport, gate: () => Promise<void>): Transport {
    return {
      async send(call, options) {
        await gate()
        state.calls++
        if (call.safety === 'creating' && !state.calm && random() < 0.08) {
          const beyond = random() < 0.2
          late.push({ at: state.now + Math.ceil(random() * (beyond ? 20 : 0.9) * SETTLE_MS), call })
          throw new TransportError(call.operation, 'unknown', 'ECONNRESET')
        }
        const answer = await inner.send(call, options)
        await gate()
        return answer
      },
    }
  }

  async function pass(to: number): Promise<void> {
    for (const each of late.filter(({ at }) => at <= to).toSorted((left, right) => left.at - right.at)) {
      late.splice(late.indexOf(each), 1)
      state.now = Math.max(state.now, each.at)
      await service.transport.send(each.call).catch(() => undefined)
    }
    state.now = Math.max(state.now, to)
  }

  const caller = start()
  const bookings = Array.from({ length: 1 + Math.floor(random() * 2) }, (_, index): AskedBooking => {
    const count = 1 + Math.floor(random() * (subject.shortOnly === true ? 3 : 9))
    const isPlain = random() < 0.2
    const request = isPlain ? tuesdays(1, { recurrence: { kind: 'once' }, end: undefined }) : tuesdays(count)
    const canChange = caller.running.change !== undefined && !isPlain
    const drawn = random() < 0.15 ? [CANCEL_ALL] : drawnChanges(canChange ? random : () => 1)
    const changes = caller.running.change ? drawn : []
    return { key: `booking-${index}`, count: isPlain ? 1 : count, limit, changes, request }
  })
  const dead = new Set<unknown>()
  const tasks = new Map<object, Promise<void>>()
  const launch = (who: object, task: () => Promise<unknown>): void => {
    tasks.set(
      who,
      task().then(
        () => void tasks.delete(who),
        (error: unknown) => {
          tasks.delete(who)
          if (!(error instanceof Crash)) dead.add(error)
        },
      ),
    )
  }
  launch(caller, async () => {
    for (const { key, request, changes } of bookings) {
      await caller.running.book(request, key)
      for (const change of changes) {
        // What is changed is recorded only, half booked, or booked by then.
        const patience = caller.running.change ? Math.floor(random() * PATIENCE) : 0
        for (let gates = 0; gates < patience; gates++) await caller.process.gate()
        await caller.running.change?.(key, change)
      }
    }
  })
  let workers = Array.from({ length: WORKERS }, start)
  let steps = 0
  for (; steps < MOST_STEPS; steps++) {
    if (dead.size > 0) throw [...dead][0]
    if (steps === CHAOS_STEPS) {
      state.calm = true
      for (const worker of workers) worker.skew = 0
    }
    if (!state.calm) {
      const luck = random()
      if (luck < 0.05) {
        const index = Math.floor(random() * workers.length)
        const [victim] = workers.splice(index, 1, start())
        if (victim) await scheduler.kill(victim.process)
        state.crashes++
      } else if (luck < 0.1) {
        // Everybody is paused, some for longer than a lease.
        await pass(state.now + Math.ceil(random() * 300_000))
      } else if (luck < 0.12) {
        const worker = workers[Math.floor(random() * workers.length)]
        if (worker) worker.skew = Math.floor((random() - 0.3) * 200_000)
      }
    }
    for (const worker of workers) if (!tasks.has(worker)) launch(worker, async () => worker.running.run())
    if (await scheduler.step()) continue
    if (tasks.size > 0) continue
    const next = await nextEvent(caller.running, late)
    if (next === undefined) break
    await pass(Math.max(next, state.now + 1))
  }
  if (dead.size > 0) throw [...dead][0]
  if (steps === MOST_STEPS) throw new Error(`seed ${seed}: the world does not come to rest`)
  workers = []
  return { service, bookings, crashes: state.crashes, calls: state.calls, steps, now: state.now }
}

async function nextEvent(running: Running, late: readonly Late[]): Promise<number | undefined> {
  const times = [await running.nextDue(), ...late.map(({ at }) => at)].filter((at) => at !== undefined)
  return times.length === 0 ? undefined : Math.min(...times)
}
