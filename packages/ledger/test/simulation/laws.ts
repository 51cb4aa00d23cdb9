import type { SimulatedMeeting } from '@umeeting/testing'
import type { Ledger, LedgerBooking, LedgerOccurrence } from '../../src/index.ts'
import { gathered } from '../context.ts'
import type { BookingModel } from '../model/model.ts'
import { modelOf, startOf } from './changes.ts'
import type { Outcome } from './world.ts'

/** What is at the service and not as it was asked for, in a world that has settled; empty: nothing. */
export function faultsAtTheService(
  { service, bookings }: Outcome,
  models: readonly BookingModel[] = bookings.map((each) => modelOf(each)),
): readonly string[] {
  const found = service
    .meetings()
    .filter(({ deleted }) => !deleted)
    .flatMap(({ occurrences }) => occurrences.filter(({ state }) => state === 'kept'))
    .map(({ localStart }) => localStart)
  const wanted = models.flatMap(({ kept, shift }) => kept.map((number) => startOf(shift, number)))
  return differences('dates at the service', found.toSorted(), wanted.toSorted())
}

function differences(what: string, found: readonly unknown[], wanted: readonly unknown[]): readonly string[] {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)]
  return left === right ? [] : [`${what}: ${left}, wanted ${right}`]
}

/** One live meeting a part, none lost, every uuid right or marked lost, each attempt sent once, costs bounded. */
export async function brokenLaws(outcome: Outcome, ledger: Ledger): Promise<readonly string[]> {
  const broken: string[] = []
  const models: BookingModel[] = []
  const live = new Map(
    outcome.service
      .meetings()
      .filter(({ deleted }) => !deleted)
      .map((meeting) => [meeting.id, meeting]),
  )
  const kept = new Set<string>()
  for (const asked of outcome.bookings) {
    const booking = await ledger.get(asked.key)
    const dates = await gathered(
      ledger.occurrences({ booking: asked.key, states: ['booked', 'predicted', 'missing', 'unexpected'] }),
    )
    const model = modelOf(asked, booking?.commands)
    models.push(model)
    if (!booking) {
      broken.push(`${asked.key}: lost`)
      continue
    }
    for (const { meetingId, state } of booking.parts) if (state === 'booked') kept.add(meetingId ?? '')
    broken.push(...faultsOf(booking, dates, model, live))
  }
  broken.push(...faultsAtTheService(outcome, models))
  for (const id of live.keys()) if (!kept.has(id)) broken.push(`meeting ${id} is live, and no booking has it`)
  const keys = outcome.service.meetings().map(({ userKey }) => userKey)
  if (new Set(keys).size !== keys.length) broken.push('an attempt was sent twice')
  const parts = outcome.bookings.reduce((sum, { count, changes }) => sum + count + 9 * changes.length, 0)
  if (outcome.calls > 400 * parts) broken.push(`${outcome.calls} calls for ${parts} occurrences`)
  return broken
}

function faultsOf(
  booking: LedgerBooking,
  dates: readonly LedgerOccurrence[],
  { kept, shift }: BookingModel,
  live: ReadonlyMap<string, SimulatedMeeting>,
): readonly string[] {
  const faults = [...stateFaults(booking, kept.length === 0 ? 'cancelled' : 'booked')]
  const found = dates.map(({ number, localStart }) => `${number} ${localStart}`)
  faults.push(
    ...differences(
      booking.id,
      found,
      kept.map((number) => `${number} ${startOf(shift, number)}`),
    ),
  )
  for (const { meetingId, state } of booking.parts)
    if (state === 'booked' && !live.has(meetingId ?? ''))
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
