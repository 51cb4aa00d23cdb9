import { type Dialect, type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import type { Occurrence } from '../engine/occurrence.ts'
import { predict } from '../predict/predict.ts'
import { countOccurrences } from '../predict/queries.ts'
import type { Series } from '../series/series.ts'
import { align, type Alignment } from './align.ts'
import { explain, type ExplainOptions } from './explain.ts'
import { type Observed, readObserved } from './read-observed.ts'
import type { ObservedRow, Reconciliation, Unexpected, Verdict } from './reconciliation.ts'

/**
 * Holds what the service created against what was predicted, and says under which reading of the rule it would have
 * been right. The observed rows are those of the service's answer (`start_time`) or of the client (`localStart`).
 *
 * A series without an end is compared as far as was observed: `exact` then means that its first occurrences were
 * created, `observedCount` of them. The order of the rows does not matter; `disordered` tells of it. An exact
 * booking costs one prediction and one walk; only a difference is explained.
 *
 * @throws WorkdayCalendarError where the dialect's workday calendar does not know a date that the series needs.
 * @example
 * reconcile(mondays, [{ start_time: '2026-11-29 10:00:00', uuid: 'a' }])
 * // { verdict: 'different', explanations: [{ changes: [{ point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' }], … }], … }
 */
export function reconcile(
  series: Series,
  rows: readonly ObservedRow[],
  choices?: DialectChoices,
  options?: ExplainOptions,
): Reconciliation {
  const dialect = dialectOf(choices)
  const observed = readObserved(rows)
  const count = countOccurrences(series, dialect)
  const predicted = comparable(series, dialect, count, observed.occurrences)
  const alignment = align(predicted, observed.occurrences, series.recurrence.kind)
  const verdict = verdictOf(alignment, observed, rows.length, count)
  return {
    verdict,
    predictedCount: count === Infinity ? null : count,
    observedCount: rows.length,
    ...alignment,
    unreadable: observed.unreadable,
    disordered: observed.disordered,
    explanations:
      verdict === 'exact' || observed.unreadable.length > 0 || alignment.duplicates.length > 0
        ? []
        : explain(
            series,
            dialect,
            observed.occurrences.map(({ localStart }) => localStart),
            options,
          ),
  }
}

/** All predicted occurrences; of an endless series as many as were observed, and all up to the last observed one. */
function comparable(
  series: Series,
  dialect: Dialect,
  count: number,
  observed: readonly Unexpected[],
): readonly Occurrence[] {
  if (count !== Infinity) return [...predict(series, dialect)]
  const last = observed.at(-1)?.localStart ?? ''
  const found: Occurrence[] = []
  for (const occurrence of predict(series, dialect)) {
    if (occurrence.number > observed.length && occurrence.localStart > last) break
    found.push(occurrence)
  }
  return found
}

function verdictOf(alignment: Alignment, observed: Observed, rows: number, count: number): Verdict {
  const { matched, missing, unexpected, moved, duplicates } = alignment
  if (rows === 0) return count === 0 ? 'exact' : 'absent'
  const others = unexpected.length + moved.length + duplicates.length + observed.unreadable.length
  if (others > 0) return 'different'
  if (missing.length === 0) return 'exact'
  const isPrefix = matched.length > 0 && (missing[0]?.number ?? 0) > (matched.at(-1)?.number ?? 0)
  return isPrefix && count !== Infinity ? 'truncated' : 'different'
}
