import { issueText } from '../input/issue-text.ts'
import type { Issue } from '../input/issue.ts'
import type { Locale } from '../input/locale.ts'
import type { FieldLabels } from './labels.ts'
import { fieldLabels, fieldSentences } from './languages.ts'

/** What is wrong with one field of a form. */
export interface FieldMessage {
  /** The name of the field where it stands: `end.count`; `''` where it is the form as a whole. */
  readonly field: string
  /** A sentence for whoever fills in the form: it names the field by its label. */
  readonly message: string
}

/**
 * The issues of a refused request as people who fill in a form read them: each with the name of the field under which
 * it stands, in words, the field by its label and without the value that came.
 *
 * @param labels what this form calls its fields, by their names, where that differs from `fieldLabels`
 * @example
 * const form = new URLSearchParams(
 *   'topic=Review&capacity=25&start=2026-11-30T10:00&durationMinutes=45&recurrence.kind=daily&end.kind=count&end.count=0',
 * )
 * const result = parseScheduledMeeting(fromForm(form))
 * fieldMessages(result.ok ? [] : result.issues, 'en')
 * // [{ field: 'end.count', message: '“Occurrences” must be at least 1.' }]
 */
export function fieldMessages(
  issues: readonly Issue[],
  locale: Locale,
  labels: Partial<FieldLabels> = {},
): readonly FieldMessage[] {
  const labelOf = (field: string): string => {
    const own: Readonly<Record<string, string | undefined>> = labels
    const known: Readonly<Record<string, string | undefined>> = fieldLabels[locale]
    if (Object.hasOwn(own, field) && own[field] !== undefined) return own[field]
    return (Object.hasOwn(known, field) ? known[field] : undefined) ?? field
  }
  return issues.map((issue) => {
    const field = fieldOf(issue)
    return { field, message: sentence(issue, locale, field, labelOf) }
  })
}

/** The field at which an issue of an end as a whole stands. */
const fieldsOfEnd: Readonly<Partial<Record<Issue['code'], string>>> = {
  'end-required': 'end.kind',
  'end-before-start': 'end.date',
  'end-without-recurrence': 'end.kind',
}

/** An item of a list stands at its list. */
function fieldOf({ code, path }: Issue): string {
  return fieldsOfEnd[code] ?? path.filter((step) => typeof step === 'string').join('.')
}

function sentence(issue: Issue, locale: Locale, field: string, labelOf: (field: string) => string): string {
  const write = fieldSentences[locale][issue.code] as
    ((about: Issue, at: string, labelOf: (field: string) => string) => string) | undefined
  if (write && field !== '') return write(issue, labelOf(field), labelOf)
  return issueText({ ...issue, path: [labelOf(field)].filter((step) => step !== '') }, locale)
}
