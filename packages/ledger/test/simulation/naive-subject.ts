import type { MeetingClient } from '@umeeting/core'
import type { LedgerRequestInput } from '../../src/index.ts'
import type { Omission } from './omissions.ts'
import { type Running, SETTLE_MS, type Subject, type Surroundings } from './subject.ts'

/** `spare`: what it created is deleted. `over`: nothing more is asked of it. */
interface Attempt {
  readonly key: string
  state: 'sending' | 'unknown' | 'spare' | 'kept' | 'over'
  due: number
  looks: number
  readonly settledAt: number
}

interface Row {
  readonly request: LedgerRequestInput
  readonly attempts: Attempt[]
  due: number
  lockedUntil: number
}

const LEASE_MS = 120_000
const SEND_MS = 30_000
const PAUSE_MS = 1000
const SWEEPS = 6

/**
 * A record that outlives its processes, and a worker that does what is needed for bookings of one meeting, save for
 * what it omits. One that omits nothing keeps the laws, so that each of the others fails for its omission.
 */
export function naiveSubject(omission?: Omission): Subject {
  const rows = new Map<string, Row>()
  return { shortOnly: true, start: (where) => new NaiveWorker(rows, omission, where) }
}

class NaiveWorker implements Running {
  readonly #rows: Map<string, Row>
  readonly #omission: Omission | undefined
  readonly #where: Surroundings

  constructor(rows: Map<string, Row>, omission: Omission | undefined, where: Surroundings) {
    this.#rows = rows
    this.#omission = omission
    this.#where = where
  }

  async book(request: LedgerRequestInput, key: string): Promise<void> {
    this.#rows.set(key, { request, attempts: [], due: 0, lockedUntil: 0 })
    await this.#where.gate()
  }

  async nextDue(): Promise<number | undefined> {
    const times = [...this.#rows.values()].map(dueOf).filter((at) => at !== Infinity)
    return times.length === 0 ? undefined : Math.min(...times)
  }

  async run(): Promise<boolean> {
    const now = this.#where.clock()
    const found = [...this.#rows].find(([, row]) => dueOf(row) <= now)
    if (!found) return false
    const [id, row] = found
    row.lockedUntil = now + LEASE_MS
    const attempt = row.attempts.find(({ due }) => due <= now)
    await (attempt ? this.#carryOn(row, attempt) : this.#send(id, row))
    row.lockedUntil = 0
    return true
  }

  async #send(id: string, row: Row): Promise<void> {
    const { client, clock, random, gate } = this.#where
    const due = clock() + SEND_MS
    const key = `naive:${this.#omission === 'has one key for all attempts' ? id : random()}`
    const attempt: Attempt = { key, state: 'sending', due, looks: 0, settledAt: due + SETTLE_MS }
    if (this.#omission !== 'records after sending') row.attempts.push(attempt)
    await gate()
    const isCreated = await client.schedule({ ...row.request, userKey: key }).then(
      () => true,
      (error: unknown) => this.#failed(row, attempt, error),
    )
    if (this.#omission === 'records after sending' && attempt.state !== 'over') {
      await gate()
      row.attempts.push(attempt)
    }
    if (isCreated && (attempt.state === 'sending' || attempt.state === 'unknown')) settle(attempt, 'kept')
  }

  /** @throws what is no failure of a call */
  #failed(row: Row, attempt: Attempt, error: unknown): false {
    if (!(error instanceof Error) || error.name === 'Crash') throw error
    const now = this.#where.clock()
    const isUnknown = 'delivery' in error && error.delivery === 'unknown'
    if (attempt.state !== 'sending') return false
    if (isUnknown && this.#omission !== 'resends what is unknown') {
      Object.assign(attempt, { state: 'unknown', due: now })
    } else {
      settle(attempt, 'over')
      row.due = now + PAUSE_MS
    }
    return false
  }

  /** Looks for what an attempt created, and keeps or deletes it. */
  async #carryOn(row: Row, attempt: Attempt): Promise<void> {
    const { client, clock } = this.#where
    if (attempt.state === 'sending') attempt.state = 'unknown'
    if (this.#omission === 'resends what is unknown') {
      settle(attempt, 'over')
      return
    }
    const asOf = clock()
    const { state } = attempt
    try {
      const found = await idsUnder(client, attempt.key)
      if (attempt.state !== state) return
      if (state === 'spare') await this.#sweep(attempt, found)
      else if (found.length > 0) settle(attempt, 'kept')
      else if (this.#omission === 'forgets the settle window') settle(attempt, 'over')
      else if (asOf < attempt.settledAt) attempt.due = attempt.settledAt
      else Object.assign(attempt, { state: 'spare', due: asOf + SETTLE_MS })
    } catch (error) {
      if (!(error instanceof Error) || error.name === 'Crash') throw error
      attempt.due = clock() + PAUSE_MS
    }
    row.due = clock()
  }

  async #sweep(attempt: Attempt, found: readonly string[]): Promise<void> {
    // Under one key it can't be told which of them is wanted.
    const isBlind = this.#omission === 'has one key for all attempts'
    if (!isBlind) for (const id of found) await this.#where.client.delete(id)
    attempt.looks++
    attempt.due = this.#where.clock() + SETTLE_MS * 4 ** attempt.looks
    if (isBlind || found.length > 0 || attempt.looks === SWEEPS) settle(attempt, 'over')
  }
}

function settle(attempt: Attempt, state: 'kept' | 'over'): void {
  Object.assign(attempt, { state, due: Infinity })
}

/** A booking is sent anew where nothing is kept or awaited. */
function dueOf({ attempts, due, lockedUntil }: Row): number {
  const isOpen = attempts.every(({ state }) => state === 'spare' || state === 'over')
  return Math.max(lockedUntil, Math.min(isOpen ? due : Infinity, ...attempts.map((each) => each.due)))
}

async function idsUnder(client: MeetingClient, userKey: string): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const { id } of client.listAll({ userKey })) ids.push(id)
  return ids
}
