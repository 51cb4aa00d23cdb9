import { type Kysely, sql } from 'kysely'
import { NewerSchemaError } from '../errors.ts'
import type { LedgerStore } from './store.ts'
import type { Tables } from './tables.ts'

/** One step from a schema to the next: statements that SQLite and Postgres both read. Released ones never change. */
const migrations: readonly (readonly string[])[] = [
  [
    // `double precision` holds milliseconds exactly until the year 287396, and comes back as a number from both.
    `create table umeeting_booking (
      id text primary key, request text not null, request_hash text not null, sealed_password text,
      state text not null, reason text, last_number integer, created_at double precision not null,
      due_at double precision, lease integer not null, lease_until double precision, tries integer not null)`,
    'create index umeeting_booking_due on umeeting_booking (due_at) where due_at is not null',
    'create index umeeting_booking_state on umeeting_booking (state, id)',
    `create table umeeting_part (
      booking text not null, part integer not null, first_number integer not null, last_number integer not null,
      series text not null, state text not null, meeting_id text unique, join_url text, verdict text,
      known_from text, known_at double precision, revision integer not null, reason text,
      primary key (booking, part))`,
    `create table umeeting_attempt (
      user_key text primary key, booking text not null, part integer not null, n integer not null,
      state text not null, sent_at double precision, send_deadline double precision, settle_until double precision,
      due_at double precision, looks integer not null, meeting_id text, reason text,
      unique (booking, part, n))`,
    'create index umeeting_attempt_sent on umeeting_attempt (sent_at)',
    `create table umeeting_occurrence (
      booking text not null, part integer not null, position integer not null, number integer,
      local_start text not null, starts_at double precision not null, uuid text, uuid_from text not null,
      state text not null, primary key (booking, part, position))`,
    'create index umeeting_occurrence_time on umeeting_occurrence (starts_at, booking, part, position)',
    'create index umeeting_occurrence_of on umeeting_occurrence (booking, starts_at, part, position)',
    `create table umeeting_command (
      booking text not null, seq integer not null, kind text not null, payload text not null, sealed_password text,
      state text not null, reason text, created_at double precision not null, due_at double precision,
      done_at double precision, primary key (booking, seq))`,
    `create table umeeting_reconciliation (
      booking text not null, part integer not null, at double precision not null, verdict text not null,
      summary text not null, primary key (booking, part, at))`,
  ],
]

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
        // oxlint-disable-next-line no-await-in-loop
        await sql.raw(statement).execute(trx)
      }
      // oxlint-disable-next-line no-await-in-loop
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
