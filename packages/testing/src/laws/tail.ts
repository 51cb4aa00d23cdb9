import type { Dialect, Series, SeriesEnd } from '@umeeting/core'
import type { Predictor } from '../predictor/predictor.ts'
import { defaultPredictor } from '../predictor/predictor-of.ts'
import { firstOf } from '../oracle/first-of.ts'
import { requireSame } from './law-violation.ts'

/**
 * A series that starts with a later occurrence of another has the rest of its occurrences, numbered anew.
 *
 * Told in a zone that skips no time: a start is asked for, an occurrence is what became of it.
 *
 * @param number of the occurrence to start with, from 1
 * @throws LawViolation
 */
export function assertTail(
  series: Series,
  dialect: Dialect,
  number: number,
  predictor: Predictor = defaultPredictor,
  first = 40,
): void {
  const still: Dialect = { ...dialect, zone: 'UTC', maxOccurrences: 'none' }
  const rest = firstOf(predictor.occurrences(series, still), first).slice(number - 1)
  const [start] = rest
  if (!start || series.recurrence.kind === 'once') return
  const tail: Series = { ...series, start: start.localStart, end: endOfTail(series.end, number) }
  requireSame(
    'a series that starts later has the rest of the occurrences',
    rest.map((occurrence, index) => ({ ...occurrence, number: index + 1 })),
    firstOf(predictor.occurrences(tail, still), rest.length),
    { series, number, dialect: still },
  )
}

function endOfTail(end: SeriesEnd, number: number): SeriesEnd {
  return end.kind === 'count' ? { kind: 'count', count: end.count - number + 1 } : end
}
