import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Transport } from '@umeeting/core'
import { sqliteStore } from '@umeeting/ledger/sqlite'
import { bookAll, openLedger, requireBooked, transportTo } from './open.ts'
import { print, seconds, shown } from './print.ts'
import { startService } from './start-service.ts'

/** What the ledger takes beside its HTTP calls, on SQLite with every commit synced; one booking after the other. */
export async function measureOwnCost(bookings: number, meanMs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'umeeting-bench-'))
  const service = await startService(meanMs)
  let calls = 0
  let http = 0
  let httpProcessor = 0
  const inner = transportTo(service.url)
  const transport: Transport = {
    async send(call, options) {
      const began = performance.now()
      const processor = process.cpuUsage()
      try {
        return await inner.send(call, options)
      } finally {
        http += performance.now() - began
        httpProcessor += processorMs(processor)
        calls++
      }
    },
  }
  const ledger = openLedger(sqliteStore(join(folder, 'ledger.db')), transport)
  await ledger.migrate()
  const processor = process.cpuUsage()
  const booking = (await seconds(async () => bookAll(ledger, bookings))) * 1000
  const working = (await seconds(async () => ledger.runDue())) * 1000
  const ownProcessor = processorMs(processor) - httpProcessor
  await requireBooked(ledger, bookings)
  await ledger.close()
  service.stop()
  rmSync(folder, { recursive: true })
  if (calls !== bookings) throw new Error(`Cannot measure: ${calls} calls for ${bookings} bookings`)
  const own = booking + working - http
  print(
    `  a service that answers in ${shown(meanMs)} ms: HTTP ${shown(http / bookings, 2)} ms a booking, own ` +
      `${shown(own / bookings, 2)} ms (recording ${shown(booking / bookings, 2)}, work ` +
      `${shown((working - http) / bookings, 2)}): ${shown((100 * own) / http)} % of the HTTP calls; ` +
      `of processor time HTTP ${shown(httpProcessor / bookings, 2)} ms, own ${shown(ownProcessor / bookings, 2)} ms`,
  )
}

/** Of this process, since then. */
function processorMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}
