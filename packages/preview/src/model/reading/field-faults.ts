import { nearestName } from './nearest-name.ts'
import { type RuleField, ruleFieldNamed, ruleFields } from './rule-fields.ts'
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
  for (const given of Object.keys(beside)) {
    const meant: RuleField | undefined = nearestName(given, ruleFields)
    const matters = meant === 'recurrence_type' || recurs
    if (meant !== undefined && matters && !isGiven(fields[meant]))
      return { code: 'misspelt-field', given: given.slice(0, 40), meant }
  }
  return undefined
}

/** Absent, null and blank text all mean "not given". */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
}
