import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMeetingClient } from '@umeeting/core'
import { createSimulatedService, type FaultKind, faultQueue } from '@umeeting/testing'
import pg from 'pg'
import PgBoss from 'pg-boss'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { createLedger, type Ledger, type LedgerOptions, LedgerStoreError } from '../src/index.ts'
import { createLedgerJobs } from '../src/pg-boss.ts'
import { postgresStore } from '../src/postgres.ts'
import { gathered } from './desk.ts'
import { startPostgres } from './kill/postgres-server.ts'
import { bookingsOfSchema1, fillFrom, summariesOf } from './migration/recorded.ts'
import { tuesdays } from './requests.ts'

// A server, and queues that are polled; a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000 })
const WAIT = { timeout: 120_000, interval: 100 }

const postgres = await startPostgres()
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) {
    // The last opened is closed first.
    // oxlint-disable-next-line no-await-in-loop
    await end()
  }
})
afterAll(async () => postgres?.stop())

let databases = 0
async function newDatabase(): Promise<string> {
  return (await postgres?.createDatabase(`ledger_${++databases}`)) ?? ''
}

function serviceWith(faults: readonly FaultKind[] = []): ReturnType<typeof createSimulatedService> {
  return createSimulatedService({ faults: faultQueue(faults, 'schedule').source })
}

function openLedger(
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

async function columnsOf(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    `select table_name, column_name, data_type, is_nullable from information_schema.columns
     where table_name like 'umeeting%' order by table_name, column_name`,
  )
  await client.end()
  return rows
}

const future = { start: '2030-01-01 10:00:00' } as const

describe.skipIf(!postgres)('a database', () => {
  it('that is new is migrated by many at once', async () => {
    const url = await newDatabase()
    const ledgers = Array.from({ length: 5 }, () => openLedger(url).ledger)
    await Promise.all(ledgers.map(async (ledger) => ledger.migrate()))
    await ledgers[0]?.book(tuesdays(3, future), { idempotencyKey: 'a' })
    expect(await ledgers[4]?.get('a')).toMatchObject({ state: 'pending' })
  })

  it('of schema 1 becomes what a new one is, and keeps its bookings', async () => {
    const url = await newDatabase()
    const recorded = readFileSync(join(import.meta.dirname, 'migration', 'schema-1.sql'), 'utf8')
    await fillFrom(postgresStore(new pg.Pool({ connectionString: url })), recorded)
    const { ledger } = openLedger(url)
    await ledger.migrate()
    expect(await summariesOf(ledger)).toEqual(bookingsOfSchema1)
    const fresh = await newDatabase()
    await openLedger(fresh).ledger.migrate()
    expect(await columnsOf(url)).toEqual(await columnsOf(fresh))
  })

  it.each([
    { when: 'before the intent is recorded', checkpoint: 'deciding' },
    { when: 'while the answer is recorded', checkpoint: 'recording' },
  ] as const)('whose connection is lost $when loses nothing', async ({ checkpoint }) => {
    const url = await newDatabase()
    const service = serviceWith()
    let isCut = false
    const admin = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') })
    await admin.connect()
    ends.push(async () => admin.end())
    const { ledger } = openLedger(url, service, {
      async onCheckpoint(reached) {
        if (reached !== checkpoint || isCut) return
        isCut = true
        await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
          new URL(url).pathname.slice(1),
        ])
      },
    })
    await ledger.migrate()
    await ledger.book(tuesdays(3, future), { idempotencyKey: 'a' })
    const failure: unknown = await ledger.runDue().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(LedgerStoreError)
    expect(String(failure)).toMatch(/Cannot use the ledger's database \(\w+\): ./)
    // The same ledger goes on: its pool opens another connection.
    await vi.waitFor(async () => {
      await ledger.runDue()
      expect(await ledger.get('a')).toMatchObject({ state: 'booked', dueAt: undefined })
    }, WAIT)
    expect(service.meetings().filter(({ deleted }) => !deleted)).toHaveLength(1)
    expect(await gathered(ledger.occurrences())).toHaveLength(3)
  })

  it('that is away is an error that says so', async () => {
    const { ledger } = openLedger('postgresql://postgres:wrong-secret-7@127.0.0.1:1/none')
    const failure: unknown = await ledger.migrate().catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'LedgerStoreError', code: 'ECONNREFUSED' })
    expect(String(failure)).not.toContain('wrong-secret-7')
  })
})

