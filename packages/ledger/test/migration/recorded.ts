import { Kysely, sql } from 'kysely'
import type { Ledger, LedgerStore } from '../../src/index.ts'
import { gathered } from '../context.ts'

/** Writes a recorded database, a statement a line, into an empty one. */
export async function fillFrom({ dialect }: LedgerStore, statements: string): Promise<void> {
  const db = new Kysely({ dialect })
  for (const statement of statements.split('\n').filter((line) => line !== '')) {
    await sql.raw(statement).execute(db)
  }
  await db.destroy()
}

/** What is recorded in `schema-1.sql`: its bookings, their meetings, and how many of their dates have a uuid. */
export const bookingsOfSchema1: readonly object[] = [
  { id: 'gone', state: 'cancelled', meetings: [[1, 2]], commands: [], dates: 2, uuids: 2 },
  {
    id: 'long',
    state: 'booked',
    meetings: [
      [1, 5],
      [6, 10],
      [11, 12],
    ],
    commands: ['update open'],
    dates: 12,
    uuids: 12,
  },
  { id: 'moved', state: 'booked', meetings: [[1, 3]], commands: [], dates: 3, uuids: 0 },
  { id: 'new', state: 'pending', meetings: [], commands: [], dates: 0, uuids: 0 },
  { id: 'unknown', state: 'pending', meetings: [[1, 1]], commands: [], dates: 0, uuids: 0 },
]

export async function summariesOf(ledger: Ledger): Promise<readonly object[]> {
  const bookings = await gathered(ledger.list())
  return Promise.all(
    bookings.map(async ({ id, state, parts, commands }) => {
      const dates = await gathered(ledger.occurrences({ booking: id }))
      return {
        id,
        state,
        meetings: parts.map(({ first, last }) => [first, last]),
        commands: commands.map((each) => `${each.kind} ${each.state}`),
        dates: dates.length,
        uuids: dates.filter(({ uuid }) => uuid !== undefined).length,
      }
    }),
  )
}

/** How many occurrences the service has turned out to create, by booking. */
export async function shownLimitsOf({ dialect }: LedgerStore): Promise<unknown> {
  const { rows } = await sql`
    select id, shown_limit from umeeting_booking where shown_limit is not null`.execute(
    new Kysely({ dialect }),
  )
  return rows
}
