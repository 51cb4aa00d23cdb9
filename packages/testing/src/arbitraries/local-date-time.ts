import type { LocalDateTime } from '@umeeting/core'
import fc from 'fast-check'
import { anyLocalDate, type DateRange } from './local-date.ts'
import { anyZone, exampleZones } from './zone.ts'
import { anyTransitionTime } from './transition-time.ts'

/** Times at which clocks are changed somewhere, and the ends of the day. */
const specialTimes = [
  '10:00:00',
  '00:00:00',
  '23:59:59',
  '00:30:00',
  '01:30:00',
  '02:00:00',
  '02:30:00',
  '23:30:00',
]

/** A time of day, `'10:00:00'`; shrinks towards ten in the morning. */
export function anyTimeOfDay(): fc.Arbitrary<string> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: fc.constantFrom(...specialTimes) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.integer({ min: 0, max: 23 }),
          fc.integer({ min: 0, max: 59 }),
          fc.integer({ min: 0, max: 59 }),
        )
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    },
  )
}

/**
 * Local date-times: those of `anyLocalDate` at any time of day, and a third of them about a change of some zone's
 * clock: in the skipped or repeated time, at its ends, a second off.
 */
export function anyLocalDateTime(range: DateRange = {}): fc.Arbitrary<LocalDateTime> {
  return fc.oneof(
    { withCrossShrink: true },
    {
      weight: 2,
      arbitrary: fc
        .tuple(anyLocalDate(range), anyTimeOfDay())
        .map(([date, time]) => `${date} ${time}` as LocalDateTime),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(anyZone(exampleZones), anyTransitionTime(range))
        .map(([zone, transitionTime]) => transitionTime(zone)),
    },
  )
}
