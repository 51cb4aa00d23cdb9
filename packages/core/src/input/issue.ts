import type { Bounds, Choices, Expectation, Format, Keys, OneOf } from './expectation.ts'

/** What each code says of the value that was wanted; null where the code alone says it. */
interface ExpectedByCode {
  readonly required: Expectation | null
  readonly 'not-an-object': Keys
  readonly 'not-text': null
  readonly 'empty-text': null
  readonly 'not-an-integer': Bounds
  readonly 'not-a-boolean': Choices
  /** What each item has to be. */
  readonly 'not-a-list': Expectation
  readonly 'not-a-choice': Choices
  readonly 'out-of-range': Bounds
  readonly 'not-a-local-date-time': Format
  readonly 'not-a-local-date': Format
  readonly 'not-a-date-or-date-time': Choices
  /** The months of a year, or the days of that month. */
  readonly 'no-such-date': { readonly part: 'month' | 'day'; readonly min: number; readonly max: number }
  readonly 'no-such-time': Format
  readonly 'no-such-zone': Format
  readonly 'empty-item': Bounds
  readonly 'duplicate-item': null
  /** The field that must be given too. */
  readonly 'pair-incomplete': { readonly field: string }
  readonly 'end-before-start': { readonly earliest: string }
  readonly 'end-without-recurrence': null
  readonly 'end-required': OneOf
  /** In UTF-8. */
  readonly 'too-many-bytes': { readonly max: number }
  readonly 'too-many-items': { readonly max: number }
  readonly 'lone-surrogate': null
  /** The field with which this one can't be set. */
  readonly 'excluded-by': { readonly field: string }
  /** The key that was most likely meant, or all that are known. */
  readonly 'unknown-key': { readonly suggestion: string } | { readonly known: readonly string[] }
  readonly malformed: Expectation
  readonly 'not-expressible': Expectation
  /** The last of a long list: how many more there are. */
  readonly 'further-issues': { readonly count: number }
}

/** Every way in which an input can be wrong. The catalogues must have a sentence for each. */
export type IssueCode = keyof ExpectedByCode

/** What an issue of a code says of the value that was wanted. */
export type Expected<Code extends IssueCode> = ExpectedByCode[Code]

/** The issue of one code. */
export interface IssueOf<Code extends IssueCode> {
  readonly code: Code
  /** Where in the input: names of fields and indices of items, outermost first; empty for the input itself. */
  readonly path: readonly (string | number)[]
  readonly expected: Expected<Code>
  /** A short rendering of what came; `(none)` for nothing, `[redacted]` for secrets. */
  readonly received: string
}

/**
 * Why an input is refused, as data: `expected` is typed by `code` (bounds, choices, a format, another field, a
 * suggestion). Sentences come from the catalogue by `issueText`.
 */
export type Issue = { readonly [Code in IssueCode]: IssueOf<Code> }[IssueCode]

/** A language's sentence for every code; `at` is the field as a person reads it. */
export type IssueCatalogue = {
  readonly [Code in IssueCode]: (about: IssueOf<Code>, at: string) => string
}

/** Makes an issue; `received` is rendered short, so that an issue never holds a large or live object. */
export function issue<Code extends IssueCode>(
  code: Code,
  path: Issue['path'],
  expected: Expected<Code>,
  received: unknown,
): Issue {
  return { code, path, expected, received: rendered(received) } as Issue
}

/** An issue about a secret: it never holds what came. */
export function redactedIssue<Code extends IssueCode>(
  code: Code,
  path: Issue['path'],
  expected: Expected<Code>,
): Issue {
  return { code, path, expected, received: '[redacted]' } as Issue
}

/** The sentence of a catalogue for an issue: the code picks the sentence that takes exactly this issue. */
export function sentenceOf(catalogue: IssueCatalogue, about: Issue, at: string): string {
  const sentence = catalogue[about.code] as (about: Issue, at: string) => string
  return sentence(about, at)
}

/** How many issues a refusal lists. */
export const MOST_ISSUES = 100

/** At most 100 issues, of which the last counts those that are not listed. */
export function bounded(issues: readonly [Issue, ...Issue[]]): readonly [Issue, ...Issue[]] {
  if (issues.length <= MOST_ISSUES) return issues
  const [first, ...listed] = issues.slice(0, MOST_ISSUES - 1) as [Issue, ...Issue[]]
  let count = 0
  for (const [index, each] of issues.entries()) {
    if (each.code === 'further-issues') count += each.expected.count
    else if (index >= MOST_ISSUES - 1) count++
  }
  const named = listed.filter(({ code }) => code !== 'further-issues')
  return [first, ...named, issue('further-issues', [], { count }, undefined)]
}

const LONGEST_RENDERING = 60

function rendered(value: unknown): string {
  if (value === undefined || value === null || value === '') return '(none)'
  // Long text is cut before it is escaped: what follows is not shown.
  if (typeof value === 'string') return shortened(JSON.stringify(value.slice(0, LONGEST_RENDERING + 1)))
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
