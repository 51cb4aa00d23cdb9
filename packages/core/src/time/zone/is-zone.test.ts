import { describe, expect, it } from 'vitest'
import { isZone } from './is-zone.ts'

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
