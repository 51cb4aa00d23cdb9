import { describe, expect, it } from 'vitest'
import { locales } from '../input/locale.ts'
import { isZone } from '../time/zone/is-zone.ts'
import { chineseCities } from './zh-CN/zone-cities.ts'
import { zoneName } from './zone-name.ts'

it.each([
  ['Asia/Shanghai', '北京时间', 'Beijing time'],
  ['Asia/Chongqing', '北京时间', 'Beijing time'],
  ['PRC', '北京时间', 'Beijing time'],
  ['Asia/Urumqi', '乌鲁木齐时间', 'Urumqi time'],
  ['Asia/Hong_Kong', '香港时间', 'Hong Kong time'],
  ['Asia/Kolkata', '印度时间', 'India time'],
  ['Asia/Calcutta', '印度时间', 'India time'],
  ['America/New_York', '纽约时间', 'New York time'],
  ['America/Argentina/Buenos_Aires', '布宜诺斯艾利斯时间', 'Buenos Aires time'],
  ['America/Boise', 'America/Boise', 'Boise time'],
  ['US/Eastern', 'US/Eastern', 'US/Eastern'],
  ['Etc/GMT+8', 'Etc/GMT+8', 'Etc/GMT+8'],
  ['UTC', 'UTC', 'UTC'],
  ['Etc/UTC', 'UTC', 'UTC'],
  ['america/new_york', '纽约时间', 'New York time'],
  ['utc', 'UTC', 'UTC'],
  ['Mars/Olympus_Mons', 'Mars/Olympus_Mons', 'Mars/Olympus_Mons'],
])('%s is called %s and %s', (zone, chinese, english) => {
  expect(zoneName(zone, 'zh-CN')).toBe(chinese)
  expect(zoneName(zone, 'en')).toBe(english)
})

describe('names tell zones apart', () => {
  it.each(locales)('the zones that the platform lists have names of their own in %s', (locale) => {
    const zones = Intl.supportedValuesOf('timeZone').map((name) => [zoneName(name, locale), name] as const)
    const shared = zones.filter(([name, zone]) =>
      zones.some(([same, other]) => same === name && other !== zone),
    )
    expect(shared).toEqual([])
  })

  it('every zone that has a Chinese name exists', () => {
    expect(Object.keys(chineseCities).filter((zone) => !isZone(zone))).toEqual([])
  })
})
