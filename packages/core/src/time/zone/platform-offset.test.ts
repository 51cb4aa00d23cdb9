import { afterEach, expect, it, vi } from 'vitest'
import { createPlatformOffset } from './platform-offset.ts'

const RealFormat = Intl.DateTimeFormat

afterEach(() => {
  vi.restoreAllMocks()
})

/** What a platform as Hermes is makes of `longOffset`. */
function hermesFormat(locale?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) {
  if (options?.timeZoneName === 'longOffset') throw new RangeError('longOffset is no timeZoneName')
  return new RealFormat(locale, options)
}

function withoutLongOffset(): void {
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(hermesFormat)
}

const instants = [
  '1901-06-01T00:00:00Z',
  '1969-12-31T23:59:59Z',
  '2026-03-08T06:59:59Z',
  '2026-03-08T07:00:00Z',
  '2026-11-01T05:59:59Z',
  '2026-11-01T06:00:00Z',
  '2199-07-01T00:00:00Z',
].map((text) => Date.parse(text))

it.each(['America/New_York', 'Asia/Kolkata', 'Africa/Monrovia', 'Australia/Lord_Howe', 'UTC'])(
  'offsets of %s are the same on a platform without longOffset',
  (zone) => {
    const known = createPlatformOffset(zone)
    const expected = instants.map((instant) => known(instant))
    withoutLongOffset()
    const offsetAt = createPlatformOffset(zone)
    expect(instants.map((instant) => offsetAt(instant))).toEqual(expected)
  },
)

it('a zone that there is not is a RangeError there too', () => {
  withoutLongOffset()
  expect(() => createPlatformOffset('Mars/Olympus_Mons')).toThrow(RangeError)
})
