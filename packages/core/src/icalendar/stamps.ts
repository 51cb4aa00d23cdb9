import { type LocalDateTime, localDateTimeOf, MILLISECONDS_PER_DAY } from '../time/local-date-time.ts'

/** `2026-11-30 10:00:00` as `20261130T100000` (RFC 5545, section 3.3.5). */
export function compact(local: LocalDateTime): string {
  return local.replaceAll(/[-:]/g, '').replace(' ', 'T')
}

/** Milliseconds as if a wall clock showed UTC, in that form, to the second. */
export function compactOf(milliseconds: number): string {
  const day = Math.floor(milliseconds / MILLISECONDS_PER_DAY)
  return compact(localDateTimeOf(day, Math.floor((milliseconds - day * MILLISECONDS_PER_DAY) / 1000)))
}

export function isUtc(zone: string): boolean {
  return zone === 'UTC' || zone === 'Etc/UTC'
}
