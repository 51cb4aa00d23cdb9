import type { Locale } from '../../input/locale.ts'
import { englishZoneNames } from '../en/zone-names.ts'
import { chineseZoneNames } from '../zh-CN/zone-names.ts'
import { nameOfZone, type ZoneNames } from '../zone-names.ts'
import { chineseCities } from './chinese-cities.ts'

const names: Readonly<Record<Locale, ZoneNames>> = {
  'zh-CN': {
    own: chineseZoneNames.own,
    byPlace(zone) {
      const city = chineseCities[zone]
      return city === undefined ? undefined : `${city}时间`
    },
  },
  en: englishZoneNames,
}

/**
 * What people call the clock of a zone, for every zone that is named after a place: for lists of zones to choose from,
 * and for sentences about any of them. The Chinese names are those of the Unicode CLDR, the same on every platform.
 *
 * @param name of the IANA database, in any case, present or former; others come back as they are
 * @example
 * everyZoneName('America/Boise', 'zh-CN') // '博伊西时间'
 * everyZoneName('Asia/Shanghai', 'en') // 'Beijing time'
 */
export function everyZoneName(name: string, locale: Locale): string {
  return nameOfZone(name, names[locale])
}
