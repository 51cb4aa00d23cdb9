import { createMeetingClient, type Transport } from '@umeeting/core'
import { createLedger, type Ledger, type LedgerRequestInput, type LedgerStore } from '@umeeting/ledger'
import { postgresStore } from '@umeeting/ledger/postgres'
import { createHttpTransport } from '@umeeting/transport-http'
import pg from 'pg'

export function openLedger(store: LedgerStore, transport: Transport): Ledger {
  const client = createMeetingClient(transport, { dialect: { maxOccurrences: 50 } })
  return createLedger({ client, store, settleMs: 60_000 })
}

export function transportTo(baseUrl: string): Transport {
  return createHttpTransport({ baseUrl, apiKey: 'simulated-key', apiSecret: 'simulated-secret' })
}

export function storeAt(databaseUrl: string, connections: number): LedgerStore {
  return postgresStore(new pg.Pool({ connectionString: databaseUrl, max: connections }))
}

/** A class of ten weeks, each on an hour of its own. */
function requestOf(number: number): LedgerRequestInput {
  const start = new Date(Date.UTC(2030, 0, 1) + number * 3_600_000).toISOString()
  return {
    topic: `Class ${number}`,
    capacity: 25,
    start: `${start.slice(0, 10)} ${start.slice(11, 19)}`,
    durationMinutes: 45,
    recurrence: { kind: 'daily' },
    end: { kind: 'count', count: 10 },
  }
}

export async function bookAll(ledger: Ledger, count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    // One caller books one after the other.
    await ledger.book(requestOf(number), { idempotencyKey: `booking-${number}` })
  }
}

/** @throws Error where a booking is not booked: what is measured must be right */
export async function requireBooked(ledger: Ledger, count: number): Promise<void> {
  let booked = 0
  for await (const { state } of ledger.list()) booked += state === 'booked' ? 1 : 0
  if (booked !== count) throw new Error(`Cannot measure: ${booked} of ${count} are booked`)
}
