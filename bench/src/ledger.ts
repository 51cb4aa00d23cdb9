// What the ledger costs. node dist/ledger.js [bookings, 10,000 by default] [occurrences, a million by default]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteStore } from '@umeeting/ledger/sqlite'
import { DATES } from './ledger/fill.ts'
import { measureOccurrences } from './ledger/occurrences.ts'
import { storeAt } from './ledger/open.ts'
import { measureOwnCost } from './ledger/own-cost.ts'
import { print, shown } from './ledger/print.ts'
import { measureQueues } from './ledger/queues.ts'
import { startPostgres } from './ledger/start-postgres.ts'
import { measureWorkers } from './ledger/workers.ts'

const bookings = Number(process.argv[2] ?? 10_000)
const occurrences = Number(process.argv[3] ?? 1_000_000)
/** A service on this machine, and one as far away as a service mostly is. */
const ANSWERS_IN_MS = [0, 50]
/** A service that takes its time for a creation, and one that is busy. They are asked less. */
const SLOW_MS = 200
const BUSY_MS = 500
const fewer = Math.ceil(bookings / 20)

const postgres = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'umeeting-bench-'))
try {
  print(`${shown(bookings)} bookings; Node ${process.version}`)
  print('\nThe ledger beside its HTTP calls, SQLite, every commit synced')
  // Nothing runs beside what is measured.
  for (const mean of ANSWERS_IN_MS) await measureOwnCost(bookings, mean)
  await measureOwnCost(fewer, SLOW_MS)
  print('\nTwo workers beside one, Postgres')
  for (const mean of ANSWERS_IN_MS) await measureWorkers(postgres, bookings, mean)
  await measureWorkers(postgres, fewer, BUSY_MS)
  print('\nThe ledger’s own loop beside pg-boss, Postgres, a service that answers at once')
  await measureQueues(postgres, bookings)
  print('\nRecorded dates')
  const file = join(folder, 'ledger.db')
  await measureOccurrences('SQLite', () => sqliteStore(file), occurrences / DATES)
  const url = await postgres.createDatabase('occurrences')
  await measureOccurrences('Postgres', () => storeAt(url, 2), occurrences / DATES)
} finally {
  rmSync(folder, { recursive: true })
  await postgres.stop()
}
