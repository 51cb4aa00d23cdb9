import { type MeetingClient, ServiceError, TransportError } from '@umeeting/core'
import type { LedgerRequestInput } from '../../src/index.ts'
import { type Running, SETTLE_MS, type Subject, type Surroundings } from './world.ts'

/** What a ledger written in a hurry leaves out. */
export type Omission =
  | 'resends what is unknown'
  | 'records after sending'
  | 'forgets the settle window'
  | 'has one key for all attempts'

interface Row {
  readonly request: LedgerRequestInput
  state: 'planned' | 'sending' | 'unknown' | 'booked'
  key: string | undefined
  since: number
  lockedUntil: number
}

/** A record that outlives its processes, and a worker that does what most are content with. */
export function naiveSubject(omission: Omission): Subject {
  const rows = new Map<string, Row>()
  return { shortOnly: true, start: (where) => new NaiveWorker(rows, omission, where) }
}

class NaiveWorker implements Running {
  readonly #rows: Map<string, Row>
  readonly #omission: Omission
  readonly #where: Surroundings

  constructor(rows: Map<string, Row>, omission: Omission, where: Surroundings) {
    this.#rows = rows
    this.#omission = omission
    this.#where = where
  }

  async book(request: LedgerRequestInput, key: string): Promise<void> {
    this.#rows.set(key, { request, state: 'planned', key: undefined, since: 0, lockedUntil: 0 })
    await this.#where.gate()
  }

  async cancelAll(key: string): Promise<void> {
    this.#rows.delete(key)
    await this.#where.gate()
  }

  async nextDue(): Promise<number | undefined> {
    const open = [...this.#rows.values()].filter(({ state }) => state !== 'booked')
    return open.length === 0 ? undefined : Math.min(...open.map((row) => this.#dueAt(row)))
  }

  #dueAt({ state, since, lockedUntil }: Row): number {
    return Math.max(lockedUntil, state === 'planned' ? 0 : since + this.#patience)
  }

  async run(): Promise<boolean> {
    const now = this.#where.clock()
    const due = [...this.#rows].find(([, row]) => row.state !== 'booked' && this.#dueAt(row) <= now)
    if (!due) return false
    const [id, row] = due
    row.lockedUntil = now + 120_000
    await (row.state === 'planned' ? this.#send(id, row) : this.#recover(row))
    row.lockedUntil = 0
    return true
  }

  /** How long after a call it waits before it looks for what the call made. */
  get #patience(): number {
    return this.#omission === 'forgets the settle window' ? 31_000 : 30_000 + SETTLE_MS
  }

  async #send(id: string, row: Row): Promise<void> {
    const { client, clock, random, gate } = this.#where
    row.key = `naive:${this.#omission === 'has one key for all attempts' ? id : random()}`
    if (this.#omission !== 'records after sending') row.state = 'sending'
    row.since = clock()
    await gate()
    try {
      await client.schedule({ ...row.request, userKey: row.key })
      await gate()
      row.state = 'booked'
    } catch (error) {
      const isSafe =
        error instanceof ServiceError || (error instanceof TransportError && error.delivery === 'not-sent')
      row.state = isSafe || this.#omission === 'resends what is unknown' ? 'planned' : 'unknown'
      row.since = clock()
      if (!(error instanceof Error) || error.name === 'Crash') throw error
    }
  }

  async #recover(row: Row): Promise<void> {
    await this.#where.gate()
    try {
      const found = await liveUnder(this.#where.client, row.key ?? '')
      row.state = found ? 'booked' : 'planned'
    } catch {
      row.since = this.#where.clock()
    }
  }
}

async function liveUnder(client: MeetingClient, userKey: string): Promise<boolean> {
  for await (const _ of client.listAll({ userKey })) return true
  return false
}
