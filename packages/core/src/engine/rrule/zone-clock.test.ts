import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LocalDateTime } from '../../time/local-date-time.ts'
import { floatingTimeOf, localDateTimeOfFloating } from './floating-time.ts'
import { createZoneClock } from './zone-clock.ts'

function set(zone: string, local: string): readonly [shown: string, startsAt: string] {
  const { shown, startsAt } = createZoneClock(zone)(floatingTimeOf(local as LocalDateTime))
  return [localDateTimeOfFloating(shown), new Date(startsAt).toISOString()]
}

afterEach(() => vi.useRealTimers())

describe('the zone clock', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-30 10:00:00', '2026-11-30 10:00:00', '2026-11-30T02:00:00.000Z'],
    ['America/New_York', '2026-03-08 01:59:59', '2026-03-08 01:59:59', '2026-03-08T06:59:59.000Z'],
    ['America/New_York', '2026-03-08 02:00:00', '2026-03-08 03:00:00', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '2026-03-08 02:30:00', '2026-03-08 03:30:00', '2026-03-08T07:30:00.000Z'],
    ['America/New_York', '2026-03-08 03:00:00', '2026-03-08 03:00:00', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '2026-11-01 01:30:00', '2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z'],
    ['America/New_York', '2026-11-01 02:00:00', '2026-11-01 02:00:00', '2026-11-01T07:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04 02:15:00', '2026-10-04 02:45:00', '2026-10-03T15:45:00.000Z'],
    ['Pacific/Apia', '2011-12-29 23:59:59', '2011-12-29 23:59:59', '2011-12-30T09:59:59.000Z'],
    ['Pacific/Apia', '2011-12-30 10:00:00', '2011-12-31 10:00:00', '2011-12-30T20:00:00.000Z'],
    ['Pacific/Kwajalein', '1993-08-21 10:00:00', '1993-08-22 10:00:00', '1993-08-21T22:00:00.000Z'],
  ])('%s: %s is shown as %s, %s', (zone, local, shown, startsAt) => {
    expect(set(zone, local)).toEqual([shown, startsAt])
  })

  it.each(['2026-01-15T00:00:00Z', '2026-07-15T00:00:00Z', '2026-11-01T06:15:00Z'])(
    'sets a repeated hour the same when today is %s',
    (today) => {
      vi.useFakeTimers({ now: new Date(today), toFake: ['Date'] })
      expect(set('America/New_York', '2026-11-01 01:30:00')[1]).toBe('2026-11-01T05:30:00.000Z')
      expect(set('Europe/London', '2026-10-25 01:30:00')[1]).toBe('2026-10-25T00:30:00.000Z')
    },
  )
})

it('a zone that the platform does not know is named in the error', () => {
  expect(() => createZoneClock('Mars/Olympus_Mons')).toThrow(
    new RangeError('Cannot set local times in the zone Mars/Olympus_Mons: the platform knows no such zone'),
  )
})
