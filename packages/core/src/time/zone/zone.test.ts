import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFullRun, runs } from '../../../test/runs.ts'
import { clockChanges, createWallClock, type SetTime, watchClock } from '../../../test/wall-clock.ts'
import { createZoneClock } from '../../engine/rrule/zone-clock.ts'
import { type Zone, zoneOf } from './zone.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What both engines rely on: how long an offset stays at least that came at that instant. */
function shortestStayFrom(instant: number): number {
  return (instant < 0 ? 3.5 : 6.9) * DAY
}

const allZones = Intl.supportedValuesOf('timeZone')

/** What the calendar engine makes of a local time. */
function setIn(zone: Zone, local: number): SetTime {
  const { from, until, offset, skippedFrom, gap } = zone.stretchAt(local)
  if (local < from || local >= until) throw new RangeError(`${local} lies outside of its stretch`)
  return { startsAt: local - offset, shown: local < skippedFrom ? local : local + gap }
}

/** luxon is slow: but for the full run, it is asked every minute and near the edges of a change. */
function isNearEdge(local: number, edges: readonly number[]): boolean {
  return edges.some((edge) => Math.abs(local - edge) <= 10_000)
}

describe('around a change, each second is set where a watcher of the clock sees it first', () => {
  it.each<[string, number, number]>([
    ['America/New_York', 2026, 2027],
    ['Australia/Lord_Howe', 2026, 2027],
    ['Asia/Kathmandu', 1985, 1987],
    ['Asia/Shanghai', 1986, 1992],
    ['Asia/Shanghai', 1940, 1942],
    ['Pacific/Apia', 2011, 2012],
    ['Pacific/Kwajalein', 1993, 1994],
    ['America/Sao_Paulo', 2018, 2019],
    ['Africa/Monrovia', 1972, 1973],
    ['Europe/Amsterdam', 1937, 1938],
    // Twenty-three hours that occur twice take seconds to watch.
    ...(isFullRun ? ([['Pacific/Kwajalein', 1969, 1970]] satisfies [string, number, number][]) : []),
  ])('%s, %i to %i', (name, from, to) => {
    const clock = createWallClock(name)
    const zone = zoneOf(name)
    const byLuxon = createZoneClock(name)
    const changes = [...clockChanges(clock, Date.UTC(from), Date.UTC(to))]
    expect(changes.length).toBeGreaterThan(0)
    for (const { instant, before, after } of changes) {
      const margin = Math.max(0, before - after) + 20 * 60_000
      const edges = [instant + before, instant + after]
      const differences: unknown[] = []
      for (const [local, expected] of watchClock(clock, instant - margin, instant + margin)) {
        // Local times that were first shown before the watch began.
        if (local < instant + before - margin) continue
        const answers = [setIn(zone, local)]
        if (isFullRun || isNearEdge(local, edges) || local % 60_000 === 0) answers.push(byLuxon(local))
        for (const answer of answers) {
          if (answer.startsAt !== expected.startsAt || answer.shown !== expected.shown) {
            differences.push({ local, expected, answer })
          }
        }
      }
      expect(differences.slice(0, 3)).toEqual([])
    }
  })
})

describe('every zone that the platform knows', () => {
  // The zone data list the changes of Ramadan up to 2087; past that, rules go on for ever.
  const allYears = [...Array.from({ length: 190 }, (_, index) => 1900 + index), 2100, 2200]
  const years = isFullRun ? allYears : [1986, 2026]
  const step = (isFullRun ? 24 : 72) * HOUR

  it.each(allZones)('%s: the boundaries of its changes', (name) => {
    const clock = createWallClock(name)
    const zone = zoneOf(name)
    const byLuxon = createZoneClock(name)
    const differences: unknown[] = []
    let last = -Infinity
    for (const year of years) {
      for (const { instant, before, after } of clockChanges(
        clock,
        Date.UTC(year),
        Date.UTC(year + 1),
        step,
      )) {
        if (instant - last < shortestStayFrom(last)) differences.push({ instant, last })
        last = instant
        const low = instant + Math.min(before, after)
        const high = instant + Math.max(before, after)
        const middle = low + Math.floor((high - low) / 2000) * 1000
        for (const local of [low - 1000, low, middle, high - 1000, high]) {
          const skipped = after > before && local >= low && local < high
          const startsAt = local - (local < high ? before : after)
          const expected = { startsAt, shown: skipped ? local + after - before : local }
          if (clock(startsAt) !== expected.shown)
            differences.push({ local, expected, clock: clock(startsAt) })
          for (const answer of [setIn(zone, local), byLuxon(local)]) {
            if (answer.startsAt !== startsAt || answer.shown !== expected.shown) {
              differences.push({ local, expected, answer })
            }
          }
        }
      }
    }
    expect(differences.slice(0, 3)).toEqual([])
  })

  it('at any instant: the time that its clock shows is set there, or where it was shown before', () => {
    const clocks = new Map(allZones.map((name) => [name, createWallClock(name)]))
    fc.assert(
      fc.property(
        fc.constantFrom(...allZones),
        fc.integer({ min: Date.UTC(1900, 0, 2) / 1000, max: Date.UTC(2200) / 1000 }),
        (name, second) => {
          const clock = clocks.get(name) as (instant: number) => number
          const instant = second * 1000
          const local = clock(instant)
          const { startsAt, shown } = setIn(zoneOf(name), local)
          expect(shown).toBe(local)
          expect(startsAt).toBeLessThanOrEqual(instant)
          expect(clock(startsAt)).toBe(local)
          expect(createZoneClock(name)(local)).toEqual({ startsAt, shown })
        },
      ),
      runs(300, 100_000),
    )
  })

  it.each([
    ['America/Recife', 2000, 2001],
    ['Africa/Tunis', 1943, 1944],
    ['Asia/Gaza', 2040, 2041],
    ['Africa/Casablanca', 2012, 2014],
  ])('%s, %i to %i: an offset does not stay for less than the engines rely on', (name, from, to) => {
    const changes = [...clockChanges(createWallClock(name), Date.UTC(from), Date.UTC(to), 12 * HOUR)]
    const instants = changes.map(({ instant }) => instant)
    const stays = instants
      .slice(1)
      .map((instant) => instant - Math.max(...instants.filter((each) => each < instant)))
    expect(stays.length).toBeGreaterThan(0)
    expect(Math.min(...stays)).toBeGreaterThanOrEqual(shortestStayFrom(Date.UTC(from)))
  })
})

it('a zone that the platform does not know is refused when an offset is asked for', () => {
  const zone = zoneOf('Mars/Olympus_Mons')
  expect(() => zone.stretchAt(0)).toThrow(RangeError)
  expect(() => createZoneClock('Mars/Olympus_Mons')).toThrow(RangeError)
})
