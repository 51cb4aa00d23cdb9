// A process that books, changes and cancels, and kills itself at a named step. Run by kill.test.ts on the built package.
import { createMeetingClient } from '@umeeting/core'
import { createLedger } from '@umeeting/ledger'
import { postgresStore } from '@umeeting/ledger/postgres'
import { sqliteStore } from '@umeeting/ledger/sqlite'
import { createHttpTransport } from '@umeeting/transport-http'

/**
 * @typedef {import('@umeeting/ledger').LedgerRequestInput} Request
 * @typedef {{ settleMs: number, sendTimeoutMs: number }} Settings
 * @typedef {(
 *   | { kind: 'book', id: string, request: Request }
 *   | { kind: 'update', id: string, changes: import('@umeeting/ledger').LedgerChanges }
 *   | { kind: 'cancel', id: string, what: import('@umeeting/ledger').Cancellation }
 *   | { kind: 'settle' }
 * )} Job
 */

const input =
  /** @type {{ database: string, baseUrl: string, killAt?: string, times: number, settings: Settings, jobs: Job[] }} */ (
    /** @type {unknown} */ (JSON.parse(process.argv[2] ?? ''))
  )
const { database, baseUrl, killAt, times, settings, jobs } = input
let left = times
let offset = 0
const store = database.startsWith('postgresql:')
  ? postgresStore(new (await import('pg')).default.Pool({ connectionString: database, max: 2 }))
  : sqliteStore(database)
const client = createMeetingClient(
  createHttpTransport({ baseUrl, apiKey: 'simulated-key', apiSecret: 'simulated-secret' }),
  { dialect: { maxOccurrences: 3 } },
)
const ledger = createLedger({
  client,
  store,
  ...settings,
  clock: () => Date.now() + offset,
  onCheckpoint(checkpoint) {
    if (checkpoint === killAt && --left === 0) process.kill(process.pid, 'SIGKILL')
  },
})

/** Does all that is ever to be done; time passes as the work asks for it. */
async function settle() {
  for (;;) {
    await ledger.runDue()
    const next = await ledger.nextDue()
    if (next === undefined) return
    offset = Math.max(offset, next - Date.now())
  }
}

for (const job of jobs) {
  if (job.kind === 'book') await ledger.book(job.request, { idempotencyKey: job.id })
  if (job.kind === 'update') await ledger.update(job.id, job.changes)
  if (job.kind === 'cancel') await ledger.cancel(job.id, job.what)
  if (job.kind === 'settle') await settle()
}
await ledger.close()
