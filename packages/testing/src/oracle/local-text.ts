import type { LocalDateTime } from '@umeeting/core'

/** A local date or date-time in milliseconds as if the wall clock showed UTC; a date alone is its midnight. */
export function localOf(text: string): number {
  return Date.parse(`${text.slice(0, 10)}T${text.slice(11) || '00:00:00'}Z`)
}

export function textOfLocal(local: number): LocalDateTime {
  return new Date(local).toISOString().slice(0, 19).replace('T', ' ') as LocalDateTime
}
