import type { SimulatedMeeting } from '@umeeting/testing'
import type { Ledger, LedgerBooking, LedgerOccurrence } from '../../src/index.ts'
import { gathered } from '../desk.ts'
import type { Outcome } from './world.ts'

/** What went against the laws in a world that has settled; empty: nothing. */
export function faultsAtTheService({ service, bookings }: Outcome): readonly string[] {
  const live = service.meetings().filter(({ deleted }) => !deleted)
  const wanted = bookings.filter(({ cancelled }) => !cancelled)
  const slots = live.flatMap(({ occurrences }) => occurrences.filter(({ state }) => state === 'kept'))
  const starts = new Map<string, number>()
  for (const { localStart } of slots) starts.set(localStart, (starts.get(localStart) ?? 0) + 1)
  // All bookings are of the same Tuesdays, as many as each has.
  const most = Math.max(0, ...wanted.map(({ count }) => count))
  const expected = Array.from(
    { length: most },
    (_, index) => wanted.filter(({ count }) => count > index).length,
  )
  const found = [...starts.entries()].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, n]) => n)
  if (JSON.stringify(found) === JSON.stringify(expected)) return []
  return [`meetings on the Tuesdays: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`]
}

/** One live meeting a part, none lost, every uuid right or marked lost, each attempt sent once, costs bounded. */
export async function brokenLaws(outcome: Outcome, ledger: Ledger): Promise<readonly string[]> {
  const broken = [...faultsAtTheService(outcome)]
  const live = new Map(
    outcome.service
      .meetings()
      .filter(({ deleted }) => !deleted)
      .map((meeting) => [meeting.id, meeting]),
  )
  const kept = new Set<string>()
  for (const { key, count, cancelled } of outcome.bookings) {
    // One after the other.
    // oxlint-disable-next-line no-await-in-loop
    const booking = await ledger.get(key)
    // oxlint-disable-next-line no-await-in-loop
    const dates = await gathered(ledger.occurrences({ booking: key }))
    if (!booking) {
      broken.push(`${key}: lost`)
      continue
    }
    for (const { meetingId, state } of booking.parts) if (state === 'booked') kept.add(meetingId ?? '')
    broken.push(...(cancelled ? stateFaults(booking, 'cancelled') : faultsOf(booking, dates, count, live)))
  }
  for (const id of live.keys()) if (!kept.has(id)) broken.push(`meeting ${id} is live, and no booking has it`)
  const keys = outcome.service.meetings().map(({ userKey }) => userKey)
  if (new Set(keys).size !== keys.length) broken.push('an attempt was sent twice')
  const parts = outcome.bookings.reduce((sum, { count }) => sum + count, 0)
  if (outcome.calls > 400 * parts) broken.push(`${outcome.calls} calls for ${parts} occurrences`)
  return broken
}

function faultsOf(
  booking: LedgerBooking,
  dates: readonly LedgerOccurrence[],
  count: number,
  live: ReadonlyMap<string, SimulatedMeeting>,
): readonly string[] {
  const faults = [...stateFaults(booking, 'booked')]
  const numbers = dates.map(({ number }) => number)
  const wanted = Array.from({ length: count }, (_, index) => index + 1)
  if (JSON.stringify(numbers) !== JSON.stringify(wanted))
    faults.push(`${booking.id}: occurrences ${JSON.stringify(numbers)}, wanted 1–${count}`)
  for (const { meetingId } of booking.parts)
    if (meetingId === undefined || !live.has(meetingId))
      faults.push(`${booking.id}: meeting ${meetingId} is not live`)
  const uuids = new Map(
    [...live.values()].flatMap(({ occurrences }) => occurrences.map((each) => [each.uuid, each.localStart])),
  )
  for (const { uuid, uuidFrom, localStart, number } of dates) {
    const right = uuid === undefined ? uuidFrom !== 'created' : uuids.get(uuid) === localStart
    if (!right) faults.push(`${booking.id}: occurrence ${number} has a wrong uuid`)
  }
  return faults
}

function stateFaults(booking: LedgerBooking, wanted: string): readonly string[] {
  return booking.state === wanted
    ? []
    : [`${booking.id}: ${booking.state} (${booking.reason ?? 'no reason'}), wanted ${wanted}`]
}
