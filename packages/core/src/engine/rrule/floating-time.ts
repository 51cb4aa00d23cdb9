import { isDateOnly, type LocalDate, type LocalDateTime } from '../../time/local-date-time.ts'

/**
 * Floating time (RFC 5545, section 3.3.5, form 1) is what rrule reckons in: a wall clock without a zone, as epoch
 * milliseconds that would be right if the clock showed UTC. A date alone is its midnight.
 */
export function floatingTimeOf(local: LocalDate | LocalDateTime): number {
  return Date.parse(isDateOnly(local) ? `${local}T00:00:00Z` : `${local.replace(' ', 'T')}Z`)
}

export function localDateTimeOfFloating(floating: number): LocalDateTime {
  return new Date(floating).toISOString().slice(0, 19).replace('T', ' ') as LocalDateTime
}
