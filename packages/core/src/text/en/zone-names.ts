import { nameOfZone, type ZoneNames } from '../zone-names.ts'

/** The areas of the IANA database whose zones are named after places; `US/Eastern` and `Etc/GMT+8` are not. */
const areasOfPlaces = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//

export const englishZoneNames: ZoneNames = {
  own: { 'Asia/Shanghai': 'Beijing time', 'Asia/Kolkata': 'India time', 'Etc/UTC': 'UTC' },
  byPlace(zone) {
    if (!areasOfPlaces.test(zone)) return undefined
    return `${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')} time`
  },
}

export function zoneText(zone: string): string {
  return nameOfZone(zone, englishZoneNames)
}
