import { type LocalDateTime, localDateTimeOfFloating } from '../time/local-date-time.ts'

/** `2026-11-30 10:00:00` as `20261130T100000` (RFC 5545, section 3.3.5). */
export function compact(local: LocalDateTime): string {
  return local.replaceAll(/[-:]/g, '').replace(' ', 'T')
}

/** Floating milliseconds in that form, to the second. */
export function compactOf(floating: number): string {
  return compact(localDateTimeOfFloating(floating))
}

export function isUtc(zone: string): boolean {
  return zone === 'UTC' || zone === 'Etc/UTC'
}
