import { type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { isGiven } from '../input/given.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { readObserved } from './read-observed.ts'
import type { ObservedRow } from './reconciliation.ts'

/**
 * Where the series of an instant booking starts: at the earliest of its occurrences, in whatever order the service
 * lists them, cancelled ones among them. An instant booking sends no start. Rows that are instants are set in the zone of
 * the dialect. Undefined where no row has a readable start.
 */
export function observedStart(
  rows: readonly ObservedRow[],
  choices?: DialectChoices,
): LocalDateTime | undefined {
  const { occurrences, cancelled } = readObserved(rows, dialectOf(choices).zone)
  return [...occurrences, ...cancelled].map(({ localStart }) => localStart).toSorted()[0]
}

/**
 * The wire fields of a booking with a start: those of an instant booking, which sends none, get the earliest start of
 * its occurrences. Fields that have a start, and answers without a readable row, leave them as they are.
 *
 * @example
 * withObservedStart({ recurrence_type: '1' }, [{ start_time: '2020-05-19 10:00:00' }, { start_time: '2020-05-18 10:00:00' }])
 * // { recurrence_type: '1', start_time: '2020-05-18 10:00:00' }
 */
export function withObservedStart(
  fields: Readonly<Record<string, unknown>>,
  rows: readonly ObservedRow[],
  choices?: DialectChoices,
): Readonly<Record<string, unknown>> {
  if (isGiven(fields['start_time'])) return fields
  const start = observedStart(rows, choices)
  return start === undefined ? fields : { ...fields, start_time: start }
}
