import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrations } from '../../src/store/migrations.ts'
import { gathered, openContext } from '../context.ts'
import { sharedStore } from '../simulation/shared-store.ts'
import { bookingsOfSchema1, fillFrom, shownLimitsOf, summariesOf } from './recorded.ts'

const recorded = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.sql'))

it('each schema before the present one is kept as a database of it wrote it', () => {
  const earlier = migrations.slice(1).map((_, index) => `schema-${index + 1}.sql`)
  expect(recorded.toSorted()).toEqual(earlier)
})

it.each(recorded.map((file) => ({ file })))(
  'a database of $file becomes what a new one is, keeps its bookings and carries them on',
  async ({ file }) => {
    const store = sharedStore()
    await fillFrom(store, readFileSync(join(import.meta.dirname, file), 'utf8'))
    const context = await openContext({ store, random: randomUUID, service: { seed: 99 } })
    const fresh = sharedStore()
    await openContext({ store: fresh })
    expect(await columnsOf(store)).toEqual(await columnsOf(fresh))
    expect(await summariesOf(context.ledger)).toEqual(bookingsOfSchema1)
    expect(await shownLimitsOf(store)).toEqual([{ id: 'long', shown_limit: 5 }])
    await context.settle()
    expect(await context.ledger.get('new')).toMatchObject({ state: 'booked' })
    expect(await context.ledger.get('unknown')).toMatchObject({ state: 'booked' })
    expect(await gathered(context.ledger.occurrences({ booking: 'gone' }))).toHaveLength(2)
  },
)

async function columnsOf({ dialect }: ReturnType<typeof sharedStore>): Promise<unknown> {
  const { rows } = await sql`
    select t.name as place, c.name, c.type, c."notnull", c.pk from sqlite_master t, pragma_table_info(t.name) c
    where t.name like 'umeeting%' order by t.name, c.name`.execute(new Kysely({ dialect }))
  return rows
}
