import type { DialectChoices } from '../../dialect/dialect.ts'
import { isRecord } from '../../input/check.ts'
import { isGiven } from '../../input/given.ts'
import { type Issue, issue } from '../../input/issue.ts'
import type { Notice } from '../../input/notice.ts'
import { orThrow } from '../../input/or-throw.ts'
import { parseLocalDateOrDateTime, parseLocalDateTime } from '../../input/parse-local-time.ts'
import { accept, hasIssues, refuse, type Result, taken } from '../../input/result.ts'
import { endIssues } from '../../series/parse-series.ts'
import type { Series, SeriesEnd } from '../../series/series.ts'
import { decodeInteger } from '../fields/integer.ts'
import { decodeRecurrence } from './decode-recurrence.ts'
import {
  type EndFieldName,
  endFieldNames,
  recurrenceFieldNames,
  type WireFields,
} from './recurrence-fields.ts'

const endReaders: {
  readonly [Field in EndFieldName]: (value: unknown, issues: Issue[]) => SeriesEnd | undefined
} = {
  end_times(value, issues) {
    const count = decodeInteger(value, ['end_times'], { min: 1 }, issues)
    return count === undefined ? undefined : { kind: 'count', count }
  },
  end_date_time(value, issues) {
    const text = typeof value === 'string' ? value.trim() : value
    const date = taken(parseLocalDateOrDateTime(text, ['end_date_time']), issues)
    return date && { kind: 'until', date }
  },
}

/**
 * Reads `start_time`, the recurrence fields and the end fields as one series. `end_date_time` wins over `end_times`,
 * with a notice; with neither the end is open (as for an instant booking, which has no end parameter); a meeting that
 * does not recur ignores both, with a notice.
 *
 * @example
 * decodeSeries({ start_time: '2020-05-18 10:00:00', recurrence_type: '1', daily_type: '1', end_times: 3 })
 * // { ok: true, value: { recurrence: { kind: 'daily' }, start: '2020-05-18 10:00:00', end: { kind: 'count', count: 3 } }, … }
 */
export function decodeSeries(fields: unknown, choices?: DialectChoices): Result<Series> {
  if (!isRecord(fields))
    return refuse([
      issue('not-an-object', [], { keys: ['start_time', ...recurrenceFieldNames, ...endFieldNames] }, fields),
    ])
  const issues: Issue[] = []
  const decoded = decodeRecurrence(fields, choices)
  const notices = [...decoded.notices]
  const recurrence = taken(decoded, issues)
  const start = readStart(fields, issues)
  const recurs = isGiven(fields['recurrence_type'])
  const end = recurs ? readEnd(fields, issues, notices) : ignoreEnd(fields, notices)
  if (recurrence && end) {
    const field = end.kind === 'count' ? 'end_times' : 'end_date_time'
    for (const each of endIssues(recurrence, start, end, [field])) issues.push(each)
  }
  if (recurrence && start && end && !hasIssues(issues)) return accept({ recurrence, start, end }, notices)
  return refuse(issues as [Issue, ...Issue[]], notices)
}

/**
 * The throwing variant of `decodeSeries`.
 *
 * @throws InvalidRequestError with every issue.
 */
export function decodeSeriesOrThrow(fields: unknown, choices?: DialectChoices): Series {
  return orThrow('Cannot read the series', decodeSeries(fields, choices))
}

function readStart(fields: WireFields, issues: Issue[]) {
  const value = fields['start_time']
  if (isGiven(value)) {
    return taken(parseLocalDateTime(typeof value === 'string' ? value.trim() : value, ['start_time']), issues)
  }
  issues.push(issue('required', ['start_time'], { format: 'yyyy-MM-dd HH:mm:ss' }, undefined))
  return undefined
}

function readEnd(fields: WireFields, issues: Issue[], notices: Notice[]): SeriesEnd | undefined {
  if (isGiven(fields['end_date_time'])) {
    if (isGiven(fields['end_times'])) {
      const faults: Issue[] = []
      endReaders.end_times(fields['end_times'], faults)
      notices.push({ code: 'field-outranked', field: 'end_times', by: 'end_date_time', issues: faults })
    }
    return endReaders.end_date_time(fields['end_date_time'], issues)
  }
  if (isGiven(fields['end_times'])) return endReaders.end_times(fields['end_times'], issues)
  return { kind: 'open' }
}

function ignoreEnd(fields: WireFields, notices: Notice[]): SeriesEnd {
  for (const field of endFieldNames) {
    if (!isGiven(fields[field])) continue
    const faults: Issue[] = []
    endReaders[field](fields[field], faults)
    notices.push({
      code: 'field-ignored',
      field,
      because: { field: 'recurrence_type', value: '""' },
      issues: faults,
    })
  }
  return { kind: 'open' }
}
