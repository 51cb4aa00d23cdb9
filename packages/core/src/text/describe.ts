import { type Dialect, type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import type { Locale } from '../input/locale.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import type { Series, SeriesEnd } from '../series/series.ts'
import { sentences } from './languages.ts'
import type { Days } from './sentence.ts'
import { zoneName } from './zone-name.ts'

/** What a sentence is made with. */
export interface DescribeOptions {
  /**
   * What names the zone: `everyZoneName` of `@umeeting/core/zone-names` knows all.
   * @default zoneName
   */
  readonly zoneName?: ((zone: string, locale: Locale) => string) | undefined
}

/**
 * The sentence that a native reader would write for a series, without a full stop. What people collapse is collapsed
 * (all seven weekdays are every day), and what the dialect makes of a rule is said where it shows (a day 31 that
 * shorter months skip). The first date is said only where no end says how far the series reaches: calendars leave it
 * to the dates beside the sentence. No date is computed: neither the zone nor a workday calendar is asked.
 *
 * @example
 * describe(series, 'zh-CN') // '每周一、周三 10:00（北京时间），共 10 次'
 * describe(series, 'en') // 'Every Monday and Wednesday at 10:00 (Beijing time), 10 times'
 */
export function describe(
  series: Series,
  locale: Locale,
  choices?: DialectChoices,
  options: DescribeOptions = {},
): string {
  const dialect = dialectOf(choices)
  const language = sentences[locale]
  const zone = (options.zoneName ?? zoneName)(dialect.zone, locale)
  const { recurrence, start, end } = series
  if (recurrence.kind === 'once' || isStartAlone(series, dialect)) return language.once(start, zone)
  const daysOf = language.days[recurrence.kind] as (recurrence: Recurrence, dialect: Dialect) => Days
  const endOf = language.ends[end.kind] as (
    end: SeriesEnd,
    start: Series['start'],
    endDate: Dialect['endDate'],
  ) => string
  return language.repeating(daysOf(recurrence, dialect), start, zone, endOf(end, start, dialect.endDate))
}

/** Whether all that there is of a repeating series is its start: no sentence about days would be true of it. */
function isStartAlone({ recurrence, end }: Series, { unmatchedStart }: Dialect): boolean {
  const isFirst = recurrence.kind === 'daily' || unmatchedStart === 'include'
  return isFirst && end.kind === 'count' && end.count === 1
}
