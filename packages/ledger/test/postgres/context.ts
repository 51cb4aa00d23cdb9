import { createMeetingClient } from '@umeeting/core'
import { createSimulatedService, type FaultKind, faultQueue } from '@umeeting/testing'
import pg from 'pg'
import { afterAll, afterEach, vi } from 'vitest'
import { createLedger, type Ledger, type LedgerOptions } from '../../src/index.ts'
import { postgresStore } from '../../src/postgres.ts'
import { startPostgres } from '../kill/postgres-server.ts'

// A server, and queues that are polled; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 })
export const WAIT = { timeout: 120_000, interval: 100 }

export const postgres = await startPostgres()
export const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) {
    // The last opened is closed first.
    await end()
  }
})
afterAll(async () => postgres?.stop())

let databases = 0
/** An empty database, by its URL. */
export async function newDatabase(): Promise<string> {
  return (await postgres?.createDatabase(`ledger_${++databases}`)) ?? ''
}

export function serviceWith(faults: readonly FaultKind[] = []): ReturnType<typeof createSimulatedService> {
  return createSimulatedService({ faults: faultQueue(faults, 'schedule').source })
}

export function openLedger(
  url: string,
  service = serviceWith(),
  options: Partial<LedgerOptions> = {},
): { readonly ledger: Ledger } {
  const pool = new pg.Pool({ connectionString: url, max: 3 })
  const client = createMeetingClient(service.transport)
  const ledger = createLedger({
    client,
    store: postgresStore(pool),
    settleMs: 300,
    sendTimeoutMs: 1000,
    ...options,
  })
  ends.push(async () => ledger.close())
  return { ledger }
}

export const future = { start: '2030-01-01 10:00:00' } as const
