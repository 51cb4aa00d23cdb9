import type { Transport } from '@umeeting/core'
import type { LedgerStore, OccurrenceQuery } from '@umeeting/ledger'
import { DATES, fill, FIRST, WEEK_MS } from './fill.ts'
import { openLedger } from './open.ts'
import { print, quantile, seconds, shown } from './print.ts'

const ASKED = 1000
const nowhere: Transport = { send: async () => Promise.reject(new Error('Nothing is sent')) }

/** Next week's dates of one booking, of all, and all of them, among so many. */
export async function measureOccurrences(
  name: string,
  storeOf: () => LedgerStore,
  bookings: number,
): Promise<void> {
  const ledger = openLedger(storeOf(), nowhere)
  await ledger.migrate()
  await fill(storeOf(), bookings)
  const from = FIRST + (DATES / 2) * WEEK_MS
  const took: number[] = []
  for (let asked = -100; asked < ASKED; asked++) {
    const booking = `booking-${(Math.abs(asked) * 7919) % bookings}`
    const ms = 1000 * (await seconds(async () => count({ booking, from, to: from + 2 * WEEK_MS }, [1, 2])))
    // The first hundred warm up.
    if (asked >= 0) took.push(ms)
  }
  print(
    `  ${name}, ${shown(bookings * DATES)} dates: next week's of one booking, median ${shown(quantile(took, 0.5), 2)} ms, ` +
      `99 of 100 within ${shown(quantile(took, 0.99), 2)} ms`,
  )
  await streamed(`next week's of all`, { from, to: from + WEEK_MS }, bookings)
  await streamed('all', {}, bookings * DATES)
  await ledger.close()

  async function count(query: OccurrenceQuery, within: readonly [number, number]): Promise<void> {
    let found = 0
    for await (const _ of ledger.occurrences(query)) found++
    if (found < within[0] || found > within[1]) throw new Error(`Cannot measure: ${found} dates were found`)
  }

  async function streamed(what: string, query: OccurrenceQuery, expected: number): Promise<void> {
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    let most = before
    let found = 0
    const lasted = await seconds(async () => {
      for await (const _ of ledger.occurrences(query)) {
        found++
        if (found % 1000 === 0) most = Math.max(most, process.memoryUsage().heapUsed)
      }
    })
    if (found !== expected) throw new Error(`Cannot measure: ${found} of ${expected} dates were found`)
    print(
      `  ${name}, ${what}: ${shown(found)} dates as a stream in ${shown(lasted, 2)} s, ${shown(found / lasted)} a second; ` +
        `the heap grew by ${shown((most - before) / 1e6)} MB at most`,
    )
  }
}
