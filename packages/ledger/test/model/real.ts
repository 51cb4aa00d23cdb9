import { createMeetingClient } from '@umeeting/core'
import { createSimulatedService, faultQueue, type SimulatedService } from '@umeeting/testing'
import { type Checkpoint, createLedger, type Ledger } from '../../src/index.ts'
import { gathered } from '../context.ts'
import { NOW } from '../requests.ts'
import { sharedStore } from '../simulation/shared-store.ts'

/** The most dates of one meeting. */
export const PART = 3

class Died extends Error {
  override readonly name = 'Died'
}

export interface KnownDate {
  readonly booking: string
  readonly number: number | undefined
  readonly localStart: string
  readonly uuid: 'known' | 'lost' | 'wrong'
}

/** The ledger as a caller and a worker see it: one database, a service, processes that die and a clock. */
export class Real {
  readonly ledger: Ledger
  now = NOW
  readonly #service: SimulatedService
  readonly #store = sharedStore()
  readonly #faults = faultQueue([], 'schedule')
  readonly #change: (ledger: Ledger) => Ledger
  #keys = 0

  constructor(change: (ledger: Ledger) => Ledger) {
    this.#service = createSimulatedService({
      clock: () => this.now,
      dialect: { maxOccurrences: PART },
      faults: this.#faults.source,
    })
    this.#change = change
    this.ledger = this.#start(() => undefined)
  }

  #start(onCheckpoint: (checkpoint: Checkpoint) => void): Ledger {
    const client = createMeetingClient(this.#service.transport, { dialect: { maxOccurrences: PART } })
    const options = { client, store: this.#store, settleMs: 60_000, onCheckpoint, clock: () => this.now }
    return this.#change(createLedger({ ...options, random: () => `model-${++this.#keys}` }))
  }

  /** A worker does what is due, and dies where it comes to that step. */
  async run(killAt?: Checkpoint): Promise<void> {
    const worker = this.#start((checkpoint) => {
      if (checkpoint === killAt) throw new Died()
    })
    try {
      await worker.runDue()
    } catch (error) {
      if (!(error instanceof Died)) throw error
    }
  }

  /** The answer of the next creating call is lost, on its way there or back. */
  loseNext(way: 'there' | 'back'): void {
    this.#faults.set([way === 'there' ? 'reset-before-processing' : 'reset-after-processing'])
  }

  async tick(ms: number): Promise<void> {
    this.now += ms
    await this.run()
  }

  /** Time passes until there is nothing left to do, ever. */
  async settle(): Promise<void> {
    for (;;) {
      await this.run()
      const next = await this.ledger.nextDue()
      if (next === undefined) return
      this.now = Math.max(this.now, next)
    }
  }

  /** Each date that takes place at the service, with its topic, in order. */
  atService(): readonly string[] {
    return this.#service
      .meetings()
      .filter(({ deleted }) => !deleted)
      .flatMap(({ topic, occurrences }) =>
        occurrences.filter(({ state }) => state === 'kept').map(({ localStart }) => `${localStart} ${topic}`),
      )
      .toSorted()
  }

  /** Each date that the ledger says takes place, and what it knows of its uuid, held against the service. */
  async inLedger(bookings: readonly string[]): Promise<readonly KnownDate[]> {
    const starts = new Map(
      this.#service
        .meetings()
        .flatMap(({ occurrences }) => occurrences.map(({ uuid, localStart }) => [uuid, localStart])),
    )
    const dates = await Promise.all(
      bookings.map(async (booking) =>
        gathered(this.ledger.occurrences({ booking, states: ['booked', 'predicted'] })),
      ),
    )
    return dates.flat().map(({ booking, number, localStart, uuid }) => {
      const known = starts.get(uuid ?? '') === localStart ? 'known' : 'wrong'
      return { booking, number, localStart, uuid: uuid === undefined ? 'lost' : known }
    })
  }

  /** The numbers of the dates whose uuids are known once all has settled. */
  async settledUuids(booking: string): Promise<ReadonlySet<number | undefined>> {
    await this.settle()
    const dates = await this.inLedger([booking])
    return new Set(dates.filter(({ uuid }) => uuid === 'known').map(({ number }) => number))
  }
}
