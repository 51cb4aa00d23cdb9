import type { Dialect, Occurrence, Series } from '@umeeting/core'
import type fc from 'fast-check'
import { firstOf } from '../oracle/first-of.ts'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
import { isEndless } from '../predictor/is-endless.ts'
import { anySeriesAndDialect, type SeriesAndDialect } from './series.ts'

/** A series with what the service should create for it. */
export interface PredictedBooking extends SeriesAndDialect {
  /** All occurrences; of an endless series as many as the service happens to create. At least one. */
  readonly list: readonly Occurrence[]
  /** Whether the series has no end. */
  readonly endless: boolean
}

const MOST = 30

/** Bookings of one occurrence to thirty, sixty where a dialect limits them, all at different local times. */
export function anyBooking(): fc.Arbitrary<PredictedBooking> {
  return anySeriesAndDialect()
    .map(({ series: asked, dialect }): PredictedBooking => {
      const series = shortened(asked, { ...dialect, maxOccurrences: 'none' })
      const endless = isEndless(series, dialect)
      const occurrences = oracleOccurrences(series, dialect)
      return { series, dialect, endless, list: endless ? firstOf(occurrences, MOST) : [...occurrences] }
    })
    .filter(
      ({ list }) => list.length > 0 && new Set(list.map(({ localStart }) => localStart)).size === list.length,
    )
}

/** A series with an end and more occurrences than that is ended by a count. */
function shortened(series: Series, dialect: Dialect): Series {
  if (isEndless(series, dialect)) return series
  const tooMany = firstOf(oracleOccurrences(series, dialect), MOST + 1).length > MOST
  return tooMany ? { ...series, end: { kind: 'count', count: MOST } } : series
}
