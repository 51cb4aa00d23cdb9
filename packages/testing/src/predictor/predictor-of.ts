import {
  calendarEngine,
  countOccurrences,
  type Engine,
  isOccurrence,
  nextOccurrence,
  nthOccurrence,
  occurrencesBetween,
  predict,
  predictInto,
  previousOccurrence,
} from '@umeeting/core'
import type { Predictor } from './predictor.ts'

/**
 * The functions of `@umeeting/core` over one engine.
 *
 * @example
 * assertSameOccurrences(predictorOf(rruleEngine), oraclePredictor, series, dialect)
 */
export function predictorOf(engine: Engine): Predictor {
  const options = { engine }
  return {
    name: engine.name,
    occurrences: (series, dialect) => predict(series, dialect, options),
    between: (series, window, dialect) => occurrencesBetween(series, window, dialect, options),
    next: (series, local, dialect) => nextOccurrence(series, local, dialect, options),
    previous: (series, local, dialect) => previousOccurrence(series, local, dialect, options),
    nth: (series, number, dialect) => nthOccurrence(series, number, dialect, options),
    count: (series, dialect) => countOccurrences(series, dialect, options),
    includes: (series, local, dialect) => isOccurrence(series, local, dialect, options),
    writeInstants: (target, series, dialect, first) =>
      predictInto(target, series, dialect, { ...options, first }),
  }
}

/** `@umeeting/core` with its default engine. */
export const defaultPredictor: Predictor = predictorOf(calendarEngine)
