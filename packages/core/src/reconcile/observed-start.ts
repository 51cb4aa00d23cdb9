import { isGiven } from '../input/given.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { readObserved } from './read-observed.ts'
import type { ObservedRow } from './reconciliation.ts'

/**
 * Where the series of an instant booking starts: at the earliest of its occurrences, in whatever order the service
 * lists them. An instant booking sends no start. Undefined where no row has a readable start.
 */
export function observedStart(rows: readonly ObservedRow[]): LocalDateTime | undefined {
  return readObserved(rows).occurrences[0]?.localStart
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
): Readonly<Record<string, unknown>> {
  if (isGiven(fields['start_time'])) return fields
  const start = observedStart(rows)
  return start === undefined ? fields : { ...fields, start_time: start }
}
