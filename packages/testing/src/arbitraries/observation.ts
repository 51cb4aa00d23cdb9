import type {
  LimitChange,
  LocalDateTime,
  ObservedRow,
  Occurrence,
  ShiftChange,
  StartChange,
  Verdict,
} from '@umeeting/core'
import fc from 'fast-check'
import { localOf, textOfLocal } from '../oracle/local-text.ts'
import { firstOf } from '../oracle/first-of.ts'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
import { anyBooking, type PredictedBooking } from './booking.ts'

/** What became of a booking, and what must be found of it. */
export interface Observation extends PredictedBooking {
  /** What the service answered. */
  readonly rows: readonly ObservedRow[]
  /** What reconciling must find. */
  readonly expected: ExpectedFinding
}

/** What is known of the reconciliation; a part that is left out is not judged. */
export interface ExpectedFinding {
  /** The comparison in one word. */
  readonly verdict: Verdict
  /** Numbers of predicted occurrences. */
  readonly missing?: readonly number[]
  /** Numbers of predicted occurrences, and when they were observed. */
  readonly moved?: readonly { readonly number: number; readonly to: LocalDateTime }[]
  /** Local times that were not predicted. */
  readonly unexpected?: readonly LocalDateTime[]
  /** Local times that come once more than predicted. */
  readonly duplicates?: readonly LocalDateTime[]
  /** Whether the rows come in another order than that of time. */
  readonly disordered?: boolean
  /** The single change that explains it, where one does. */
  readonly change?: Cause
}

/** A single change that explains what happened. */
export type Cause = Pick<LimitChange, 'point' | 'to'> | Pick<StartChange, 'point' | 'to'> | ShiftChange

/** Undefined where it can't happen to that booking. */
type Happening = (
  booking: PredictedBooking,
  pick: number,
  hours: number,
) => Pick<Observation, 'rows' | 'expected'> | undefined

const untouched = { missing: [], moved: [], unexpected: [], duplicates: [], disordered: false } as const

/** Each under the sentence that says what happens. */
const happenings: Readonly<Record<string, Happening>> = {
  'all is as predicted': ({ list }) => ({ rows: rowsOf(list), expected: { ...untouched, verdict: 'exact' } }),
  'the rows come in another order': ({ list }) => ({
    rows: rowsOf(list).toReversed(),
    expected: { ...untouched, verdict: 'exact', disordered: list.length > 1 },
  }),
  'one is dropped': ({ list }, pick) => {
    if (list.length < 2) return undefined
    const { number } = at(list.slice(0, -1), pick)
    const rows = rowsOf(list.filter((each) => each.number !== number))
    return { rows, expected: { ...untouched, verdict: 'different', missing: [number] } }
  },
  'the service stops early': ({ list, endless }, pick) => {
    if (endless || list.length < 2) return undefined
    const created = 1 + (pick % (list.length - 1))
    const missing = list.slice(created).map(({ number }) => number)
    const change: Cause = { point: 'maxOccurrences', to: created }
    const rows = rowsOf(list.slice(0, created))
    return { rows, expected: { ...untouched, verdict: 'truncated', missing, change } }
  },
  'success without occurrences': ({ list, endless }) => {
    const missing = endless ? [] : list.map(({ number }) => number)
    return { rows: [], expected: { ...untouched, verdict: 'absent', missing } }
  },
  'one is added': ({ list, endless }, pick) => {
    const added = nearby(list, at(list, pick))
    if (endless || added === undefined) return undefined
    const rows = [...rowsOf(list), { start_time: added, uuid: 'added' }].toSorted(byTime)
    return { rows, expected: { ...untouched, verdict: 'different', unexpected: [added] } }
  },
  'one is moved within its day': ({ list }, pick) => {
    const { number } = at(list, pick)
    const to = nearby(list, at(list, pick))
    if (to === undefined) return undefined
    const rows = list
      .map((each) => rowOf(each.number === number ? { ...each, localStart: to } : each))
      .toSorted(byTime)
    return { rows, expected: { ...untouched, verdict: 'different', moved: [{ number, to }] } }
  },
  'one comes twice': ({ list, endless }, pick) => {
    if (endless) return undefined
    const twice = at(list, pick)
    const rows = [...rowsOf(list), rowOf(twice)].toSorted(byTime)
    return { rows, expected: { ...untouched, verdict: 'different', duplicates: [twice.localStart] } }
  },
  'all are shifted by hours, as in an answer in another zone': ({ list }, _, hours) => {
    const moved = list.map((each) => ({ ...each, localStart: movedBy(each.localStart, hours * HOUR) }))
    return { rows: rowsOf(moved), expected: { verdict: 'different', change: { point: 'shift', hours } } }
  },
  'the series starts later': ({ series, dialect, list }, pick) => {
    const start = movedBy(series.start, (1 + (pick % 40)) * DAY)
    if (series.end.kind === 'until' && series.end.date < start) return undefined
    const later = firstOf(oracleOccurrences({ ...series, start }, dialect), list.length)
    const [first] = later
    // A start that the zone moves is not the one that was asked for.
    if (!first || first.localStart === list[0]?.localStart || isMoved(first, start)) return undefined
    return {
      rows: rowsOf(later),
      expected: { verdict: 'different', change: { point: 'start', to: first.localStart } },
    }
  },
}

/** Observations, under the sentence that says what happened. */
export const observations: Readonly<Record<string, () => fc.Arbitrary<Observation>>> = Object.fromEntries(
  Object.entries(happenings).map(([sentence, happening]) => [sentence, () => anyObservationOf(happening)]),
)

function anyObservationOf(happening: Happening): fc.Arbitrary<Observation> {
  return fc
    .tuple(anyBooking(), fc.nat(1000), fc.integer({ min: -12, max: 14 }))
    .map(([booking, pick, hours]) => {
      const happened = happening(booking, pick, hours === 0 ? -8 : hours)
      return happened && Object.assign(happened, booking)
    })
    .filter((observation) => observation !== undefined)
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

function rowsOf(list: readonly Occurrence[]): readonly ObservedRow[] {
  return list.map(rowOf)
}

function rowOf({ localStart, number }: Occurrence): ObservedRow {
  return { start_time: localStart, uuid: `uuid-${number}` }
}

function byTime({ start_time: left }: ObservedRow, { start_time: right }: ObservedRow): number {
  return String(left) < String(right) ? -1 : Number(left !== right)
}

function at<Item>(items: readonly Item[], pick: number): Item {
  const item = items[pick % items.length]
  if (item === undefined) throw new RangeError('Nothing to pick from')
  return item
}

/** Another time of the same day, at which nothing is predicted. */
function nearby(list: readonly Occurrence[], { localStart }: Occurrence): LocalDateTime | undefined {
  return [37, -37, 71, -71]
    .map((minutes) => movedBy(localStart, minutes * 60_000))
    .find(
      (time) =>
        time.slice(0, 10) === localStart.slice(0, 10) && list.every((each) => each.localStart !== time),
    )
}

function movedBy(local: LocalDateTime, milliseconds: number): LocalDateTime {
  return textOfLocal(localOf(local) + milliseconds)
}

function isMoved({ localStart }: Occurrence, start: LocalDateTime): boolean {
  return localStart.slice(11) !== start.slice(11)
}
