import { type RecurrenceFieldName, recurrenceFieldNames } from '@umeeting/core'

/** A parameter of the service that says when a meeting takes place. */
export type RuleField = RecurrenceFieldName | 'start_time' | 'end_times' | 'end_date_time'

export const ruleFields: readonly RuleField[] = [
  'start_time',
  ...recurrenceFieldNames,
  'end_times',
  'end_date_time',
]

const byFoldedName: ReadonlyMap<string, RuleField> = new Map(
  ruleFields.map((field) => [folded(field), field]),
)

/** The longest name that can be one: `monthly_week_day` with a separator between all its letters and brackets. */
const LONGEST_NAME = 40

/**
 * The rule field that a key names, in whatever letter case and with whatever separators a language writes it:
 * `weekly_days`, `weeklyDays`, `WEEKLY-DAYS`, `weekly_days[]`.
 */
export function ruleFieldNamed(key: string): RuleField | undefined {
  return key.length > LONGEST_NAME ? undefined : byFoldedName.get(folded(key))
}

const MENTION = new RegExp(ruleFields.map((field) => field.replaceAll('_', '[_\\- ]?')).join('|'), 'i')

/** Whether any rule field is named in the text: a text without one changes nothing. */
export function mentionsRuleField(text: string): boolean {
  return MENTION.test(text)
}

const RECURRING = new RegExp(MENTION.source.replace(/^[^|]*\|/, ''), 'i')

/** Whether a field of a rule other than its start is named: no answer of the service has one. */
export function mentionsRecurrence(text: string): boolean {
  return RECURRING.test(text)
}

function folded(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z]/g, '')
}
