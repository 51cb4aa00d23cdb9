import {
  epochDayOfLocal,
  type LocalDate,
  type LocalDateTime,
  localDateTimeOf,
  MILLISECONDS_PER_DAY,
  secondOfDayOf,
} from '../local-date-time.ts'
import { zoneOf } from './zone.ts'

/** The instant of a local time: a skipped one moves forward by the gap, a repeated one is the first. */
export function instantOf(local: LocalDate | LocalDateTime, zone: string): number {
  const milliseconds = epochDayOfLocal(local) * MILLISECONDS_PER_DAY + secondOfDayOf(local) * 1000
  return milliseconds - zoneOf(zone).stretchAt(milliseconds).offset
}

/** What the wall clock shows at an instant, to the second. */
export function localTimeAt(epochMilliseconds: number, zone: string): LocalDateTime {
  const { stretchAt } = zoneOf(zone)
  // Offsets differ by a day at most, so the stretches a day before and after hold every candidate.
  const candidates = [-MILLISECONDS_PER_DAY, 0, MILLISECONDS_PER_DAY].map(
    (shift) => epochMilliseconds + stretchAt(epochMilliseconds + shift).offset,
  )
  const exact = candidates.find((candidate) => {
    const { offset, skippedFrom } = stretchAt(candidate)
    return candidate < skippedFrom && candidate - offset === epochMilliseconds
  })
  // The second time that a clock shows a repeated hour belongs to no stretch: it is what the later offset shows.
  const local = exact ?? Math.min(...candidates)
  const day = Math.floor(local / MILLISECONDS_PER_DAY)
  return localDateTimeOf(day, Math.floor((local - day * MILLISECONDS_PER_DAY) / 1000))
}
