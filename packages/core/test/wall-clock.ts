const HOUR = 3_600_000

/** What a zone's clock shows at an instant, as milliseconds that would be right if it showed UTC. */
export type WallClock = (instant: number) => number

/** The clock of a zone as the platform writes it out, field by field; offsets are never spoken of. */
export function createWallClock(zone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const [month, day, year, hour, minute, second] = format.format(instant).match(/\d+/g) as string[]
    return Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    )
  }
}

/** A change of a clock: `instant` is the first second after it. */
export interface ClockChange {
  readonly instant: number
  /** How far the clock was ahead of UTC. */
  readonly before: number
  readonly after: number
}

/** The changes of a clock between two instants, found by looking at it every `step` and then ever closer. */
export function* clockChanges(
  clock: WallClock,
  from: number,
  to: number,
  step = HOUR,
): Generator<ClockChange> {
  const aheadAt = (instant: number): number => clock(instant) - instant
  for (let instant = from; instant < to; instant += step) {
    let [low, high] = [instant, instant + step]
    const before = aheadAt(low)
    const after = aheadAt(high)
    if (before === after) continue
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000
      if (aheadAt(middle) === before) low = middle
      else high = middle
    }
    yield { instant: high, before, after }
  }
}

/** A local time set in a zone. */
export interface SetTime {
  readonly startsAt: number
  readonly shown: number
}

/**
 * Watches a clock second by second from one instant to another and notes when it first shows each local time. A local
 * time that it jumps over is noted where it would have been shown, had the clock gone on as before.
 */
export function watchClock(clock: WallClock, from: number, to: number): ReadonlyMap<number, SetTime> {
  const noted = new Map<number, SetTime>()
  let expected = clock(from)
  for (let instant = from; instant < to; instant += 1000) {
    const shown = clock(instant)
    for (let skipped = expected; skipped < shown; skipped += 1000) {
      const startsAt = instant + (skipped - expected)
      noted.set(skipped, { startsAt, shown: clock(startsAt) })
    }
    if (!noted.has(shown)) noted.set(shown, { startsAt: instant, shown })
    expected = shown + 1000
  }
  return noted
}
