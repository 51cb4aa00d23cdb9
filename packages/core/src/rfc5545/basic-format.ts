import type { Dialect } from '../dialect/dialect.ts'
import { type LocalDateTime, localDateTimeOfFloating } from '../time/local-date-time.ts'
import { canonicalSpelling } from '../time/zone/is-zone.ts'

/** `2026-11-30 10:00:00` in the basic format of ISO 8601 that RFC 5545 writes, `20261130T100000` (section 3.3.5). */
export function basicFormat(local: LocalDateTime): string {
  return local.replaceAll(/[-:]/g, '').replace(' ', 'T')
}

/** Floating milliseconds in that format, to the second. */
export function basicFormatOf(floating: number): string {
  return basicFormat(localDateTimeOfFloating(floating))
}

/** Whether RFC 5545 writes times of a zone with a `Z` instead of a TZID. */
export function isUtc(zone: string): boolean {
  return zone === 'UTC' || zone === 'Etc/UTC'
}

/** The dialect, its zone in the spelling by which readers of a TZID look for it: `america/new_york` as `America/New_York`. */
export function spelledAsIana(dialect: Dialect): Dialect {
  return { ...dialect, zone: canonicalSpelling(dialect.zone) }
}
