/**
 * Why an input is refused, as data. `expected` and `received` are written the same in every language (a range, a
 * format, names, numbers); sentences come from the catalogue by `issueText`.
 */
export interface Issue {
  readonly code: IssueCode
  /** Where in the input: names of fields and indices of items, outermost first; empty for the input itself. */
  readonly path: readonly (string | number)[]
  readonly expected: string
  /** A short rendering of what came; `(none)` for nothing, `[redacted]` for secrets. */
  readonly received: string
}

/** Every way in which an input can be wrong. The catalogues must have a sentence for each. */
export type IssueCode =
  | 'required'
  | 'not-an-object'
  | 'not-text'
  | 'empty-text'
  | 'not-an-integer'
  | 'not-a-boolean'
  | 'not-a-list'
  | 'not-a-choice'
  | 'out-of-range'
  | 'not-a-local-date-time'
  | 'not-a-local-date'
  | 'not-a-date-or-date-time'
  | 'no-such-date'
  | 'no-such-time'
  | 'no-such-zone'
  | 'empty-item'
  | 'duplicate-item'
  | 'pair-incomplete'
  | 'end-before-start'
  | 'end-without-recurrence'
  | 'end-required'
  | 'too-many-bytes'
  | 'lone-surrogate'
  | 'excluded-by'
  | 'unknown-key'
  | 'malformed'
  | 'not-expressible'

/** A language's sentence for every code; `at` is the field as a person reads it. */
export type IssueCatalogue = Readonly<Record<IssueCode, (issue: Issue, at: string) => string>>

/** Makes an issue; `received` is rendered short, so that an issue never holds a large or live object. */
export function issue(code: IssueCode, path: Issue['path'], expected: string, received: unknown): Issue {
  return { code, path, expected, received: rendered(received) }
}

/** An issue about a secret: it never holds what came. */
export function redactedIssue(code: IssueCode, path: Issue['path'], expected: string): Issue {
  return { code, path, expected, received: '[redacted]' }
}

const LONGEST_RENDERING = 60

function rendered(value: unknown): string {
  if (value === undefined || value === null || value === '') return '(none)'
  if (typeof value === 'string') return shortened(JSON.stringify(value))
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'bigint') return shortened(String(value))
  if (Array.isArray(value)) return `[${value.length}]`
  return typeof value === 'object' ? '{…}' : `(${typeof value})`
}

function shortened(text: string): string {
  if (text.length <= LONGEST_RENDERING) return text
  const whole = text.slice(0, LONGEST_RENDERING - 1)
  const last = whole.charCodeAt(whole.length - 1)
  return `${last >= 0xd800 && last <= 0xdbff ? whole.slice(0, -1) : whole}…`
}
