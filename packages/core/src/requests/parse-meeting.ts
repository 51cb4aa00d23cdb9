import { isRecord } from '../input/check.ts'
import { type Issue, issue } from '../issue/issue.ts'
import { parseRecurrence } from '../recurrence/parse-recurrence.ts'
import { accept, hasIssues, refuse, type Result } from '../result.ts'
import { endIssues, parseSeriesEnd, taken } from '../series/parse-series.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { missingEndIssues, webinarIssues } from './meeting-rules.ts'
import { type ComposedName, type MeetingRequests, meetingTables } from './meeting-tables.ts'
import { checkRequestKeys, domainNamesOf, readRows } from './request-table.ts'

type Fields = Readonly<Record<string, unknown>>

/** What several parameters make together, and how each request has it. */
const composed: Readonly<Record<keyof MeetingRequests, readonly ComposedName[]>> = {
  instant: ['recurrence'],
  schedule: ['recurrence', 'end'],
  update: ['recurrence', 'end'],
}

/** The wire's names of what several parameters make together, for those who write one into a domain request. */
const composedAliases: Readonly<Record<string, ComposedName>> = {
  recurrence_type: 'recurrence',
  daily_type: 'recurrence',
  weekly_days: 'recurrence',
  monthly_day: 'recurrence',
  monthly_week: 'recurrence',
  monthly_week_day: 'recurrence',
  end_times: 'end',
  end_date_time: 'end',
}

/** Reads a meeting request in the domain's own words from anything. */
export function parseMeeting<Operation extends keyof MeetingRequests>(
  operation: Operation,
  input: unknown,
): Result<MeetingRequests[Operation]> {
  const table = meetingTables[operation]
  const names = [...Object.keys(table), ...composed[operation]]
  if (!isRecord(input)) return refuse([issue('not-an-object', [], `{ ${names.join(', ')} }`, input)])
  const issues: Issue[] = []
  checkRequestKeys(input, names, { ...composedAliases, ...domainNamesOf(table) }, issues)
  const plain: Fields = readRows(table, input, issues)
  issues.push(...webinarIssues(plain, (name) => name))
  const rule = readRule(operation, input, plain['start'] as LocalDateTime | undefined, issues)
  if (hasIssues(issues)) return refuse(issues)
  const request: object = { ...plain, ...rule }
  return accept(request as MeetingRequests[Operation])
}

/** The recurrence with its end, where the request has them. */
function readRule(
  operation: keyof MeetingRequests,
  input: Fields,
  start: LocalDateTime | undefined,
  issues: Issue[],
): Fields {
  const end =
    operation === 'instant' ? { kind: 'open' as const } : taken(parseSeriesEnd(input['end'], ['end']), issues)
  if (input['recurrence'] === undefined && operation === 'update') {
    if (end && end.kind !== 'open')
      issues.push(issue('end-without-recurrence', ['end'], 'recurrence', end.kind))
    return {}
  }
  const recurrence =
    input['recurrence'] === undefined
      ? { kind: 'once' as const }
      : taken(parseRecurrence(input['recurrence'], ['recurrence']), issues)
  if (operation === 'instant') return { recurrence }
  if (recurrence && end) {
    issues.push(...endIssues(recurrence, start, end, ['end']))
    issues.push(...missingEndIssues(recurrence, end, ['end'], 'count | until'))
  }
  return { recurrence, end }
}
