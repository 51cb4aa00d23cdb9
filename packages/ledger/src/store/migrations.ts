import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Statements that SQLite and Postgres both read, and what only a program can say. */
type Migration = readonly (string | ((trx: Kysely<Tables>) => Promise<void>))[]

const records: Migration = [
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
]

/** What a service has shown of its limit outlives the verdict of the part that showed it. The count of tries told nobody anything. */
const shownLimit: Migration = [
  'alter table umeeting_booking add column shown_limit integer',
  fillShownLimit,
  'alter table umeeting_booking drop column tries',
]

async function fillShownLimit(trx: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{
    readonly booking: string
    readonly summary: string
  }>`select booking, summary from umeeting_reconciliation where verdict = 'truncated'`.execute(trx)
  const limits = new Map<string, number>()
  for (const { booking, summary } of rows) {
    const { observedCount } = JSON.parse(summary) as { readonly observedCount: number }
    if (observedCount > 0) limits.set(booking, Math.min(limits.get(booking) ?? Infinity, observedCount))
  }
  for (const [booking, limit] of limits) {
    await sql`update umeeting_booking set shown_limit = ${limit} where id = ${booking}`.execute(trx)
  }
}

/** Each leads from one schema to the next. Those that were released never change. */
export const migrations: readonly Migration[] = [records, shownLimit]
