import type { Issue } from '../issue/issue.ts'
import { endFieldNames, recurrenceFieldNames } from '../wire/recurrence-fields.ts'
import { credentials } from './decode-meeting.ts'
import { wireNames } from './meeting-tables.ts'
import { checkRequestKeys } from './request-table.ts'

/**
 * An issue for every key that no booking has as a field, be it instant, scheduled or an update, with what was most
 * likely meant. For who reads only the recurrence of a request, which passes over all other keys.
 *
 * @example
 * unknownFieldIssues({ topic: 'Stand-up', recurrence_type: '2', weekly_day: '1' })
 * // [{ code: 'unknown-key', path: ['weekly_day'], expected: 'weekly_days', received: '"weekly_day"' }]
 */
export function unknownFieldIssues(fields: Readonly<Record<string, unknown>>): readonly Issue[] {
  const aliases = wireNames()
  const known = [...Object.values(aliases), ...recurrenceFieldNames, ...endFieldNames, ...credentials]
  const issues: Issue[] = []
  checkRequestKeys(fields, known, aliases, issues)
  return issues
}
