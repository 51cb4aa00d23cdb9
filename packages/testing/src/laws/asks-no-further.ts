import { type Dialect, type Occurrence, type Series, WorkdayCalendarError } from '@umeeting/core'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
import { UnknownWorkdayError } from '../oracle/unknown-workday-error.ts'
import type { Predictor } from '../predictor/predictor.ts'
import { defaultPredictor } from '../predictor/predictor-of.ts'
import { requireSame } from './law-violation.ts'

/**
 * A workday calendar that ends answers every occurrence up to its end: the walk gives those one by one, and then
 * the typed error with the first date that the calendar does not know.
 *
 * @throws LawViolation
 */
export function assertAsksNoFurther(
  series: Series,
  dialect: Dialect,
  predictor: Predictor = defaultPredictor,
  first = 60,
): void {
  const context = { series, dialect }
  const expected = walk(() => oracleOccurrences(series, dialect), first, UnknownWorkdayError)
  const found = walk(() => predictor.occurrences(series, dialect), first, WorkdayCalendarError)
  requireSame('a workday calendar is asked no further than the walk goes', expected, found, context)
}

interface Walk {
  readonly occurrences: readonly Occurrence[]
  /** The date that the calendar did not know, where the walk came to it. */
  readonly unknown?: string
}

function walk(
  occurrences: () => Iterable<Occurrence>,
  first: number,
  expectedError: new (date: never) => Error & { readonly date: string },
): Walk {
  const taken: Occurrence[] = []
  try {
    for (const occurrence of occurrences()) {
      taken.push(occurrence)
      if (taken.length === first) break
    }
  } catch (error) {
    if (error instanceof expectedError) return { occurrences: taken, unknown: error.date }
    throw error
  }
  return { occurrences: taken }
}
