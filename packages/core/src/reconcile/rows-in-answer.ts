import { isRecord } from '../input/check.ts'
import type { ObservedRow } from './reconciliation.ts'

/**
 * The occurrence rows of an answer as the service sends it: the whole envelope, its `data`, or the list alone. An
 * answer without the list has none; undefined where what stands there is no list of objects.
 */
export function rowsInAnswer(answer: unknown): readonly ObservedRow[] | undefined {
  const data = isRecord(answer) && 'data' in answer ? answer['data'] : answer
  const rows = isRecord(data) ? (data['occurrences'] ?? []) : (data ?? [])
  return Array.isArray(rows) && rows.every(isRecord) ? rows : undefined
}
