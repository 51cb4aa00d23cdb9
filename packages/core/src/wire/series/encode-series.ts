import type { DialectChoices } from '../../dialect/dialect.ts'
import type { Series, SeriesEnd } from '../../series/series.ts'
import { encodeRecurrence } from './encode-recurrence.ts'
import type { EndFieldName, SeriesFields } from './recurrence-fields.ts'

/** Writes a series as wire fields, canonically. `decodeSeries` reads them back. */
export function encodeSeries(series: Series, choices?: DialectChoices): SeriesFields {
  return {
    start_time: series.start,
    ...encodeRecurrence(series.recurrence, choices),
    ...encodeSeriesEnd(series.end),
  }
}

/** Writes the end of a series as wire fields; an open end has none. */
export function encodeSeriesEnd(end: SeriesEnd): Pick<SeriesFields, EndFieldName> {
  switch (end.kind) {
    case 'open':
      return {}
    case 'count':
      return { end_times: String(end.count) }
    case 'until':
      return { end_date_time: end.date }
  }
}
