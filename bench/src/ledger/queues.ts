import { createLedgerJobs } from '@umeeting/ledger/pg-boss'
import PgBoss from 'pg-boss'
import { bookAll, openLedger, requireBooked, storeAt, transportTo } from './open.ts'
import { print, seconds, shown } from './print.ts'
import type { Postgres } from './start-postgres.ts'
import { startService } from './start-service.ts'

const LANES = 4

/** The same bookings by the ledger's own loop and under pg-boss, in this process, four at a time. */
export async function measureQueues(postgres: Postgres, bookings: number): Promise<void> {
  const own = await run(postgres, 'own', bookings)
  const boss = await run(postgres, 'boss', bookings)
  print(
    `  own loop ${shown(bookings / own)} bookings/s, pg-boss ${shown(bookings / boss)}: ${shown(boss / own, 2)} times as long`,
  )
}

async function run(postgres: Postgres, kind: 'own' | 'boss', bookings: number): Promise<number> {
  const database = await postgres.createDatabase(`queue_${kind}`)
  const service = await startService(0)
  const ledger = openLedger(storeAt(database, LANES), transportTo(service.url))
  await ledger.migrate()
  await bookAll(ledger, bookings)
  const took = kind === 'own' ? await own() : await underPgBoss()
  await requireBooked(ledger, bookings)
  await ledger.close()
  service.stop()
  return took

  async function own(): Promise<number> {
    return seconds(async () => Promise.all(Array.from({ length: LANES }, async () => ledger.runDue())))
  }

  async function underPgBoss(): Promise<number> {
    const boss = new PgBoss({ connectionString: database, max: LANES })
    await boss.start()
    const jobs = createLedgerJobs({ ledger, boss })
    await jobs.start()
    for (let number = 0; number < bookings; number++) {
      await jobs.wake(`booking-${number}`)
    }
    const waited = await seconds(async () => {
      await jobs.work({ concurrency: LANES, pollingIntervalSeconds: 0.5 })
      // It is done once nothing is due.
      while ((await ledger.nextDue()) !== undefined) {
        await new Promise((resolve) => {
          setTimeout(resolve, 50)
        })
      }
    })
    await boss.stop({ graceful: false, timeout: 1000 })
    return waited
  }
}
