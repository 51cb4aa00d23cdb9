import type { LedgerStore } from '@umeeting/ledger'
import { Kysely } from 'kysely'

/** The columns of the ledger's table, as its schema has them. */
interface Filled {
  readonly umeeting_occurrence: {
    readonly booking: string
    readonly part: number
    readonly position: number
    readonly number: number
    readonly local_start: string
    readonly starts_at: number
    readonly uuid: string
    readonly uuid_from: string
    readonly state: string
  }
}

export const FIRST: number = Date.UTC(2030, 0, 1)
export const WEEK_MS: number = 7 * 86_400_000
/** Dates of one booking, one a week. */
export const DATES = 100

export async function fill({ dialect }: LedgerStore, bookings: number): Promise<void> {
  const db = new Kysely<Filled>({ dialect })
  const rows: Filled['umeeting_occurrence'][] = []
  for (let booking = 0; booking < bookings; booking++) {
    for (let number = 1; number <= DATES; number++) {
      const startsAt = FIRST + (number - 1) * WEEK_MS + (booking % 10_000) * 60_000
      rows.push({
        booking: `booking-${booking}`,
        part: 1,
        position: number,
        number,
        local_start: new Date(startsAt).toISOString().slice(0, 19).replace('T', ' '),
        starts_at: startsAt,
        uuid: `uuid-${booking}-${number}`,
        uuid_from: 'created',
        state: 'booked',
      })
    }
    if (rows.length < 20_000 && booking < bookings - 1) continue
    const batch = rows.splice(0)
    await db.transaction().execute(async (trx) => {
      for (let from = 0; from < batch.length; from += 1000) {
        await trx
          .insertInto('umeeting_occurrence')
          .values(batch.slice(from, from + 1000))
          .execute()
      }
    })
  }
  await db.destroy()
}
