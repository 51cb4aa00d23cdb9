import { IANAZone } from 'luxon'

const MILLISECONDS_PER_MINUTE = 60_000
const MILLISECONDS_PER_DAY = 86_400_000

/** A floating time set in a zone: the instant, and what the zone's clock shows then. */
export interface ZonedTime {
  /** Epoch milliseconds. */
  readonly startsAt: number
  /** Floating time; it differs from what was asked where the zone skips that. */
  readonly shown: number
}

/**
 * Sets floating times in a zone by asking luxon for offsets. luxon's own way from local time to an instant is not
 * taken: in a repeated hour it picks the offset by today's date.
 *
 * @throws RangeError where the platform knows no such zone.
 */
export function createZoneClock(name: string): (floating: number) => ZonedTime {
  const zone = IANAZone.create(name)
  if (!zone.isValid)
    throw new RangeError(`Cannot set local times in the zone ${name}: the platform knows no such zone`)
  const offsetAt = (instant: number): number => Math.round(zone.offset(instant) * MILLISECONDS_PER_MINUTE)
  return (floating) => {
    // No offset reaches a day and no zone changes twice in two: these are the offsets around any change nearby.
    const before = offsetAt(floating - MILLISECONDS_PER_DAY)
    const after = offsetAt(floating + MILLISECONDS_PER_DAY)
    const early = floating - before
    if (before === after || offsetAt(early) === before) return { startsAt: early, shown: floating }
    const late = floating - after
    if (offsetAt(late) === after) return { startsAt: late, shown: floating }
    // The clock never shows this time. Reckoned by the offset before the gap, it moves forward by the gap
    // (RFC 5545, section 3.3.5).
    return { startsAt: early, shown: early + after }
  }
}
