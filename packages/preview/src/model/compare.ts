import { type ObservedRow, reconcile, type Reconciliation, rowsInAnswer } from '@umeeting/core'
import type { DateMark } from '../view/date-mark.ts'
import type { Rule } from './draft.ts'

/** Holds the service's answer against the rule; undefined where the text holds no occurrences. */
export function compare(text: string, { series, dialect }: Rule): Reconciliation | undefined {
  const rows = rowsIn(text)
  return rows && reconcile(series, rows, dialect)
}

function rowsIn(text: string): readonly ObservedRow[] | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    return answer !== null &&
      typeof answer === 'object' &&
      ('data' in answer || 'occurrences' in answer || Array.isArray(answer))
      ? rowsInAnswer(answer)
      : undefined
  } catch {
    return undefined
  }
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
