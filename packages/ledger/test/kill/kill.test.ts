import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMeetingClient } from '@umeeting/core'
import { createSimulatedService, faultQueue, type SimulatedService } from '@umeeting/testing'
import { listenOnLoopback } from '@umeeting/testing/simulator-http'
import pg from 'pg'
import { afterAll, expect, it, vi } from 'vitest'
import { type Checkpoint, checkpoints, createLedger, type Ledger, type LedgerStore } from '../../src/index.ts'
import { postgresStore } from '../../src/postgres.ts'
import { sqliteStore } from '../../src/sqlite.ts'
import { gathered } from '../context.ts'
import { tuesdays } from '../requests.ts'
import { startPostgres } from './postgres-server.ts'

// Each starts a process or two; a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 })

const settings = { settleMs: 1000, sendTimeoutMs: 5000 }
const folder = mkdtempSync(join(tmpdir(), 'umeeting-kill-'))
const postgres = await startPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await postgres?.stop()
})

/** A class in two parts that is booked, moved, loses a date and later the rest; another that is cancelled. */
const jobs = [
  { kind: 'book', id: 'class', request: tuesdays(5, { start: '2030-01-01 10:00:00' }) },
  { kind: 'settle' },
  { kind: 'cancel', id: 'class', what: { occurrence: 2 } },
  { kind: 'settle' },
  { kind: 'book', id: 'gone', request: tuesdays(2, { start: '2030-01-01 12:00:00' }) },
  { kind: 'settle' },
  { kind: 'cancel', id: 'gone', what: 'all' },
  { kind: 'settle' },
  { kind: 'update', id: 'class', changes: { topic: 'Moved' } },
  { kind: 'settle' },
]

interface Victim {
  readonly database: string
  readonly baseUrl: string
  readonly killAt?: Checkpoint
  readonly times?: number
}

/** How a worker ended: the signal that killed it, or its exit code. */
async function runWorker(victim: Victim): Promise<string> {
  const input = JSON.stringify({ times: 1, settings, jobs, ...victim })
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.mjs'), input], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  return signal ?? `${code}${said === '' ? '' : `: ${said.slice(0, 2000)}`}`
}

/** A successor in this process, to whom every lease has run out. */
async function carryOn(store: LedgerStore, service: SimulatedService): Promise<Ledger> {
  let offset = 3_600_000
  const ledger = createLedger({
    client: createMeetingClient(service.transport, { dialect: { maxOccurrences: 3 } }),
    store,
    ...settings,
    clock: () => Date.now() + offset,
  })
  for (;;) {
    // Time passes as the work asks for it.
    await ledger.runDue()
    const next = await ledger.nextDue()
    if (next === undefined) return ledger
    offset = Math.max(offset, next - Date.now())
  }
}

interface Compared {
  readonly doubled: number
  readonly lost: number
  readonly wrongUuids: number
  readonly sentTwice: number
  readonly unsettled: number
}

/** The service's own book beside the ledger's. */
async function compared(ledger: Ledger, service: SimulatedService): Promise<Compared> {
  const live = new Map(
    service
      .meetings()
      .filter(({ deleted }) => !deleted)
      .map((meeting) => [meeting.id, meeting]),
  )
  const uuids = new Map(
    [...live.values()].flatMap(({ occurrences }) => occurrences.map((each) => [each.uuid, each.localStart])),
  )
  const bookings = await gathered(ledger.list())
  const kept = bookings.flatMap(({ parts }) => parts.filter(({ state }) => state === 'booked'))
  const dates = await gathered(ledger.occurrences({ states: ['booked', 'predicted'] }))
  const keys = service.meetings().map(({ userKey }) => userKey)
  return {
    doubled: live.size - kept.length,
    lost: kept.filter(({ meetingId }) => !live.has(meetingId ?? '')).length,
    wrongUuids: dates.filter(({ uuid, localStart }) => uuid !== undefined && uuids.get(uuid) !== localStart)
      .length,
    sentTwice: keys.length - new Set(keys).size,
    unsettled: bookings.filter(({ state }) => state !== 'booked' && state !== 'cancelled').length,
  }
}

const right = { doubled: 0, lost: 0, wrongUuids: 0, sentTwice: 0, unsettled: 0 }
/** What was found, by step and database: doubled, lost, wrong uuids. */
const found = new Map<string, readonly (number | string)[]>()
afterAll(() => {
  const rows = checkpoints.map((step) => {
    const cells = ['sqlite', 'postgres'].flatMap((name) => found.get(`${name} ${step}`) ?? ['–', '–', '–'])
    return `| \`${step}\` | SIGKILL | ${cells.join(' | ')} |`
  })
  process.stdout.write(`${rows.join('\n')}\n`)
})

const steps = checkpoints.map((killAt, index) => ({ killAt, index }))
const isFull = process.env['UMEETING_FULL'] === '1'
/** A process costs half a second to start, so that the quick run kills on Postgres where most is at stake. */
const quick: ReadonlySet<Checkpoint> = new Set([
  'intent-recorded',
  'answered',
  'recording',
  'deleted',
  'update-answered',
])
const stepsOnPostgres = isFull ? steps : steps.filter(({ killAt }) => quick.has(killAt))

it.concurrent.each(steps)(
  'SQLite, two processes, one killed at $killAt: nothing doubled, lost or wrong',
  async (step) => {
    const database = join(folder, `${step.killAt}.db`)
    await assertNothingLost('sqlite', step, database, 2, () => sqliteStore(database))
  },
)

const onPostgres = postgres ? it.concurrent : it.concurrent.skip
onPostgres.each(stepsOnPostgres)(
  'Postgres, three workers, one killed at $killAt: nothing doubled, lost or wrong',
  async (step) => {
    const database = (await postgres?.createDatabase(`kill_${step.index}`)) ?? ''
    await assertNothingLost('postgres', step, database, 3, () =>
      postgresStore(new pg.Pool({ connectionString: database, max: 2 })),
    )
  },
)

async function assertNothingLost(
  name: string,
  { killAt, index }: (typeof steps)[number],
  database: string,
  workers: number,
  storeOf: () => LedgerStore,
): Promise<void> {
  // The answer of the first creation is lost, so that every step is come by.
  const faults = faultQueue(['reset-after-processing'], 'schedule')
  const service = createSimulatedService({ seed: index + 1, faults: faults.source })
  const { url: baseUrl, close } = await listenOnLoopback(service)
  const first = createLedger({
    client: createMeetingClient(service.transport),
    store: storeOf(),
    ...settings,
  })
  await first.migrate()
  await first.close()
  // The one that is to die begins alone, or the others would leave it nothing to die at.
  const killed = await runWorker({ database, baseUrl, killAt })
  // The full run has processes beside it, which do all of it again; the quick one has workers in this process.
  const others = await Promise.all(
    Array.from({ length: isFull ? workers - 1 : 0 }, async () => runWorker({ database, baseUrl })),
  )
  const successors = await Promise.all(
    Array.from({ length: workers - 1 }, async () => carryOn(storeOf(), service)),
  )
  const ledger = createLedger({
    client: createMeetingClient(service.transport),
    store: storeOf(),
    ...settings,
  })
  const result = await compared(ledger, service)
  await Promise.all([ledger, ...successors].map(async (each) => each.close()))
  await close()
  found.set(`${name} ${killAt}`, [result.doubled, result.lost, result.wrongUuids])
  expect({ killed, others, ...result }).toEqual({
    killed: 'SIGKILL',
    others: others.map(() => '0'),
    ...right,
  })
}
