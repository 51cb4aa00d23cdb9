import { type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { timetableOf } from '../predict/predict.ts'
import type { Series } from '../series/series.ts'
import { align, type Alignment } from './align.ts'
import { explain, type ExplainOptions } from './explain.ts'
import { matchAll } from './match-all.ts'
import { type Observed, readObserved, sharedUuidsOf } from './read-observed.ts'
import type { Match, ObservedRow, Reconciliation, Verdict } from './reconciliation.ts'
import { rowChanges } from './row-changes.ts'

/**
 * Holds what the service created against what was predicted, and says under which reading of the rule it would have
 * been right. The observed rows are those of the service's answer (`start_time`) or of the client (`localStart`).
 *
 * A series without an end is compared as far as was observed: `exact` then means that its first occurrences were
 * created, `observedCount` of them. The order of the rows does not matter; `disordered` tells of it. The cost lies in
 * what was observed, however many occurrences are predicted; only a difference is explained.
 *
 * @throws WorkdayCalendarError where the dialect's workday calendar does not know a date that the series needs.
 * @example
 * reconcile(mondays, [{ start_time: '2026-12-06 10:00:00', uuid: 'a' }])
 * // { verdict: 'different', … explanations: [{ changes: [{ point: 'weekdayNumbering', from: 'monday-is-1', to: 'sunday-is-1' }], … }
 */
export function reconcile(
  series: Series,
  rows: readonly ObservedRow[],
  choices?: DialectChoices,
  options?: ExplainOptions,
): Reconciliation {
  const dialect = dialectOf(choices)
  const timetable = timetableOf(series, dialect, undefined)
  const count = timetable.count()
  const pairs = matchAll(timetable, rows, count)
  if (pairs && (pairs.length > 0 || count === 0)) return exact(pairs, count, sharedUuidsOf(rows))
  const { occurrences, ...read } = readObserved(rows, dialect.zone)
  const alignment = align(timetable, occurrences, count, series.recurrence.kind)
  const verdict = verdictOf(alignment, read, occurrences.length, count)
  return {
    verdict,
    predictedCount: count === Infinity ? null : count,
    observedCount: rows.length,
    ...alignment,
    ...read,
    sharedUuids: sharedUuidsOf(rows),
    explanations:
      verdict === 'exact' || read.unreadable.length > 0
        ? []
        : explain(
            { series, dialect },
            occurrences.map(({ localStart }) => localStart),
            rowChanges(alignment, count, dialect.maxOccurrences),
            options,
          ),
  }
}

function exact(matched: readonly Match[], count: number, sharedUuids: readonly string[]): Reconciliation {
  return {
    verdict: 'exact',
    predictedCount: count === Infinity ? null : count,
    observedCount: matched.length,
    matched,
    missing: [],
    missingCount: 0,
    unexpected: [],
    moved: [],
    duplicates: [],
    cancelled: [],
    unreadable: [],
    instantCount: 0,
    sharedUuids,
    disordered: false,
    explanations: [],
  }
}

function verdictOf(
  { matched, missing, missingCount, unexpected, moved, duplicates }: Alignment,
  { unreadable, cancelled }: Pick<Observed, 'unreadable' | 'cancelled'>,
  observed: number,
  count: number,
): Verdict {
  if (observed + unreadable.length + cancelled.length === 0) return count === 0 ? 'exact' : 'absent'
  const others = unexpected.length + moved.length + duplicates.length + unreadable.length + cancelled.length
  if (others > 0) return 'different'
  if (missingCount === 0) return 'exact'
  const isPrefix = matched.length > 0 && (missing[0]?.number ?? 0) > (matched.at(-1)?.number ?? 0)
  return isPrefix && count !== Infinity ? 'truncated' : 'different'
}
