import type { Locale } from '../input/locale.ts'
import { canonicalSpelling } from '../time/zone/is-zone.ts'
import { chineseCities } from './zh-CN/zone-cities.ts'

/** Zones that people call otherwise than by the city in the IANA name. */
const ownNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': { 'Asia/Shanghai': '北京时间', 'Asia/Kolkata': '印度时间', 'Etc/UTC': 'UTC' },
  en: { 'Asia/Shanghai': 'Beijing time', 'Asia/Kolkata': 'India time', 'Etc/UTC': 'UTC' },
}

/** Older names that platforms still list, and what they are called now (the file `backward` of the IANA database). */
const presentNames: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Chongqing': 'Asia/Shanghai',
  'Asia/Harbin': 'Asia/Shanghai',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
  PRC: 'Asia/Shanghai',
}

/** The areas of the IANA database whose zones are named after places; `US/Eastern` and `Etc/GMT+8` are not. */
const areasOfPlaces = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//

const namesByPlace: Readonly<Record<Locale, (zone: string) => string | undefined>> = {
  'zh-CN'(zone) {
    const city = chineseCities[zone]
    return city === undefined ? undefined : `${city}时间`
  },
  en(zone) {
    if (!areasOfPlaces.test(zone)) return undefined
    return `${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')} time`
  },
}

/**
 * What people call the clock of a zone: `北京时间`, `New York time`; its IANA name where they call it nothing else. The
 * platform is not asked for its names: they cost milliseconds, and differ between versions.
 */
export function zoneName(name: string, locale: Locale): string {
  const spelled = canonicalSpelling(name)
  const zone = presentNames[spelled] ?? spelled
  return ownNames[locale][zone] ?? namesByPlace[locale](zone) ?? zone
}
