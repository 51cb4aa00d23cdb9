import { basicFormatOf, isUtc } from '../rfc5545/basic-format.ts'
import { civilDateOf, epochDayOf } from '../time/civil.ts'
import { floatingOf, type LocalDateTime, MILLISECONDS_PER_DAY } from '../time/local-date-time.ts'
import { contentLine, textLine } from './content-line.ts'
import { type Onset, onsetsOf } from './onsets.ts'
import { type YearlyOnsets, yearlyOnsets, YEARS_THAT_SHOW_A_RULE } from './yearly-rule.ts'

/**
 * How many years of changes are looked at for a rule: some zones come to theirs late (Africa/Casablanca keeps Ramadan
 * until 2087). One that has none (Africa/Cairo's last Thursday at 24:00 is no weekday of one month) is listed for all.
 */
const YEARS_LISTED = [40, 100]

/**
 * The VTIMEZONE (RFC 5545, section 3.6.5) of a zone, for local times from `first` to `last`: the offset in force and
 * every change after it; for a series that goes on for longer than forty years, the yearly rules that the changes come
 * to follow. UTC needs none.
 *
 * @param last undefined for a series without an end
 */
export function timeZoneLines(
  zone: string,
  first: LocalDateTime,
  last: LocalDateTime | undefined,
): readonly string[] {
  if (isUtc(zone)) return []
  const from = floatingOf(first)
  const { offset, since, onsets, yearly } = changesOf(
    zone,
    from,
    last === undefined ? Infinity : floatingOf(last),
  )
  const [next] = [...onsets, ...yearly.map((each) => each.first)].toSorted(
    (left, right) => left.local - right.local,
  )
  const isSummer = next !== undefined && next.to < next.from
  return [
    'BEGIN:VTIMEZONE',
    ...textLine('TZID', zone),
    ...observance({ local: since, from: offset, to: offset }, isSummer),
    ...onsets.flatMap((onset) => observance(onset, onset.to > onset.from)),
    ...yearly.flatMap((each) => observance(each.first, each.first.to > each.first.from, each.rule)),
    'END:VTIMEZONE',
  ]
}

interface Changes {
  readonly offset: number
  readonly since: number
  readonly onsets: readonly Onset[]
  readonly yearly: readonly YearlyOnsets[]
}

function changesOf(zone: string, from: number, until: number): Changes {
  const { year } = civilDateOf(Math.floor(from / MILLISECONDS_PER_DAY))
  for (const years of YEARS_LISTED) {
    const end = epochDayOf(year + years + 1, 1, 1) * MILLISECONDS_PER_DAY
    if (until < end) break
    const listed = onsetsOf(zone, from, end)
    const found = yearlyOnsets(listed.onsets, year + years)
    if (found) return { ...listed, onsets: found.before, yearly: found.yearly }
  }
  const furthest =
    epochDayOf(year + (YEARS_LISTED.at(-1) ?? YEARS_THAT_SHOW_A_RULE), 1, 1) * MILLISECONDS_PER_DAY
  return { ...onsetsOf(zone, from, Math.min(until, furthest)), yearly: [] }
}

function observance({ local, from, to }: Onset, isSummer: boolean, rule?: string): readonly string[] {
  const name = isSummer ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${name}`,
    contentLine('DTSTART', basicFormatOf(local)),
    contentLine('TZOFFSETFROM', offsetText(from)),
    contentLine('TZOFFSETTO', offsetText(to)),
    ...(rule === undefined ? [] : [contentLine('RRULE', rule)]),
    `END:${name}`,
  ]
}

/** `-0500`; the seconds that local mean times have are written too (section 3.3.14). */
function offsetText(offset: number): string {
  const seconds = Math.round(Math.abs(offset) / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  if (seconds % 60 > 0) parts.push(seconds % 60)
  return (offset < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join('')
}
