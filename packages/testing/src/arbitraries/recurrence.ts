import {
  type DayOfMonth,
  type Recurrence,
  type RecurrenceKind,
  recurrenceKinds,
  type RecurrenceOf,
  type WeekOfMonth,
} from '@umeeting/core'
import fc from 'fast-check'
import { anyWeekday, anyWeekdays } from './weekday.ts'

/** For each kind, its recurrences. Days that short months lack and fifth weeks come often. */
const ofKind: { readonly [Kind in RecurrenceKind]: () => fc.Arbitrary<RecurrenceOf<Kind>> } = {
  once: () => fc.constant({ kind: 'once' }),
  daily: () => fc.constant({ kind: 'daily' }),
  workdays: () => fc.constant({ kind: 'workdays' }),
  weekly: () => anyWeekdays().map((weekdays) => ({ kind: 'weekly', weekdays })),
  monthlyByDay: () =>
    fc
      .oneof({ withCrossShrink: true }, fc.integer({ min: 1, max: 31 }), fc.integer({ min: 28, max: 31 }))
      .map((day) => ({ kind: 'monthlyByDay', day: day as DayOfMonth })),
  monthlyByWeekday: () =>
    fc
      .tuple(
        fc.oneof({ withCrossShrink: true }, fc.integer({ min: 1, max: 5 }), fc.constant(5)),
        anyWeekday(),
      )
      .map(([week, weekday]) => ({ kind: 'monthlyByWeekday', week: week as WeekOfMonth, weekday })),
}

/** The recurrences of one kind. */
export function anyRecurrenceOf<Kind extends RecurrenceKind>(kind: Kind): fc.Arbitrary<RecurrenceOf<Kind>> {
  return ofKind[kind]()
}

/**
 * Recurrences of some kinds; shrinks towards the first kind.
 *
 * @param kinds @default all, daily first
 */
export function anyRecurrence(kinds: readonly RecurrenceKind[] = simplestFirst): fc.Arbitrary<Recurrence> {
  return fc.oneof(
    { withCrossShrink: true },
    ...kinds.map((kind) => ofKind[kind]() as fc.Arbitrary<Recurrence>),
  )
}

const simplestFirst: readonly RecurrenceKind[] = [
  'daily',
  ...recurrenceKinds.filter((kind) => kind !== 'daily'),
]
