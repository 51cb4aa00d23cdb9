import { decodeScheduledMeeting, type Issue } from '@umeeting/core'

/** What is wrong with the duration of a booking, by the same rules as of a whole request. */
export function durationIssues(fields: Readonly<Record<string, unknown>>): readonly Issue[] {
  const decoded = decodeScheduledMeeting(fields)
  return decoded.ok ? [] : decoded.issues.filter(({ path }) => path[0] === 'duration')
}
