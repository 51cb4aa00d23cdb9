import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../test/runs.ts'
import type { Stretch } from './stretch.ts'
import { findStretches } from './transitions.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Change {
  readonly instant: number
  readonly after: number
}

/** A stay as short as real ones were before 1970, and have been since. */
function atLeast(stay: number, from: number): number {
  return Math.max(stay, (from < 0 ? 3.6 : 6.96) * DAY)
}

/** Made-up zones, wilder than any real one: offsets of up to 14 hours that soon change again. */
const madeUpZone = fc
  .record({
    first: fc.integer({ min: -56, max: 56 }),
    changes: fc.array(
      fc.record({
        stay: fc.integer({ min: 0, max: 90 * 86_400 }),
        after: fc.integer({ min: -56, max: 56 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ first, changes }) => {
    let instant = -200 * DAY
    const all: readonly Change[] = changes.map(({ stay, after }) => {
      instant += atLeast(stay * 1000, instant)
      return { instant, after: after * (HOUR / 4) }
    })
    const offsetAt = (at: number): number =>
      all.reduce((offset, change) => (change.instant <= at ? change.after : offset), first * (HOUR / 4))
    return { all, offsetAt, toString: () => JSON.stringify({ first, all }) }
  })

/** The first instant that shows a local time, by trying the offsets that the zone ever has. */
function firstInstantOf(local: number, offsetAt: (instant: number) => number): number | undefined {
  const offsets = new Set(Array.from({ length: 113 }, (_, index) => (index - 56) * (HOUR / 4)))
  const instants = [...offsets].map((offset) => local - offset).filter((at) => at + offsetAt(at) === local)
  return instants.length > 0 ? Math.min(...instants) : undefined
}

describe('findStretches, on zones that are made up', () => {
  const bounds = fc
    .tuple(fc.integer({ min: -210 * 24, max: 400 * 24 }), fc.integer({ min: 1, max: 200 * 24 }))
    .map(([from, hours]) => ({ from: from * HOUR, until: (from + hours) * HOUR }))

  it('covers the asked local times without a hole and without an overlap', () => {
    fc.assert(
      fc.property(madeUpZone, bounds, ({ offsetAt }, { from, until }) => {
        const stretches = findStretches(offsetAt, from, until)
        expect(stretches[0]?.from).toBe(from)
        expect(stretches.at(-1)?.until).toBe(until)
        expect(stretches.slice(1).map((each) => each.from)).toEqual(
          stretches.slice(0, -1).map((each) => each.until),
        )
        expect(stretches.every((each) => each.from < each.until)).toBe(true)
      }),
      runs(300, 30_000),
    )
  })

  it('sets a local time at the first instant that shows it, and moves a skipped one by the gap', () => {
    const local = fc.integer({ min: -210 * 86_400, max: 400 * 86_400 }).map((second) => second * 1000)
    fc.assert(
      fc.property(madeUpZone, local, fc.integer({ min: 0, max: 20 * 24 }), ({ all, offsetAt }, at, hours) => {
        // Near the changes above all.
        const change = all.at((at / 1000) % Math.max(1, all.length))
        const asked = change && (at / 1000) % 3 !== 0 ? change.instant + (at % DAY) : at
        const stretch = findStretches(offsetAt, asked, asked + 1 + hours * HOUR).at(0) as Stretch
        const startsAt = asked - stretch.offset
        const shown = startsAt + offsetAt(startsAt)
        const shownFirst = firstInstantOf(asked, offsetAt)
        const skipped = shownFirst === undefined
        expect(asked >= stretch.skippedFrom).toBe(skipped)
        expect(shown - asked).toBe(skipped ? stretch.gap : 0)
        expect(startsAt).toBe(shownFirst ?? startsAt)
      }),
      runs(1000, 100_000),
    )
  })

  it('says which local times occur twice', () => {
    const back: Change = { instant: 100 * DAY, after: 0 }
    const offsetAt = (at: number): number => (at < back.instant ? HOUR : back.after)
    const [first] = findStretches(offsetAt, 90 * DAY, 110 * DAY)
    expect(first).toEqual({
      from: 90 * DAY,
      until: 100 * DAY + HOUR,
      offset: HOUR,
      skippedFrom: 100 * DAY + HOUR,
      gap: 0,
      repeatedFrom: 100 * DAY,
    })
  })
})
