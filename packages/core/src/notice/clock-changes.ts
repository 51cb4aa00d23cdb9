import type { Dialect } from '../dialect/dialect.ts'
import { timetableOf } from '../predict/predict.ts'
import type { Series } from '../series/series.ts'
import {
  END_OF_DAYS,
  epochDayOfLocal,
  type LocalDateTime,
  localDateTimeOf,
  MILLISECONDS_PER_DAY,
  secondOfDayOf,
} from '../time/local-date-time.ts'
import { zoneOf } from '../zone/zone.ts'
import type { LocalTimesRepeated, LocalTimesSkipped, Notice } from './notice.ts'

/** How far ahead clock changes are looked for: rules change sooner than that. */
const DAYS_SEARCHED = 10 * 366
/** How many of them a notice names. */
const CHANGES_NAMED = 6

/** The occurrences whose local time the zone skips or shows twice, up to `lastDay`; undefined is without end. */
export function clockChangeNotices(series: Series, dialect: Dialect, lastDay: number | undefined): Notice[] {
  const startDay = epochDayOfLocal(series.start)
  const end = Math.min(
    lastDay ?? END_OF_DAYS - 1,
    series.recurrence.kind === 'once' ? startDay : END_OF_DAYS - 1,
  )
  const searched = Math.min(end, startDay + DAYS_SEARCHED)
  const skipped: { from: LocalDateTime; to: LocalDateTime }[] = []
  const repeated: LocalDateTime[] = []
  const zone = zoneOf(dialect.zone)
  const time = secondOfDayOf(series.start) * 1000
  const until = searched * MILLISECONDS_PER_DAY + time
  const timetable = timetableOf(series, dialect, undefined)
  for (let local = startDay * MILLISECONDS_PER_DAY + time; local <= until;) {
    const stretch = zone.stretchAt(local)
    const doubtful = Math.min(stretch.skippedFrom, stretch.repeatedFrom)
    // The one day, if any, whose time of day falls into the doubtful times.
    const day = Math.ceil((Math.max(doubtful, local) - time) / MILLISECONDS_PER_DAY)
    const nominal = day * MILLISECONDS_PER_DAY + time
    if (doubtful < stretch.until && nominal < stretch.until && nominal <= until) {
      const from = localDateTimeOf(day, time / 1000)
      const to = localOf(nominal + stretch.gap)
      const found = timetable.from(timetable.numberAt(to)).next().value
      if (found?.localStart === to && found.startsAt === nominal - stretch.offset) {
        if (stretch.gap > 0) skipped.push({ from, to })
        else repeated.push(from)
      }
    }
    local = stretch.until
  }
  // Changes that still came in the last two years of the search will come after it.
  const recent = localDateTimeOf(searched - 2 * 366, 0)
  const goesOn = (last: LocalDateTime | undefined) => end > searched && last !== undefined && last > recent
  return [
    ...skippedNotice(dialect.zone, skipped, goesOn(skipped.at(-1)?.from)),
    ...repeatedNotice(dialect.zone, repeated, goesOn(repeated.at(-1))),
  ]
}

function skippedNotice(zone: string, moves: LocalTimesSkipped['moves'], more: boolean): Notice[] {
  if (moves.length === 0) return []
  return [
    {
      code: 'local-times-skipped',
      zone,
      moves: moves.slice(0, CHANGES_NAMED),
      more: more || moves.length > CHANGES_NAMED,
    },
  ]
}

function repeatedNotice(zone: string, times: LocalTimesRepeated['times'], more: boolean): Notice[] {
  if (times.length === 0) return []
  return [
    {
      code: 'local-times-repeated',
      zone,
      times: times.slice(0, CHANGES_NAMED),
      more: more || times.length > CHANGES_NAMED,
    },
  ]
}

function localOf(milliseconds: number): LocalDateTime {
  const day = Math.floor(milliseconds / MILLISECONDS_PER_DAY)
  return localDateTimeOf(day, (milliseconds - day * MILLISECONDS_PER_DAY) / 1000)
}
