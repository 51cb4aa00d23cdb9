import { describe as group, expect, it } from 'vitest'
import { locales } from '../../input/locale.ts'
import { parseSeriesOrThrow } from '../../series/parse-series.ts'
import { describe } from '../describe.ts'
import { zoneName } from '../zone-name.ts'
import { everyZoneName } from './every-zone-name.ts'

const listed = Intl.supportedValuesOf('timeZone')

it.each([
  ['America/Boise', '博伊西时间', 'Boise time'],
  ['America/Indiana/Vincennes', '印第安纳州温森斯时间', 'Vincennes time'],
  ['Asia/Shanghai', '北京时间', 'Beijing time'],
  ['Asia/Calcutta', '印度时间', 'India time'],
  ['Europe/Kiev', '基辅时间', 'Kyiv time'],
  ['Europe/Kyiv', '基辅时间', 'Kyiv time'],
  ['america/boise', '博伊西时间', 'Boise time'],
  ['UTC', 'UTC', 'UTC'],
  ['Etc/GMT+8', 'Etc/GMT+8', 'Etc/GMT+8'],
])('%s is called %s and %s', (zone, chinese, english) => {
  expect([everyZoneName(zone, 'zh-CN'), everyZoneName(zone, 'en')]).toEqual([chinese, english])
})

group('of the zones that the platform lists', () => {
  it('each has a name in Chinese characters', () => {
    const named = listed.filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
    expect(named.length).toBeGreaterThan(400)
    expect(named.filter((zone) => !/^[\p{Script=Han}·]+时间$/u.test(everyZoneName(zone, 'zh-CN')))).toEqual(
      [],
    )
  })

  it.each(locales)('each has a name of its own in %s', (locale) => {
    expect(new Set(listed.map((zone) => everyZoneName(zone, locale))).size).toBe(listed.length)
  })

  it.each(locales)('those that sentences name are called the same in %s', (locale) => {
    const other = listed.filter(
      (zone) => zoneName(zone, locale) !== zone && zoneName(zone, locale) !== everyZoneName(zone, locale),
    )
    expect(other).toEqual([])
  })
})

it('a sentence takes it', () => {
  const series = parseSeriesOrThrow({
    recurrence: { kind: 'daily' },
    start: '2026-11-30 10:00:00',
    end: { kind: 'count', count: 3 },
  })
  const dialect = { zone: 'America/Boise' }
  expect(describe(series, 'zh-CN', dialect)).toBe('每天 10:00（America/Boise），共 3 次')
  expect(describe(series, 'zh-CN', dialect, { zoneName: everyZoneName })).toBe(
    '每天 10:00（博伊西时间），共 3 次',
  )
})
