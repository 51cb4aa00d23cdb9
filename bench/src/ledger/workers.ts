import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { bookAll, openLedger, requireBooked, storeAt, transportTo } from './open.ts'
import { print, seconds, shown } from './print.ts'
import type { Postgres } from './start-postgres.ts'
import { startService } from './start-service.ts'

const CONCURRENCY = 4

/** The same bookings by one worker and by two, each a process with four lanes. */
export async function measureWorkers(postgres: Postgres, bookings: number, meanMs: number): Promise<void> {
  const took: number[] = []
  for (const workers of [1, 2]) {
    took.push(await run(postgres, workers, bookings, meanMs))
  }
  const [one = Number.NaN, two = Number.NaN] = took
  print(
    `  a service that answers in ${shown(meanMs)} ms: one worker ${shown(bookings / one)} bookings/s, ` +
      `two ${shown(bookings / two)}: ${shown(one / two, 2)} times`,
  )
}

async function run(postgres: Postgres, workers: number, bookings: number, meanMs: number): Promise<number> {
  const database = await postgres.createDatabase(`workers_${workers}_${meanMs}`)
  const service = await startService(meanMs)
  const ledger = openLedger(storeAt(database, 2), transportTo(service.url))
  await ledger.migrate()
  await bookAll(ledger, bookings)
  const children = Array.from({ length: workers }, () =>
    fork(join(import.meta.dirname, 'worker.js'), [database, service.url, String(CONCURRENCY)]),
  )
  await Promise.all(children.map(async (child) => once(child, 'message')))
  const took = await seconds(async () => {
    for (const child of children) child.send('go')
    await Promise.all(children.map(async (child) => once(child, 'message')))
  })
  await requireBooked(ledger, bookings)
  await ledger.close()
  service.stop()
  return took
}
