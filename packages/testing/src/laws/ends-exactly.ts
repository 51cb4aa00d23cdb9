import type { Dialect, LocalDateTime, Series, SeriesEnd } from '@umeeting/core'
import { isEndless } from '../predictor/is-endless.ts'
import type { Predictor } from '../predictor/predictor.ts'
import { defaultPredictor } from '../predictor/predictor-of.ts'
import { requireSame, requireTrue } from './law-violation.ts'

/**
 * A series is the beginning of the same series without an end, up to its end and not one occurrence further: the last
 * lies within, the next that the open series has does not, or the count or the dialect's most is reached. An end is
 * compared with the wall clock that was asked for; the law reads it in a zone that skips no time.
 *
 * @throws LawViolation
 */
export function assertEndsExactly(
  series: Series,
  dialect: Dialect,
  predictor: Predictor = defaultPredictor,
): void {
  const limited = { ...dialect, zone: 'UTC' }
  const open: Series = { ...series, end: { kind: 'open' } }
  const unlimited: Dialect = { ...limited, maxOccurrences: 'none' }
  const count = predictor.count(series, dialect)
  const context = { count, series, dialect }
  requireSame(
    'the zone has no part in how many occurrences there are',
    count,
    predictor.count(series, limited),
    context,
  )

  const endless = isEndless(series, dialect)
  requireTrue('exactly the series without any end are endless', (count === Infinity) === endless, context)
  if (endless) return

  const most = mostOf(series, dialect)
  requireTrue('there are no more occurrences than asked for', count <= most, context)
  for (const number of [1, Math.ceil(count / 2), count, count + 1]) {
    const expected = number > count ? undefined : predictor.nth(open, number, unlimited)
    requireSame(
      'a series is the beginning of the open one',
      expected,
      predictor.nth(series, number, limited),
      context,
    )
  }
  const last = lastMoment(series.end, dialect.endDate)
  const final = predictor.nth(series, count, limited)
  const following = predictor.nth(open, count + 1, unlimited)
  requireTrue('no occurrence lies past the end', !final || final.localStart <= last, { final, ...context })
  requireTrue(
    'no occurrence before the end is left out',
    count === most || !following || following.localStart > last,
    { following, ...context },
  )
}

function mostOf({ recurrence, end }: Series, { maxOccurrences }: Dialect): number {
  return Math.min(
    recurrence.kind === 'once' ? 1 : Infinity,
    end.kind === 'count' ? end.count : Infinity,
    maxOccurrences === 'none' ? Infinity : maxOccurrences,
  )
}

function lastMoment(end: SeriesEnd, endDate: Dialect['endDate']): LocalDateTime {
  if (end.kind !== 'until') return '9999-12-31 23:59:59' as LocalDateTime
  if (end.date.length > 10) return end.date as LocalDateTime
  return `${end.date} ${endDate === 'whole-day' ? '23:59:59' : '00:00:00'}` as LocalDateTime
}
