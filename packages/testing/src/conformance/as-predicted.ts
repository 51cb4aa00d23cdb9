import {
  type Booking,
  explanationText,
  type Occurrence,
  predict,
  reconcile,
  type ScheduledMeeting,
  type Series,
} from '@umeeting/core'
import { LawViolation, requireSame, requireTrue } from '../laws/law-violation.ts'
import { TOPIC } from './booked-meetings.ts'
import type { Session } from './session.ts'

/**
 * Books a series, and holds the occurrences that the service returned against those that each engine predicts.
 *
 * @throws LawViolation, which says what reading of the rule would explain the difference.
 */
export async function requireAsPredicted(session: Session, series: Series): Promise<Booking> {
  const booking = await session.schedule(meetingOf(session, series))
  requireStarts(session, series, startsOf(series, booking))
  const { occurrences } = booking
  const uuids = occurrences.map(({ uuid }) => uuid)
  requireTrue('every occurrence has a uuid of its own', new Set(uuids).size === uuids.length, { uuids })
  requireTrue('every occurrence has a uuid', !uuids.includes(undefined), { uuids })
  return booking
}

/** What is booked: the series, a user key by which it is found again, and no more than a meeting needs. */
export function meetingOf(session: Session, series: Series): KeyedMeeting {
  const { capacity } = session
  return { topic: TOPIC, capacity, durationMinutes: 45, userKey: session.nextKey(), ...series }
}

export type KeyedMeeting = ScheduledMeeting & { readonly userKey: string }

/** Holds local starts, as the service returned them, against those that each engine predicts. */
export function requireStarts(session: Session, series: Series, found: readonly string[]): void {
  const { dialect, engines } = session
  for (const engine of engines) {
    const expected = Array.from(
      predict(series, dialect, { engine }),
      ({ localStart }: Occurrence) => localStart,
    )
    if (expected.length === found.length && expected.every((start, index) => start === found[index])) continue
    const rows = found.map((start) => ({ start_time: start }))
    const { verdict, explanations } = reconcile(series, rows, dialect)
    const [nearest] = explanations
    throw new LawViolation('the service creates the occurrences that the engine predicts', {
      engine: engine.name,
      explanation: nearest ? explanationText(nearest, session.locale) : 'none',
      verdict,
      predicted: expected,
      created: found,
    })
  }
}

/** A meeting that happens once is answered without a list: its own start is its one date. */
function startsOf({ recurrence, start }: Series, { meeting, occurrences }: Booking): readonly string[] {
  if (recurrence.kind !== 'once' || occurrences.length > 0) {
    return occurrences.map(({ localStart }) => localStart)
  }
  requireSame('a meeting that happens once is answered its own start, or none', start, meeting.start ?? start)
  return [start]
}
