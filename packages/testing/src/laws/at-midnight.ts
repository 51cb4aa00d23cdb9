import type { LocalDate, LocalDateTime } from '@umeeting/core'

/** A date alone is its midnight. */
export function atMidnight(local: LocalDate | LocalDateTime): LocalDateTime {
  return (local.length === 10 ? `${local} 00:00:00` : local) as LocalDateTime
}
