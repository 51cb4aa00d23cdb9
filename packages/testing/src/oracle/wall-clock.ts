/**
 * The wall clock of a zone, read from Intl alone: an instant is set by trying every offset that the zone uses about
 * then, and keeping those whose formatted wall clock shows the wanted local time.
 *
 * Local times are milliseconds as if the wall clock showed UTC.
 */
export interface WallClock {
  /** What the clock shows at an instant. */
  readonly shownAt: (instant: number) => number
  /**
   * The first instant that shows `local`; where the clock skips it, the instant that lies the gap further. `shown` is
   * what the clock shows then.
   */
  readonly set: (local: number) => { readonly instant: number; readonly shown: number }
}

const DAY = 86_400_000

/** Wider than any offset, so that the instants of a month's local times lie within. */
const MARGIN = 2 * DAY

const clocks = new Map<string, WallClock>()

/**
 * The wall clock of an IANA zone.
 *
 * @throws RangeError where the platform knows no such zone.
 */
export function wallClockOf(zone: string): WallClock {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = createWallClock(zone)
    clocks.set(zone, clock)
  }
  return clock
}

function createWallClock(zone: string): WallClock {
  const at = createReader(zone)
  const offsetsOfMonths = new Map<number, readonly number[]>()

  /** Every offset in force about a local time: sampled once a day, which no zone's stay at an offset falls between. */
  function offsetsAbout(local: number): readonly number[] {
    const date = new Date(local)
    const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
    let offsets = offsetsOfMonths.get(from)
    if (!offsets) {
      const until = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) + MARGIN
      const found = new Set<number>()
      for (let instant = from - MARGIN; instant <= until; instant += DAY) found.add(at(instant) - instant)
      offsets = [...found]
      offsetsOfMonths.set(from, offsets)
    }
    return offsets
  }

  return {
    shownAt: at,
    set(local) {
      const candidates = offsetsAbout(local).map((offset) => local - offset)
      const showing = candidates.filter((instant) => at(instant) === local)
      if (showing.length > 0) return { instant: Math.min(...showing), shown: local }
      // Skipped. The earliest candidate lies before the gap; the offset there, kept on, moves the time by the gap.
      const before = Math.min(...candidates)
      const instant = local - (at(before) - before)
      return { instant, shown: at(instant) }
    },
  }
}

function createReader(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
      format.format(instant).match(/\d+/g) ?? []
    ).map(Number)
    return Date.UTC(year, month - 1, day, hour, minute, second)
  }
}
