import { secretForms } from './secret-forms.ts'

const REDACTED = '[redacted]'

/** Takes secrets out of text. */
export interface Redactor {
  (text: string): string
  /** Of the longest spelling that it knows. */
  readonly longestForm: number
}

/**
 * Makes what takes every spelling of the secrets out of a text, whatever its case.
 *
 * @example
 * redactorOf(['s3cret/key'])('api_secret=s3cret%2Fkey') // 'api_secret=[redacted]'
 */
export function redactorOf(secrets: readonly string[]): Redactor {
  // The longest first, so that no part of one stays behind another.
  const forms = secrets.flatMap(secretForms).toSorted((left, right) => right.length - left.length)
  const pattern = new RegExp(forms.map(escaped).join('|'), 'gi')
  const redact = (text: string): string => (forms.length === 0 ? text : text.replaceAll(pattern, REDACTED))
  return Object.assign(redact, { longestForm: forms[0]?.length ?? 0 })
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
}
