import type { Dialect } from '../dialect/dialect.ts'
import type { LocalTimesRepeated, LocalTimesSkipped, Notice } from '../input/notice.ts'
import type { Series } from '../series/series.ts'
import {
  END_OF_DAYS,
  epochDayOfLocal,
  type LocalDateTime,
  localDateTimeOfFloating,
  MILLISECONDS_PER_DAY,
  secondOfDayOf,
} from '../time/local-date-time.ts'
import { zoneOf } from '../time/zone/zone.ts'
import { matchesOn, unlessUnknown } from './nominal.ts'

/** How far ahead clock changes are looked for: governments change the rules sooner than that. */
const DAYS_SEARCHED = 10 * 366
/** How many of them a notice names. */
const CHANGES_NAMED = 6

/**
 * The occurrences whose local time the zone skips or shows twice. Only the days of clock changes are looked at, so
 * the work does not grow with the number of occurrences.
 *
 * @param last the nominal local time of the last occurrence; undefined for an endless series
 * @param daysSearched how far ahead of the start changes are looked for
 */
export function clockChangeNotices(
  series: Series,
  dialect: Dialect,
  last: LocalDateTime | undefined,
  daysSearched: number = DAYS_SEARCHED,
): Notice[] {
  const skipped: { from: LocalDateTime; to: LocalDateTime }[] = []
  const repeated: LocalDateTime[] = []
  for (const { nominal, gap } of doubtfulTimes(series.start, dialect.zone, last, daysSearched)) {
    const from = localDateTimeOfFloating(nominal)
    const isStart = from === series.start && dialect.unmatchedStart === 'include'
    const isOccurrence = isStart || unlessUnknown(dialect, () => matchesOn(series.recurrence, from, dialect))
    // An open series goes on for longer than a workday calendar knows.
    if (isOccurrence === undefined) break
    if (!isOccurrence) continue
    if (gap > 0) skipped.push({ from, to: localDateTimeOfFloating(nominal + gap) })
    else repeated.push(from)
  }
  return [...skippedNotice(dialect.zone, skipped), ...repeatedNotice(dialect.zone, repeated)]
}

interface DoubtfulTime {
  /** Milliseconds as if the wall clock showed UTC. */
  readonly nominal: number
  /** How far the clock jumps over it; 0 where it shows it twice. */
  readonly gap: number
}

/** The local times at the start's time of day that the zone skips or repeats, from the start on. */
function* doubtfulTimes(
  start: LocalDateTime,
  zoneName: string,
  last: LocalDateTime | undefined,
  daysSearched: number,
): Generator<DoubtfulTime, undefined> {
  const zone = zoneOf(zoneName)
  const time = secondOfDayOf(start) * 1000
  const startDay = epochDayOfLocal(start)
  const lastDay = last === undefined ? END_OF_DAYS - 1 : epochDayOfLocal(last)
  const until = Math.min(lastDay, startDay + daysSearched) * MILLISECONDS_PER_DAY + time
  for (let local = startDay * MILLISECONDS_PER_DAY + time; local <= until;) {
    const stretch = zone.stretchAt(local)
    // No clock jumps by more than a day: at most one day has its time among the stretch's doubtful ones.
    const doubtful = Math.max(Math.min(stretch.skippedFrom, stretch.repeatedFrom), local)
    const nominal = Math.ceil((doubtful - time) / MILLISECONDS_PER_DAY) * MILLISECONDS_PER_DAY + time
    if (nominal < stretch.until && nominal <= until) yield { nominal, gap: stretch.gap }
    local = stretch.until
  }
}

function skippedNotice(zone: string, moves: LocalTimesSkipped['moves']): LocalTimesSkipped[] {
  if (moves.length === 0) return []
  const more = moves.length > CHANGES_NAMED
  return [{ code: 'local-times-skipped', zone, moves: moves.slice(0, CHANGES_NAMED), more }]
}

function repeatedNotice(zone: string, times: LocalTimesRepeated['times']): LocalTimesRepeated[] {
  if (times.length === 0) return []
  const more = times.length > CHANGES_NAMED
  return [{ code: 'local-times-repeated', zone, times: times.slice(0, CHANGES_NAMED), more }]
}