async function startJobs(service = serviceWith(), change: (ledger: Ledger) => Ledger = (each) => each) {
  const url = await newDatabase()
  const { ledger } = openLedger(url, service)
  await ledger.migrate()
  const boss = new PgBoss({ connectionString: url, max: 4 })
  boss.on('error', () => undefined)
  await boss.start()
  ends.push(async () => boss.stop({ graceful: false, timeout: 1000 }))
  const jobs = createLedgerJobs({ ledger: change(ledger), boss })
  await jobs.start()
  return { ledger, boss, jobs, service }
}
const poll = { pollingIntervalSeconds: 0.5 }

describe.skipIf(!postgres)('under pg-boss', () => {
  it('a booking that is woken is booked, and carried on when it is due again', async () => {
    const { ledger, jobs, service } = await startJobs(serviceWith(['reset-before-processing']))
    await ledger.book(tuesdays(3, future), { idempotencyKey: 'a' })
    await jobs.wake('a')
    await jobs.work(poll)
    await vi.waitFor(async () => expect(await ledger.get('a')).toMatchObject({ state: 'booked' }), WAIT)
    expect(service.meetings().filter(({ deleted }) => !deleted)).toHaveLength(1)
  })

  it('a booking has one waiting job, however often it is woken, and started twice is started', async () => {
    const { ledger, boss, jobs } = await startJobs()
    await jobs.start()
    await ledger.book(tuesdays(3, future), { idempotencyKey: 'a' })
    for (let times = 0; times < 3; times++) {
      // oxlint-disable-next-line no-await-in-loop
      await jobs.wake('a')
    }
    expect(await boss.getQueueSize('umeeting-ledger')).toBe(1)
    expect(await boss.getSchedules()).toMatchObject([{ name: 'umeeting-ledger-sweep', cron: '* * * * *' }])
  })

  it('a job of a far date doesn’t keep one of now from being done', async () => {
    const { ledger, boss, jobs, service } = await startJobs()
    await ledger.book(tuesdays(1, { ...future, end: { kind: 'open' } }), { idempotencyKey: 'a' })
    await jobs.wake('a')
    await jobs.work(poll)
    await vi.waitFor(async () => expect(await boss.getQueueSize('umeeting-ledger')).toBe(1), WAIT)
    await vi.waitFor(async () => expect(await ledger.get('a')).toMatchObject({ state: 'booked' }), WAIT)
    expect((await ledger.get('a'))?.dueAt).toBeGreaterThan(Date.now() + 86_400_000)
    await ledger.cancel('a', 'all')
    await jobs.wake('a')
    await vi.waitFor(async () => expect(await ledger.get('a')).toMatchObject({ state: 'cancelled' }), WAIT)
    expect(service.meetings().filter(({ deleted }) => !deleted)).toEqual([])
  })

  it('a job that fails is tried again', async () => {
    let failures = 1
    const { ledger, jobs } = await startJobs(serviceWith(), (inner) => ({
      ...inner,
      async advance(id) {
        if (failures-- > 0) throw new LedgerStoreError('ECONNRESET', 'the connection is lost')
        return inner.advance(id)
      },
    }))
    await ledger.book(tuesdays(3, future), { idempotencyKey: 'a' })
    await jobs.wake('a')
    await jobs.work(poll)
    await vi.waitFor(async () => expect(await ledger.get('a')).toMatchObject({ state: 'booked' }), WAIT)
    expect(failures).toBeLessThan(0)
  })

  it('what was recorded and never woken is carried on by the sweep', async () => {
    const { ledger, boss, jobs } = await startJobs()
    await ledger.book(tuesdays(3, future), { idempotencyKey: 'a' })
    await jobs.work(poll)
    // As its schedule does every minute.
    await boss.send('umeeting-ledger-sweep', {})
    await vi.waitFor(async () => expect(await ledger.get('a')).toMatchObject({ state: 'booked' }), WAIT)
  })
})
