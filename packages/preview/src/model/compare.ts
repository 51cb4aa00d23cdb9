import { type ObservedRow, reconcile, type Reconciliation } from '@umeeting/core'
import type { DateMark } from '../view/date-mark.ts'
import type { Rule } from './draft.ts'

/** Holds the service's answer against the rule; undefined where the text holds no occurrences. */
export function compare(text: string, { series, dialect }: Rule): Reconciliation | undefined {
  const rows = rowsIn(text)
  return rows && reconcile(series, rows, dialect)
}

/** The occurrences of an answer: the whole envelope, its data, or the list alone. */
function rowsIn(text: string): readonly ObservedRow[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  for (const name of ['data', 'occurrences']) {
    if (isRecord(value) && name in value) value = value[name]
  }
  return Array.isArray(value) ? value.filter(isRecord) : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the calendar shows of a comparison: a move is missing where it was and unexpected where it is. */
export function comparedDates({ missing, unexpected, moved }: Reconciliation): ReadonlyMap<string, DateMark> {
  return new Map<string, DateMark>([
    ...missing.map(({ localStart }) => [localStart.slice(0, 10), 'missing'] as const),
    ...moved.map(({ from }) => [from.slice(0, 10), 'missing'] as const),
    ...moved.map(({ to }) => [to.slice(0, 10), 'unexpected'] as const),
    ...unexpected.map(({ localStart }) => [localStart.slice(0, 10), 'unexpected'] as const),
  ])
}
