import type { LocalDateTime } from '@umeeting/core'

/** A date alone is its midnight. */
export function atMidnight(local: string): LocalDateTime {
  return (local.length === 10 ? `${local} 00:00:00` : local) as LocalDateTime
}
