import { describe, expect, it } from 'vitest'
import { isFullRun } from '../../../test/runs.ts'
import { createWallClock } from '../../../test/wall-clock.ts'
import { fixedOffsetOf } from './fixed-offsets.ts'

const STEP = (isFullRun ? 1 : 5 * 24) * 3_600_000

describe('the offsets that are known without asking are those of the platform', () => {
  it.each(['Asia/Shanghai', 'UTC', 'Etc/UTC'])('%s, through the year 2200', (zone) => {
    const fixed = fixedOffsetOf(zone)
    if (fixed === undefined) throw new Error(`${zone} has no fixed offset`)
    const clock = createWallClock(zone)
    const first = Math.max(fixed.from - fixed.offset, Date.UTC(1900))
    const others: string[] = []
    for (let instant = first; instant < Date.UTC(2201); instant += STEP) {
      if (clock(instant) !== instant + fixed.offset) others.push(new Date(instant).toISOString())
    }
    expect(others).toEqual([])
  })

  it('other zones have to ask', () => {
    expect(fixedOffsetOf('America/New_York')).toBeUndefined()
  })
})
