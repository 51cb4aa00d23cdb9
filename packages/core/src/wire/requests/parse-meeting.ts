import { checkKeys, isRecord } from '../../input/check.ts'
import { type Issue, issue } from '../../input/issue.ts'
import { parseLocalDateTime } from '../../input/parse-local-time.ts'
import { accept, hasIssues, refuse, type Result, taken } from '../../input/result.ts'
import { parseRecurrence } from '../../recurrence/parse-recurrence.ts'
import type { Recurrence } from '../../recurrence/recurrence.ts'
import { endIssues, parseSeriesEnd } from '../../series/parse-series.ts'
import type { LocalDateTime } from '../../time/local-date-time.ts'
import { missingEndIssues, webinarIssues } from './meeting-rules.ts'
import { type MeetingRequests, meetingTables } from './meeting-tables.ts'
import { readRows } from './request-table.ts'

type Fields = Readonly<Record<string, unknown>>

/** Reads a meeting request in the domain's own words from anything. */
export function parseMeeting<Operation extends keyof MeetingRequests>(
  operation: Operation,
  input: unknown,
): Result<MeetingRequests[Operation]> {
  const { plain, names } = meetingTables[operation]
  if (!isRecord(input)) {
    return refuse([issue('not-an-object', [], { keys: names.known }, input)])
  }
  const issues: Issue[] = []
  checkKeys(input, [], names.known, issues, names.aliases)
  const parameters: Record<string, unknown> = readRows(plain, input, issues)
  issues.push(...webinarIssues(parameters, (name) => name))
  const series =
    operation === 'instant' ? readRecurrence(input, issues) : readSeries(operation, input, issues)
  if (hasIssues(issues)) return refuse(issues)
  const request: object = Object.assign(parameters, series)
  return accept(request as MeetingRequests[Operation])
}

/** A missing recurrence means that the meeting happens once. */
function readRecurrence(input: Fields, issues: Issue[]): Fields {
  if (input['recurrence'] === undefined) return { recurrence: { kind: 'once' } }
  return { recurrence: taken(parseRecurrence(input['recurrence'], ['recurrence']), issues) }
}

/** In an update a missing recurrence says nothing, and then there can be no end. */
function readSeries(operation: 'schedule' | 'update', input: Fields, issues: Issue[]): Fields {
  const start = readStart(input['start'], issues)
  const end = taken(parseSeriesEnd(input['end'], ['end']), issues)
  if (operation === 'update' && input['recurrence'] === undefined) {
    if (end && end.kind !== 'open') issues.push(issue('end-without-recurrence', ['end'], null, end.kind))
    return { start }
  }
  const recurrence = readRecurrence(input, issues)['recurrence'] as Recurrence | undefined
  if (recurrence && end) {
    issues.push(...endIssues(recurrence, start, end, ['end']))
    issues.push(...missingEndIssues(recurrence, end, ['end'], ['count', 'until']))
  }
  return { recurrence, start, end }
}

function readStart(input: unknown, issues: Issue[]): LocalDateTime | undefined {
  if (input !== undefined) return taken(parseLocalDateTime(input, ['start']), issues)
  issues.push(issue('required', ['start'], { format: 'yyyy-MM-dd HH:mm:ss' }, input))
  return undefined
}
