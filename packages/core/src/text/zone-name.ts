import type { Locale } from '../input/locale.ts'
import { zoneNames } from './languages.ts'
import { nameOfZone } from './zone-names.ts'

/**
 * What people call the clock of a zone: `北京时间`, `New York time`; its IANA name where they call it nothing else. The
 * platform is not asked for its names: they cost milliseconds, and differ between versions.
 */
export function zoneName(name: string, locale: Locale): string {
  return nameOfZone(name, zoneNames[locale])
}
