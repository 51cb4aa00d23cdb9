import type { Reconciliation } from '@umeeting/core'
import type { DateMark } from '../view/date-mark.ts'

/** What the calendar shows of a comparison: a move is missing where it was and unexpected where it is. */
export function comparedDates({ missing, unexpected, moved }: Reconciliation): ReadonlyMap<string, DateMark> {
  return new Map<string, DateMark>([
    ...missing.map(({ localStart }) => [localStart.slice(0, 10), 'missing'] as const),
    ...moved.map(({ from }) => [from.slice(0, 10), 'missing'] as const),
    ...moved.map(({ to }) => [to.slice(0, 10), 'unexpected'] as const),
    ...unexpected.map(({ localStart }) => [localStart.slice(0, 10), 'unexpected'] as const),
  ])
}
