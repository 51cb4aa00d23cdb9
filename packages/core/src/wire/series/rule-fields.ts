import { type DialectChoices, dialectOf, dialectPoints, documentedDialect } from '../../dialect/dialect.ts'
import type { Series } from '../../series/series.ts'
import { encodeSeries } from './encode-series.ts'

/**
 * A series and the choices it is read by as plain fields, such as a link or a form holds them: the wire fields of the
 * series, and each point of the dialect that is not the documented one, by its name. `decodeSeries` and `parseDialect`
 * read them back. A workday calendar is a function and has no place in text: it is left out.
 *
 * @example
 * ruleFields(mondays, { zone: 'America/New_York' })
 * // { start_time: '2026-11-30 10:00:00', recurrence_type: '2', weekly_days: '1', end_times: '1', zone: 'America/New_York' }
 */
export function ruleFields(series: Series, choices?: DialectChoices): Readonly<Record<string, string>> {
  const dialect = dialectOf(choices)
  const fields: Record<string, string> = { ...encodeSeries(series, dialect) }
  for (const point of dialectPoints) {
    const choice = dialect[point]
    if (choice !== documentedDialect[point] && typeof choice !== 'function') fields[point] = String(choice)
  }
  return fields
}
