import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { withNamedErrors } from './sqlite-errors.ts'

/** What both drivers have in common; `node:sqlite` takes parameters one by one, libsql also as a list. */
interface SyncDatabase {
  readonly prepare: (sql: string) => SyncStatement
  readonly exec: (sql: string) => unknown
  readonly close: () => unknown
}

interface SyncStatement {
  readonly all: (...parameters: unknown[]) => unknown[]
  readonly run: (...parameters: unknown[]) => {
    readonly changes: number | bigint
    readonly lastInsertRowid: number | bigint
  }
  readonly iterate: (...parameters: unknown[]) => IterableIterator<unknown>
}

interface NodeSqlite {
  readonly DatabaseSync: new (file: string) => SyncDatabase
}

/** Opens a file with `node:sqlite` where the platform has it (Node 22.5), and else with libsql, an optional peer. */
export async function openSqlite(file: string, busyTimeoutMs: number): Promise<SqliteDatabase> {
  const database = await openFile(file)
  // A commit is on the disk when it returns; readers and one writer don't wait for each other.
  for (const pragma of [`busy_timeout = ${busyTimeoutMs}`, 'journal_mode = wal', 'synchronous = full']) {
    withNamedErrors(() => database.prepare(`pragma ${pragma}`).all())
  }
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => void database.close(),
    prepare(sql) {
      const known = statements.get(sql)
      if (known) return known
      const statement = statementOf(database, sql)
      statements.set(sql, statement)
      return statement
    },
  }
}

async function openFile(file: string): Promise<SyncDatabase> {
  // Typed here: the types of Node 20 have no `node:sqlite`.
  const node = process.getBuiltinModule('node:sqlite') as unknown as NodeSqlite | undefined
  if (node) return withNamedErrors(() => new node.DatabaseSync(file))
  const { default: Database } = (await import('libsql')) as unknown as {
    readonly default: new (file: string) => SyncDatabase
  }
  return withNamedErrors(() => new Database(file))
}

const ANSWERS_ROWS = /^\s*(?:select|pragma|with)\b|\breturning\b/i

function statementOf(database: SyncDatabase, sql: string): SqliteStatement {
  const statement = withNamedErrors(() => database.prepare(sql))
  return {
    reader: ANSWERS_ROWS.test(sql),
    all: (parameters) => withNamedErrors(() => statement.all(...parameters)),
    run: (parameters) => withNamedErrors(() => statement.run(...parameters)),
    iterate: (parameters) => statement.iterate(...parameters),
  }
}
