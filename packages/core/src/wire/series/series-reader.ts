import type { Dialect } from '../../dialect/dialect.ts'
import { isRecord } from '../../input/check.ts'
import { parseLocalDateTime } from '../../input/parse-local-time.ts'
import { accept, type Accepted, type Result } from '../../input/result.ts'
import { endIssues } from '../../series/parse-series.ts'
import type { Series } from '../../series/series.ts'
import { decodeSeries } from './decode-series.ts'
import { endFieldNames, recurrenceFieldNames, type WireFields } from './recurrence-fields.ts'

/** How many rules are remembered; those of a year of an office's bookings are fewer. */
const MOST_RULES = 1000

/** Longer text is read each time, so that what is remembered stays small. */
const LONGEST_VALUE = 64
const SEPARATOR = '\u0000'

/** What a rule is read from: all that a series is but its start. */
const ruleFields: readonly (keyof WireFields)[] = [...recurrenceFieldNames, ...endFieldNames]

/**
 * `decodeSeries` for many: rules that were accepted before are not read again, which is most of the work where
 * bookings share a few. What it answers is the same.
 */
export function seriesReader(dialect: Dialect): (fields: unknown) => Result<Series> {
  const known = new Map<string, Accepted<Series>>()
  return (fields) => {
    if (!isRecord(fields)) return decodeSeries(fields, dialect)
    const rule = ruleIn(fields)
    if (rule === undefined) return decodeSeries(fields, dialect)
    const before = known.get(rule)
    const again = before && startedAnew(before, fields['start_time'])
    if (again) return again
    const read = decodeSeries(fields, dialect)
    if (read.ok) {
      if (known.size === MOST_RULES) known.clear()
      known.set(rule, read)
    }
    return read
  }
}

/** Values and their types, each ended by what none holds; undefined where one does, or is no plain value. */
function ruleIn(fields: WireFields): string | undefined {
  let rule = ''
  for (const name of ruleFields) {
    const value = fields[name]
    if (typeof value === 'string') {
      if (value.length > LONGEST_VALUE || value.includes(SEPARATOR)) return undefined
      rule += `"${value}${SEPARATOR}`
    } else if (typeof value === 'number') rule += `${value}${SEPARATOR}`
    else if (value === undefined) rule += SEPARATOR
    else return undefined
  }
  return rule
}

/** A series of that rule from another start; undefined where there is anything to say against it. */
function startedAnew({ value, notices }: Accepted<Series>, startTime: unknown): Accepted<Series> | undefined {
  const { recurrence, end } = value
  const start = parseLocalDateTime(startTime)
  if (!start.ok || endIssues(recurrence, start.value, end, []).length > 0) return undefined
  return accept({ recurrence, start: start.value, end }, notices)
}
