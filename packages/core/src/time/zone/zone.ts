import { fixedOffsetOf } from './fixed-offsets.ts'
import { createPlatformOffset } from './platform-offset.ts'
import type { Stretch } from './stretch.ts'
import { findStretches } from './transitions.ts'

/** How a zone's wall clock relates to instants. */
export interface Zone {
  readonly name: string
  /** The stretch that a local time (milliseconds as if the wall clock showed UTC) lies in. */
  readonly stretchAt: (local: number) => Stretch
}

/** Transitions are looked up a piece at a time, when a local time in it is first asked for. */
const PIECE = 366 * 86_400_000

const zones = new Map<string, Zone>()

/**
 * The zone of that name, with a cache of its transitions that lives as long as the process.
 *
 * @throws RangeError where the platform knows no such zone (at the first time that asks for an offset).
 */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  const zone = createZone(name)
  zones.set(name, zone)
  return zone
}

function createZone(name: string): Zone {
  const fixed = fixedOffsetOf(name)
  const fixedFrom = fixed ? fixed.from : Infinity
  const fixedStretch: Stretch = {
    from: fixedFrom,
    until: Infinity,
    offset: fixed ? fixed.offset : 0,
    skippedFrom: Infinity,
    gap: 0,
    repeatedFrom: Infinity,
  }
  const pieces = new Map<number, readonly Stretch[]>()
  let offsetAt: ((epochMilliseconds: number) => number) | undefined
  return {
    name,
    stretchAt(local) {
      if (local >= fixedFrom) return fixedStretch
      const index = Math.floor(local / PIECE)
      let stretches = pieces.get(index)
      if (!stretches) {
        offsetAt ??= createPlatformOffset(name)
        stretches = findStretches(offsetAt, index * PIECE, (index + 1) * PIECE)
        pieces.set(index, stretches)
      }
      for (const stretch of stretches) if (local < stretch.until) return stretch
      throw new RangeError(`No stretch of ${name} holds the local time ${local}`)
    },
  }
}
