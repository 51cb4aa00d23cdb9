import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createLedger, LedgerStoreError, NewerSchemaError } from '../src/index.ts'
import { sqliteStore } from '../src/sqlite.ts'
import { gathered, openContext } from './context.ts'
import { tuesdays } from './requests.ts'

let file = ''
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-ledger-'))
  file = join(folder, 'ledger.db')
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

it('migrating again changes nothing', async () => {
  const { ledger } = await openContext({ store: sqliteStore(file) })
  await ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await ledger.migrate()
  expect(await ledger.get('a')).toMatchObject({ state: 'pending' })
})

it('a database of a newer version is refused with what to do, and not changed', async () => {
  const { ledger } = await openContext({ store: sqliteStore(file) })
  const db = new Kysely<Record<string, Record<string, unknown>>>({ dialect: sqliteStore(file).dialect })
  await sql`insert into umeeting_schema values (99, 0)`.execute(db)
  const migrated = ledger.migrate()
  await expect(migrated).rejects.toThrow(NewerSchemaError)
  await expect(migrated).rejects.toThrow(/schema 99.*install the version that wrote it/)
})

it('a file that is no database is refused, and stays as it is', async () => {
  writeFileSync(file, 'not a database, but a text that is long enough to be one')
  await expect(openContext({ store: sqliteStore(file) })).rejects.toThrow(LedgerStoreError)
})

it('a folder that is not there is an error that says so', async () => {
  const store = sqliteStore(join(folder, 'none', 'ledger.db'))
  await expect(openContext({ store })).rejects.toThrow(/Cannot use the ledger's database \(SQLITE_CANTOPEN\)/)
})

it('a full database loses nothing: what could not be recorded is found and recorded once there is room', async () => {
  const dialect = { maxOccurrences: 300 }
  const context = await openContext({ store: sqliteStore(file), dialect })
  await context.ledger.book(tuesdays(600), { idempotencyKey: 'a' })
  await context.ledger.close()
  const full = await openContext({ store: limited(10), dialect, beside: context })
  await expect(full.ledger.runDue()).rejects.toThrow(/full/)
  await full.ledger.close()
  const again = await openContext({ store: sqliteStore(file), dialect, beside: context })
  await again.settle()
  expect(await again.ledger.get('a')).toMatchObject({ state: 'booked' })
  expect(again.live()).toHaveLength(2)
  expect(await gathered(again.ledger.occurrences())).toHaveLength(600)
})

it('a file that may not be written is an error that says so, and keeps what it has', async () => {
  const context = await openContext({ store: sqliteStore(file) })
  await context.ledger.book(tuesdays(3), { idempotencyKey: 'a' })
  await context.ledger.close()
  const reopened = createLedger({ client: context.client, store: sqliteStore(file), settleMs: 60_000 })
  chmodSync(file, 0o444)
  chmodSync(folder, 0o555)
  const failures = await withoutRights(async () => [
    await failureOf(reopened.book(tuesdays(3), { idempotencyKey: 'b' })),
    await failureOf(reopened.runDue()),
  ])
  for (const failure of failures) {
    expect(failure).toBeInstanceOf(LedgerStoreError)
    expect(String(failure)).toMatch(/Cannot use the ledger's database \(\w+\): .*(readonly|unable to open)/)
  }
  await reopened.close()
  chmodSync(folder, 0o755)
  chmodSync(file, 0o644)
  const again = await openContext({ store: sqliteStore(file), beside: context })
  await again.settle()
  expect((await gathered(again.ledger.list())).map(({ id, state }) => [id, state])).toEqual([['a', 'booked']])
  expect(again.live()).toHaveLength(1)
})

/** Root may write any file: it acts as nobody meanwhile. */
async function withoutRights<Value>(act: () => Promise<Value>): Promise<Value> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return await act()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'it succeeded',
    (error: unknown) => error,
  )
}

const query = (text: string) => ({ sql: text, parameters: [], query: {}, queryId: {} }) as never

/** The same file, with room for a few more pages of 4096 bytes. */
function limited(pages: number): ReturnType<typeof sqliteStore> {
  const store = sqliteStore(file)
  const { dialect } = store
  return {
    ...store,
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver() {
        const driver = dialect.createDriver()
        return Object.assign(Object.create(driver), {
          async init() {
            await driver.init()
            const connection = await driver.acquireConnection()
            const { rows } = await connection.executeQuery<{ page_count: number }>(query('pragma page_count'))
            const most = (rows[0]?.page_count ?? 0) + pages
            await connection.executeQuery(query(`pragma max_page_count = ${most}`))
            await driver.releaseConnection(connection)
          },
          acquireConnection: async () => driver.acquireConnection(),
          beginTransaction: async (...given: Parameters<typeof driver.beginTransaction>) =>
            driver.beginTransaction(...given),
          commitTransaction: async (...given: Parameters<typeof driver.commitTransaction>) =>
            driver.commitTransaction(...given),
          rollbackTransaction: async (...given: Parameters<typeof driver.rollbackTransaction>) =>
            driver.rollbackTransaction(...given),
          releaseConnection: async (...given: Parameters<typeof driver.releaseConnection>) =>
            driver.releaseConnection(...given),
          destroy: async () => driver.destroy(),
        }) as ReturnType<typeof dialect.createDriver>
      },
    },
  }
}
