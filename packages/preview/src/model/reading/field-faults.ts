import { unknownFieldIssues } from '@umeeting/core'
import { type RuleField, ruleFieldNamed } from './rule-fields.ts'
import type { Unreadable } from './unreadable.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * What makes fields say another rule than was meant: a misspelt name of a field that is not given, or fields of a
 * recurrence without its type, of which the service creates a single meeting.
 */
export function faultAmong(fields: Fields, beside: Fields): Unreadable | undefined {
  const misspelt = misspeltAmong(fields, beside)
  if (misspelt) return misspelt
  if ('recurrence_type' in fields) return undefined
  const recurring = Object.keys(fields)
    .map((name) => ruleFieldNamed(name))
    .filter((field) => field !== undefined)
    .filter((field) => field !== 'start_time' && isGiven(fields[field]))
  if (recurring.length > 0) return { code: 'no-recurrence-type', fields: recurring }
  return isGiven(fields['start_time']) ? undefined : { code: 'no-rule-field' }
}

function misspeltAmong(fields: Fields, beside: Fields): Unreadable | undefined {
  const recurs = isGiven(fields['recurrence_type'])
  for (const { code, path, expected } of unknownFieldIssues(beside)) {
    if (code !== 'unknown-key' || !('suggestion' in expected)) continue
    const meant: RuleField | undefined = ruleFieldNamed(expected.suggestion)
    const matters = meant === 'recurrence_type' || recurs
    if (meant !== undefined && matters && !isGiven(fields[meant]))
      return { code: 'misspelt-field', given: String(path[0]).slice(0, 40), meant }
  }
  return undefined
}

/** Absent, null and blank text all mean "not given". */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
}
