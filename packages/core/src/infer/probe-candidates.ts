import { documentedDialect } from '../dialect/dialect.ts'
import { predict } from '../predict/predict.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import type { SeriesEnd } from '../series/series.ts'
import { civilDateOf, epochDayOf } from '../time/civil.ts'
import {
  dateOf,
  epochDayOfLocal,
  type LocalDate,
  type LocalDateTime,
  localDateTimeOf,
} from '../time/local-date-time.ts'
import { encodeSeries } from '../wire/series/encode-series.ts'
import type { SeriesFields } from '../wire/series/recurrence-fields.ts'

/** The rules whose reading is doubtful, with the numbers that both numberings take for different days. */
const doubtful: readonly Recurrence[] = [
  { kind: 'weekly', weekdays: ['tuesday'] },
  { kind: 'monthlyByDay', day: 31 },
  { kind: 'monthlyByWeekday', week: 5, weekday: 'tuesday' },
  { kind: 'monthlyByWeekday', week: 2, weekday: 'tuesday' },
  { kind: 'workdays' },
]

const TEN_O_CLOCK = 10 * 3600

/** The dates of a rule, as documented, that an end on a date is set at: an end means something only on one of them. */
const ENDS_AT = [2, 3, 4, 5]

/**
 * Short bookings from the second day after `today` on: each doubtful rule, started on the first of the next month or
 * on one of the three days after it (so that some start matches no reading), ended by a count or by a date.
 */
export function probeCandidates(today: LocalDate): readonly SeriesFields[] {
  const { year, month } = civilDateOf(epochDayOfLocal(today) + 2)
  const firstOfNext = epochDayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1)
  const starts = [0, 1, 2, 3].map((days) => localDateTimeOf(firstOfNext + days, TEN_O_CLOCK))
  return doubtful.flatMap((recurrence) =>
    starts.flatMap((start) =>
      endsOf(recurrence, start).map((end) => encodeSeries({ recurrence, start, end }, documentedDialect)),
    ),
  )
}

function endsOf(recurrence: Recurrence, start: LocalDateTime): readonly SeriesEnd[] {
  const dates: LocalDate[] = []
  for (const { number, localStart } of predict(
    { recurrence, start, end: { kind: 'open' } },
    documentedDialect,
  )) {
    if (ENDS_AT.includes(number)) dates.push(dateOf(localStart))
    if (dates.length === ENDS_AT.length) break
  }
  return [
    { kind: 'count', count: 2 },
    { kind: 'count', count: 3 },
    ...dates.map((date) => ({ kind: 'until', date }) as const),
  ]
}
