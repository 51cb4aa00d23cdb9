import {
  floatingOf,
  type LocalDate,
  type LocalDateTime,
  localDateTimeOfFloating,
  MILLISECONDS_PER_DAY,
} from '../local-date-time.ts'
import type { Stretch } from './stretch.ts'
import { zoneOf } from './zone.ts'

/** The instant of a local time: a skipped one moves forward by the gap, a repeated one is the first. */
export function instantOf(local: LocalDate | LocalDateTime, zone: string): number {
  const floating = floatingOf(local)
  return floating - zoneOf(zone).stretchAt(floating).offset
}

/** `instantOf` for many local times of one zone: neighbours mostly lie in one stretch. */
export function instantReader(zone: string): (local: LocalDateTime) => number {
  const { stretchAt } = zoneOf(zone)
  let stretch: Stretch | undefined
  return (local) => {
    const floating = floatingOf(local)
    if (stretch === undefined || floating < stretch.from || floating >= stretch.until)
      stretch = stretchAt(floating)
    return floating - stretch.offset
  }
}

/** What the wall clock shows at an instant, to the second. */
export function localTimeAt(epochMilliseconds: number, zone: string): LocalDateTime {
  return localDateTimeOfFloating(wallClockOf(zone)(epochMilliseconds))
}

/**
 * What the wall clock of a zone shows at an instant, in milliseconds as if it showed UTC. Instants that follow each
 * other closely are the cheapest: the stretch of the last one is remembered.
 */
export function wallClockOf(zone: string): (epochMilliseconds: number) => number {
  const { stretchAt } = zoneOf(zone)
  let from = Infinity
  let until = -Infinity
  let offset = 0
  return (epochMilliseconds) => {
    const near = epochMilliseconds + offset
    if (near >= from && near < until) return near
    // Offsets differ by a day at most, so the stretches a day before and after hold every candidate.
    const shifts = [-MILLISECONDS_PER_DAY, 0, MILLISECONDS_PER_DAY]
    const stretches = shifts.map((shift) => stretchAt(epochMilliseconds + shift))
    const candidates = stretches.map((stretch) => epochMilliseconds + stretch.offset)
    for (const candidate of candidates) {
      const stretch = stretchAt(candidate)
      if (candidate >= stretch.skippedFrom || candidate - stretch.offset !== epochMilliseconds) continue
      ;({ from, skippedFrom: until, offset } = stretch)
      return candidate
    }
    // The second time that a clock shows a repeated hour belongs to no stretch: it is what the later offset shows.
    return Math.min(...candidates)
  }
}
