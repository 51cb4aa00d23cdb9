import type { DialectChoices } from '../../dialect/dialect.ts'
import { checkKeys, isRecord } from '../../input/check.ts'
import { type Issue, issue } from '../../input/issue.ts'
import type { Notice } from '../../input/notice.ts'
import { accept, hasIssues, refuse, type Result, taken } from '../../input/result.ts'
import { decodeRecurrence } from '../series/decode-recurrence.ts'
import { decodeSeries } from '../series/decode-series.ts'
import { endFieldNames } from '../series/recurrence-fields.ts'
import { missingEndIssues, webinarIssues } from './meeting-rules.ts'
import { type MeetingRequests, meetingTables, wireNameOf } from './meeting-tables.ts'
import type { InstantMeeting, MeetingUpdate, ScheduledMeeting } from './meeting.ts'
import { readWireRows } from './request-table.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads the fields of a `share/instant` call, as they are sent; numbers and booleans may also come as such. Absent,
 * null and "" mean "not given"; credentials are passed over; a key that is no parameter is refused.
 *
 * @example
 * decodeInstantMeeting({ topic: 'Stand-up', meeting_capacity: '25', recurrence_type: '1', daily_type: '2' })
 * // { ok: true, value: { topic: 'Stand-up', capacity: 25, recurrence: { kind: 'workdays' } }, notices: [] }
 */
export function decodeInstantMeeting(fields: unknown, dialect?: DialectChoices): Result<InstantMeeting> {
  return decodeMeeting('instant', fields, dialect)
}

/**
 * Reads the fields of a `share/schedule` call, as `decodeInstantMeeting` does. A field that loses against another
 * comes with a notice.
 */
export function decodeScheduledMeeting(fields: unknown, dialect?: DialectChoices): Result<ScheduledMeeting> {
  return decodeMeeting('schedule', fields, dialect)
}

/**
 * Reads the fields of a `share/update` call, as `decodeInstantMeeting` does. A `recurrence_type` of "" makes the
 * meeting a plain one; without it the request has no recurrence at all.
 */
export function decodeMeetingUpdate(fields: unknown, dialect?: DialectChoices): Result<MeetingUpdate> {
  return decodeMeeting('update', fields, dialect)
}

function decodeMeeting<Operation extends keyof MeetingRequests>(
  operation: Operation,
  fields: unknown,
  dialect: DialectChoices | undefined,
): Result<MeetingRequests[Operation]> {
  if (!isRecord(fields))
    return refuse([issue('not-an-object', [], { keys: meetingTables[operation].wireNames.known }, fields)])
  const { plain, wireNames } = meetingTables[operation]
  const issues: Issue[] = []
  const notices: Notice[] = []
  checkKeys(fields, [], wireNames.known, issues, wireNames.aliases)
  const parameters: Record<string, unknown> = readWireRows(plain, fields, issues)
  issues.push(...webinarIssues(parameters, wireNameOf))
  const series = decodeParts(operation, fields, dialect, issues, notices)
  if (hasIssues(issues)) return refuse(issues, notices)
  const request: object = Object.assign(parameters, series)
  return accept(request as MeetingRequests[Operation], notices)
}

/** The start, the recurrence and the end, where the request has them. */
function decodeParts(
  operation: keyof MeetingRequests,
  fields: Fields,
  dialect: DialectChoices | undefined,
  issues: Issue[],
  notices: Notice[],
): Fields {
  if (operation === 'instant') {
    const decoded = decodeRecurrence(fields, dialect)
    notices.push(...decoded.notices)
    return { recurrence: taken(decoded, issues) }
  }
  const decoded = decodeSeries(fields, dialect)
  notices.push(...decoded.notices)
  const series = taken(decoded, issues)
  if (!series) return {}
  const { recurrence, start, end } = series
  const type = fields['recurrence_type']
  if (operation === 'update' && (type === undefined || type === null)) return { start }
  issues.push(...missingEndIssues(recurrence, end, ['end_times'], endFieldNames))
  return { recurrence, start, end }
}
