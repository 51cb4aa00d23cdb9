import type { Timetable } from '../engine/engine.ts'
import { isCancelled, uuidOf } from './read-observed.ts'
import type { Match, ObservedRow } from './reconciliation.ts'

/**
 * The pairs of an answer that is exact, row by row: most are. Undefined where anything differs. What a row says is
 * only compared: text that is the predicted local time needs no reading.
 *
 * @param count how many occurrences are predicted, `Infinity` without end
 */
export function matchAll(
  timetable: Timetable,
  rows: readonly ObservedRow[],
  count: number,
): readonly Match[] | undefined {
  if (count !== Infinity && count !== rows.length) return undefined
  const occurrences = timetable.from(1)
  const matched: Match[] = []
  for (const row of rows) {
    const { localStart: read, start_time: sent } = row
    const next = occurrences.next().value
    if (!next || next.localStart !== (read ?? sent) || isCancelled(row)) return undefined
    const { number, localStart } = next
    matched.push({ number, localStart, uuid: uuidOf(row) })
  }
  return matched
}
