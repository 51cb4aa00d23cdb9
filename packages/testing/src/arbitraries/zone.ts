import fc from 'fast-check'

/**
 * Zones that differ in what they ask of a calendar: the default, with its summer times of 1986–1991; none at all; an
 * hour in either hemisphere; half an hour; 5:45; a skipped day; changes at midnight, at a minute past it, and for
 * Ramadan.
 */
export const exampleZones: readonly [string, ...string[]] = [
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Kwajalein',
]

/** One of some zones; shrinks towards the first. @default every zone that the platform lists */
export function anyZone(zones: readonly string[] = Intl.supportedValuesOf('timeZone')): fc.Arbitrary<string> {
  return fc.constantFrom(...zones)
}
