import { checkKeys } from '../../input/check.ts'
import type { Issue } from '../../input/issue.ts'
import { meetingTables } from './meeting-tables.ts'

const tables = Object.values(meetingTables)
const known = [...new Set(tables.flatMap(({ wireNames }) => wireNames.known))]
const aliases = new Map(tables.flatMap(({ wireNames }) => Array.from(wireNames.aliases)))

/**
 * An issue for every key that no booking has as a field, be it instant, scheduled or an update, with what was most
 * likely meant. For who reads only the recurrence of a request, which passes over all other keys.
 *
 * @example
 * unknownFieldIssues({ topic: 'Stand-up', recurrence_type: '2', weekly_day: '1' })
 * // [{ code: 'unknown-key', path: ['weekly_day'], expected: { suggestion: 'weekly_days' }, received: '"weekly_day"' }]
 */
export function unknownFieldIssues(fields: Readonly<Record<string, unknown>>): readonly Issue[] {
  const issues: Issue[] = []
  checkKeys(fields, [], known, issues, aliases)
  return issues
}
