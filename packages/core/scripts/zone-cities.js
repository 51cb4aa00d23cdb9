// `node packages/core/scripts/zone-cities.js`: writes the Chinese names of the cities that zones are named after, from
// the Unicode CLDR. Its packages are large and needed for nothing else, so two files of them are fetched by this script
// and what it writes is checked in (decision 207).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CLDR = '48.2.0'

const texts = join(import.meta.dirname, '..', 'src', 'text')

/** The zones that sentences name in Chinese in every bundle: those that people who meet with China name by city. */
const IN_SENTENCES = `
  Africa/Addis_Ababa Africa/Algiers Africa/Cairo Africa/Casablanca
  Africa/Johannesburg Africa/Lagos Africa/Nairobi America/Anchorage
  America/Argentina/Buenos_Aires America/Bogota America/Caracas America/Chicago
  America/Denver America/Halifax America/Havana America/Lima
  America/Los_Angeles America/Mexico_City America/New_York America/Panama
  America/Phoenix America/Santiago America/Sao_Paulo America/St_Johns
  America/Toronto America/Vancouver Asia/Almaty Asia/Baghdad
  Asia/Bangkok Asia/Colombo Asia/Dhaka Asia/Dubai
  Asia/Ho_Chi_Minh Asia/Hong_Kong Asia/Jakarta Asia/Jerusalem
  Asia/Kabul Asia/Karachi Asia/Kathmandu Asia/Kolkata
  Asia/Kuala_Lumpur Asia/Macau Asia/Manila Asia/Novosibirsk
  Asia/Phnom_Penh Asia/Pyongyang Asia/Riyadh Asia/Seoul
  Asia/Singapore Asia/Taipei Asia/Tashkent Asia/Tehran
  Asia/Tokyo Asia/Ulaanbaatar Asia/Urumqi Asia/Vientiane
  Asia/Vladivostok Asia/Yangon Atlantic/Reykjavik Australia/Adelaide
  Australia/Brisbane Australia/Darwin Australia/Lord_Howe Australia/Melbourne
  Australia/Perth Australia/Sydney Europe/Amsterdam Europe/Athens
  Europe/Berlin Europe/Brussels Europe/Budapest Europe/Copenhagen
  Europe/Dublin Europe/Helsinki Europe/Istanbul Europe/Kyiv
  Europe/Lisbon Europe/London Europe/Madrid Europe/Moscow
  Europe/Oslo Europe/Paris Europe/Prague Europe/Rome
  Europe/Stockholm Europe/Vienna Europe/Warsaw Europe/Zurich
  Pacific/Apia Pacific/Auckland Pacific/Fiji Pacific/Guam
  Pacific/Honolulu
`
  .trim()
  .split(/\s+/)

/** @typedef {{ [name: string]: string | Names }} Names */
/** @typedef {{ main: { zh: { dates: { timeZoneNames: { zone: Names } } } } }} Texts */
/** @typedef {{ keyword: { u: { tz: Record<string, { _iana?: string, _alias?: string }> } } }} Zones */

const folder = mkdtempSync(join(tmpdir(), 'umeeting-cldr-'))
try {
  const { main } = /** @type {Texts} */ (read('cldr-dates-full', 'main/zh/timeZoneNames.json'))
  const { keyword } = /** @type {Zones} */ (read('cldr-bcp47', 'bcp47/timezone.json'))
  const cities = citiesIn(main.zh.dates.timeZoneNames.zone)
  // CLDR names a zone as the database did first; the database's present name is beside it.
  for (const { _iana: present, _alias: aliases = '' } of Object.values(keyword.u.tz)) {
    const former = aliases.split(' ').find((alias) => cities.has(alias)) ?? ''
    const city = cities.get(former)
    if (present !== undefined && city !== undefined) cities.set(present, city)
  }
  write(
    'every-zone/chinese-cities.ts',
    'The Chinese names of all cities that zones are named after.',
    [...cities].toSorted(([left], [right]) => (left < right ? -1 : 1)),
  )
  write(
    'zh-CN/zone-cities.ts',
    'The Chinese names of cities that zones are named after: those that people who meet with China name by city.',
    IN_SENTENCES.map((zone) => /** @type {const} */ ([zone, cities.get(zone) ?? missing(zone)])),
  )
} finally {
  rmSync(folder, { recursive: true })
}

/**
 * @param {string} name of a package
 * @param {string} file
 * @returns {unknown}
 */
function read(name, file) {
  const tarball = execFileSync('npm', ['pack', `${name}@${CLDR}`, '--silent'], {
    cwd: folder,
    encoding: 'utf8',
  }).trim()
  return JSON.parse(
    execFileSync('tar', ['-xOzf', join(folder, tarball), `package/${file}`], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  )
}

/**
 * @param {Names} names
 * @param {string} [area]
 * @param {Map<string, string>} [cities]
 * @returns {Map<string, string>} by zone
 */
function citiesIn(names, area = '', cities = new Map()) {
  for (const [name, value] of Object.entries(names)) {
    if (typeof value === 'string') continue
    const { exemplarCity } = value
    if (typeof exemplarCity === 'string') cities.set(area + name, exemplarCity)
    else if (value['_type'] !== 'zone') citiesIn(value, `${area}${name}/`, cities)
  }
  return cities
}

/**
 * @param {string} file
 * @param {string} comment
 * @param {readonly (readonly [zone: string, city: string])[]} cities
 */
function write(file, comment, cities) {
  const lines = cities.map(([zone, city]) => `  '${zone}': '${city}',\n`)
  writeFileSync(
    join(texts, file),
    `/** ${comment} Written by scripts/zone-cities.js from CLDR ${CLDR}. */\nexport const chineseCities: Readonly<Record<string, string>> = {\n${lines.join('')}}\n`,
  )
}

/**
 * @param {string} zone
 * @returns {never}
 */
function missing(zone) {
  throw new Error(`CLDR ${CLDR} has no Chinese name for ${zone}`)
}
