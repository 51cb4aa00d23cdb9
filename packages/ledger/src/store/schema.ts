import { type Kysely, sql } from 'kysely'
import { NewerSchemaError } from '../errors.ts'
import { migrations } from './migrations.ts'
import type { LedgerStore } from './store.ts'
import type { Tables } from './tables.ts'

/** The schema that this version writes. */
const SCHEMA_VERSION: number = migrations.length

/**
 * Brings a database to the present schema; one that has it already stays as it is. Each step is one transaction.
 *
 * @throws NewerSchemaError where a later version of this package wrote it; nothing is changed then
 */
export async function migrate(db: Kysely<Tables>, store: LedgerStore, now: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Of many that find an empty database at once, one after the other is let in.
    await store.lockSchema(trx)
    await sql
      .raw(
        'create table if not exists umeeting_schema (version integer primary key, migrated_at double precision not null)',
      )
      .execute(trx)
    const version = await schemaOf(trx)
    for (let next = version + 1; next <= SCHEMA_VERSION; next++) {
      for (const statement of migrations[next - 1] ?? []) {
        // In their order, in one transaction.
        await (typeof statement === 'string' ? sql.raw(statement).execute(trx) : statement(trx))
      }
      await trx.insertInto('umeeting_schema').values({ version: next, migrated_at: now }).execute()
    }
  })
}

/** @throws NewerSchemaError */
async function schemaOf(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('umeeting_schema')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  const version = row?.version ?? 0
  if (version > SCHEMA_VERSION) throw new NewerSchemaError(version, SCHEMA_VERSION)
  return version
}
