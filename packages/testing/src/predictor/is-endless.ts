import type { Dialect, Series } from '@umeeting/core'

/** Whether nothing but the end of the calendar ends a series. */
export function isEndless({ recurrence, end }: Series, { maxOccurrences }: Dialect): boolean {
  return end.kind === 'open' && recurrence.kind !== 'once' && maxOccurrences === 'none'
}
