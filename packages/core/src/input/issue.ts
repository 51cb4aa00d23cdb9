import type { Bounds, Choices, Expectation, Format, Keys, OneOf } from './expectation.ts'

/** What each code says of the value that was wanted; null where the code alone says it. */
export interface ExpectedByCode {
  /** What it has to be; null where any text will do. */
  readonly required: Expectation | null
  /** The members of the object. */
  readonly 'not-an-object': Keys
  /** Text. */
  readonly 'not-text': null
  /** Text with anything but blanks. */
  readonly 'empty-text': null
  /** The bounds of the integer. */
  readonly 'not-an-integer': Bounds
  /** How true and false are written there. */
  readonly 'not-a-boolean': Choices
  /** What each item has to be. */
  readonly 'not-a-list': Expectation
  /** What can be chosen. */
  readonly 'not-a-choice': Choices
  /** The bounds that it lies outside of. */
  readonly 'out-of-range': Bounds
  /** How a local date-time is written. */
  readonly 'not-a-local-date-time': Format
  /** How a date is written. */
  readonly 'not-a-local-date': Format
  /** How either is written. */
  readonly 'not-a-date-or-date-time': Choices
  /** The months of a year, or the days of that month. */
  readonly 'no-such-date': { readonly part: 'month' | 'day'; readonly min: number; readonly max: number }
  /** The first and the last time of a day. */
  readonly 'no-such-time': Format
  /** How a zone is named. */
  readonly 'no-such-zone': Format
  /** What each item has to be. */
  readonly 'empty-item': Bounds
  /** An item may be given once. */
  readonly 'duplicate-item': null
  /** The field that must be given too. */
  readonly 'pair-incomplete': { readonly field: string }
  /** The earliest end: the start, or its date. */
  readonly 'end-before-start': { readonly earliest: string }
  /** What happens once has no end. */
  readonly 'end-without-recurrence': null
  /** The fields of which one is needed. */
  readonly 'end-required': OneOf
  /** In UTF-8. */
  readonly 'too-many-bytes': { readonly max: number }
  /** How many items there may be. */
  readonly 'too-many-items': { readonly max: number }
  /** Every character whole. */
  readonly 'lone-surrogate': null
  /** The field with which this one can't be set. */
  readonly 'excluded-by': { readonly field: string }
  /** The key that was most likely meant, or all that are known. */
  readonly 'unknown-key': { readonly suggestion: string } | { readonly known: readonly string[] }
  /** What it has to look like. */
  readonly malformed: Expectation
  /** What can be said here. */
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
  /** What is wrong; it decides what `expected` is. */
  readonly code: Code
  /** Where in the input: names of fields and indices of items, outermost first; empty for the input itself. */
  readonly path: readonly (string | number)[]
  /** What was wanted, as data; null where the code says it all. */
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
