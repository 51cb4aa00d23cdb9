import { type Dialect, type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import type { Locale } from '../locale.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import type { Series, SeriesEnd } from '../series/series.ts'
import { zoneName } from '../text/zone-name.ts'
import { englishSentences } from './sentence.en.ts'
import type { Sentences } from './sentence.ts'
import { chineseSentences } from './sentence.zh-CN.ts'

const sentences: Readonly<Record<Locale, Sentences>> = { 'zh-CN': chineseSentences, en: englishSentences }

/**
 * The sentence that a native reader would write for a series. What people collapse is collapsed (all seven weekdays
 * are every day); what the dialect adds to a rule is said where it shows (a day 31 that short months skip).
 *
 * @example
 * describe(series, 'zh-CN') // '每周一、周三 10:00（北京时间），共 10 次'
 * describe(series, 'en') // 'Every Monday and Wednesday at 10:00 (Beijing time), 10 times'
 */
export function describe(series: Series, locale: Locale, choices?: DialectChoices): string {
  const dialect = dialectOf(choices)
  const language = sentences[locale]
  const zone = zoneName(dialect.zone, locale)
  const { recurrence, start } = series
  if (recurrence.kind === 'once') return language.once(start, zone)
  const daysOf = language.days[recurrence.kind] as (recurrence: Recurrence, dialect: Dialect) => string
  const endOf = language.ends[series.end.kind] as (end: SeriesEnd, endDate: Dialect['endDate']) => string
  return language.repeating(daysOf(recurrence, dialect), start, zone, endOf(series.end, dialect.endDate))
}
