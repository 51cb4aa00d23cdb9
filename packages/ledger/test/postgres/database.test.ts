import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { LedgerStoreError } from '../../src/index.ts'
import { postgresStore } from '../../src/postgres.ts'
import { gathered } from '../context.ts'
import { bookingsOfSchema1, fillFrom, summariesOf } from '../migration/recorded.ts'
import { tuesdays } from '../requests.ts'
import { ends, future, newDatabase, openLedger, postgres, serviceWith, WAIT } from './context.ts'

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
    const recorded = readFileSync(join(import.meta.dirname, '../migration', 'schema-1.sql'), 'utf8')
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
