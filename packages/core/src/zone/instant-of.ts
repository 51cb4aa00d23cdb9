import {
  epochDayOfLocal,
  type LocalDateTime,
  MILLISECONDS_PER_DAY,
  secondOfDayOf,
} from '../time/local-date-time.ts'
import { zoneOf } from './zone.ts'

/**
 * The instant of a local time, in epoch milliseconds. A skipped time moves forward by the gap, a repeated one is the
 * first (RFC 5545, section 3.3.5).
 *
 * @throws RangeError where the platform knows no such zone.
 */
export function instantOf(local: LocalDateTime, zone: string): number {
  const asIfUtc = epochDayOfLocal(local) * MILLISECONDS_PER_DAY + secondOfDayOf(local) * 1000
  return asIfUtc - zoneOf(zone).stretchAt(asIfUtc).offset
}
