import { canonicalSpelling } from '../time/zone/is-zone.ts'

/** How a language names the clocks of zones. */
export interface ZoneNames {
  /** Zones that people call otherwise than by the city in the IANA name, by that name. */
  readonly own: Readonly<Record<string, string>>
  /** The name by the place in the IANA name; undefined where people have none. */
  readonly byPlace: (zone: string) => string | undefined
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

/** What a language calls the clock of a zone; its IANA name where it calls it nothing else. */
export function nameOfZone(name: string, { own, byPlace }: ZoneNames): string {
  const spelled = canonicalSpelling(name)
  const zone = presentNames[spelled] ?? spelled
  return own[zone] ?? byPlace(zone) ?? zone
}
