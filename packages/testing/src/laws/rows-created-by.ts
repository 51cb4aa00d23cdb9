import {
  decodeSeriesOrThrow,
  type Dialect,
  encodeSeries,
  type LocalDateTime,
  type Series,
} from '@umeeting/core'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'

/** The rows that a service of that dialect creates for a booking written in another, at most `limit`. */
export function rowsCreatedBy(
  service: Dialect,
  series: Series,
  client: Dialect,
  limit: number = Infinity,
): readonly { readonly start_time: LocalDateTime; readonly uuid: string }[] {
  const rows = []
  const booked = decodeSeriesOrThrow(encodeSeries(series, client), service)
  for (const { number, localStart } of oracleOccurrences(booked, service)) {
    if (number > limit) break
    rows.push({ start_time: localStart, uuid: `uuid-${number}` })
  }
  return rows
}
