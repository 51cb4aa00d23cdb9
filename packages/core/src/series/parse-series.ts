import { checkChoice, checkInteger, checkKeys, isRecord } from '../input/check.ts'
import { type Issue, issue } from '../input/issue.ts'
import { orThrow } from '../input/or-throw.ts'
import { parseLocalDateOrDateTime, parseLocalDateTime } from '../input/parse-local-time.ts'
import { accept, hasIssues, refuse, type Result, taken } from '../input/result.ts'
import { parseRecurrence } from '../recurrence/parse-recurrence.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'
import { dateOf, isDateOnly, type LocalDateTime } from '../time/local-date-time.ts'
import type { Series, SeriesEnd } from './series.ts'

type Path = Issue['path']

/**
 * Reads a series in the domain's own words from anything; wire fields have `decodeSeries`. A missing `end` is open.
 *
 * @example
 * parseSeries({
 *   recurrence: { kind: 'weekly', weekdays: ['monday', 'wednesday'] },
 *   start: '2026-11-30 10:00:00',
 *   end: { kind: 'count', count: 10 },
 * }).ok // true
 */
export function parseSeries(input: unknown, path: Issue['path'] = []): Result<Series> {
  if (!isRecord(input))
    return refuse([issue('not-an-object', path, { keys: ['recurrence', 'start', 'end'] }, input)])
  const issues: Issue[] = []
  checkKeys(input, path, ['recurrence', 'start', 'end'], issues)
  const recurrence = taken(parseRecurrence(input['recurrence'], [...path, 'recurrence']), issues)
  const start = taken(parseLocalDateTime(input['start'], [...path, 'start']), issues)
  const end = taken(parseSeriesEnd(input['end'], [...path, 'end']), issues)
  if (recurrence && end) issues.push(...endIssues(recurrence, start, end, [...path, 'end']))
  if (recurrence && start && end && !hasIssues(issues)) return accept({ recurrence, start, end })
  return refuse(issues as [Issue, ...Issue[]])
}

/**
 * The throwing variant of `parseSeries`.
 *
 * @throws InvalidRequestError with every issue.
 */
export function parseSeriesOrThrow(input: unknown): Series {
  return orThrow('Cannot read the series', parseSeries(input))
}

/** Reads the end of a series; undefined is open. */
export function parseSeriesEnd(input: unknown, path: Issue['path'] = []): Result<SeriesEnd> {
  if (input === undefined) return accept({ kind: 'open' })
  if (!isRecord(input))
    return refuse([issue('not-an-object', path, { keys: ['kind', 'count', 'date'] }, input)])
  const issues: Issue[] = []
  const end = readEnd(input, path, issues)
  return end && !hasIssues(issues) ? accept(end) : refuse(issues as [Issue, ...Issue[]])
}

function readEnd(
  input: Readonly<Record<string, unknown>>,
  path: Path,
  issues: Issue[],
): SeriesEnd | undefined {
  const kind = checkChoice(input['kind'], [...path, 'kind'], ['open', 'count', 'until'], issues)
  switch (kind) {
    case 'open':
      checkKeys(input, path, ['kind'], issues)
      return { kind }
    case 'count': {
      checkKeys(input, path, ['kind', 'count'], issues)
      const count = checkInteger(input['count'], [...path, 'count'], { min: 1 }, issues)
      return count === undefined ? undefined : { kind, count }
    }
    case 'until': {
      checkKeys(input, path, ['kind', 'date'], issues)
      const date = taken(parseLocalDateOrDateTime(input['date'], [...path, 'date']), issues)
      return date && { kind, date }
    }
    case undefined:
      return undefined
  }
}

/** What an end can't be for its recurrence and start: shared by everything that reads a series. */
export function endIssues(
  recurrence: Recurrence,
  start: LocalDateTime | undefined,
  end: SeriesEnd,
  path: Path,
): Issue[] {
  if (end.kind === 'open') return []
  if (recurrence.kind === 'once') return [issue('end-without-recurrence', path, null, end.kind)]
  if (end.kind === 'count' || start === undefined) return []
  const earliest = isDateOnly(end.date) ? dateOf(start) : start
  return end.date < earliest ? [issue('end-before-start', path, { earliest }, end.date)] : []
}
