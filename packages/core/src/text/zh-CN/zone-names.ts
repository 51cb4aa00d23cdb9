import { nameOfZone, type ZoneNames } from '../zone-names.ts'
import { chineseCities } from './zone-cities.ts'

export const chineseZoneNames: ZoneNames = {
  own: { 'Asia/Shanghai': '北京时间', 'Asia/Kolkata': '印度时间', 'Etc/UTC': 'UTC' },
  byPlace(zone) {
    const city = chineseCities[zone]
    return city === undefined ? undefined : `${city}时间`
  },
}

export function zoneText(zone: string): string {
  return nameOfZone(zone, chineseZoneNames)
}
