import { describe, expect, it } from 'vitest'
import { isZone, zoneNamed } from './is-zone.ts'

describe('isZone', () => {
  it.each(Intl.supportedValuesOf('timeZone'))('knows %s, as the platform does', (name) => {
    expect(isZone(name)).toBe(true)
  })

  it.each(['UTC', 'Etc/UTC', 'Asia/Shanghai', 'PRC', 'US/Eastern', 'Etc/GMT+8'])('knows %s', (name) => {
    expect(isZone(name)).toBe(true)
  })

  it.each([
    '',
    '+08:00',
    '-0500',
    '8',
    'Beijing',
    'Asia/Beijing',
    'Asia',
    'Mars/Olympus_Mons',
    ' UTC',
    'UTC+8',
  ])('knows no zone "%s"', (name) => {
    expect(isZone(name)).toBe(false)
  })
})

describe('zoneNamed', () => {
  it.each([
    { name: 'america/new_york', zone: 'America/New_York' },
    { name: 'ASIA/TOKYO', zone: 'Asia/Tokyo' },
    { name: 'utc', zone: 'UTC' },
    { name: 'UTC', zone: 'UTC' },
    { name: 'etc/utc', zone: 'Etc/UTC' },
    { name: 'Etc/UTC', zone: 'Etc/UTC' },
    { name: 'asia/ho_chi_minh', zone: 'Asia/Ho_Chi_Minh' },
    { name: 'Asia/Kolkata', zone: 'Asia/Kolkata' },
    { name: 'Asia/Calcutta', zone: 'Asia/Calcutta' },
    { name: 'Mars/Olympus_Mons', zone: undefined },
  ])('$name is $zone', ({ name, zone }) => {
    expect(zoneNamed(name)).toBe(zone)
  })
})
