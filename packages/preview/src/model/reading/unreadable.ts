import type { Issue } from '@umeeting/core'
import type { Wanted } from './literal-tokens.ts'
import type { RuleField } from './rule-fields.ts'

/** A place in the pasted text, both from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Why a text says no rule, and where; nothing on the page is changed by it. The sentence is made by `unreadableText`. */
export type Unreadable =
  /** Longer than what is read; lengths in UTF-16 code units. */
  | { readonly code: 'too-long'; readonly length: number; readonly most: number }
  /** No field of a rule in it. */
  | { readonly code: 'no-rule-field' }
  /** A name that no booking has, and the rule field that it nearly is. */
  | { readonly code: 'misspelt-field'; readonly given: string; readonly meant: RuleField }
  /** Written as data or code that breaks off or goes wrong at a place. */
  | { readonly code: 'syntax'; readonly at?: Place; readonly expected: Wanted; readonly found: string }
  /** A shell command with a quote that is not closed. */
  | { readonly code: 'unclosed-quote' }
  /** A command that takes its data from a file. */
  | { readonly code: 'data-in-file'; readonly file: string }
  /** A field whose value is computed where the text ran. */
  | { readonly code: 'computed-value'; readonly field: RuleField; readonly expression: string }
  /** A field that stands twice with different values. */
  | { readonly code: 'field-twice'; readonly field: RuleField; readonly values: readonly string[] }
  /** A value that no rule needs so long, in characters or items. */
  | { readonly code: 'value-too-long'; readonly field: RuleField; readonly length: number }
  /** More than one booking. */
  | { readonly code: 'several-rules'; readonly count: number }
  /** Recurrence fields, but no `recurrence_type`: the service creates a single meeting. */
  | { readonly code: 'no-recurrence-type'; readonly fields: readonly RuleField[] }
  /** A date such as 3/4/2026, where day and month can be either. */
  | { readonly code: 'ambiguous-date'; readonly field: RuleField; readonly received: string }
  /** Read, and refused by the engine; the first five issues of `count`. */
  | { readonly code: 'refused'; readonly issues: readonly Issue[]; readonly count: number }
  /** More occurrences than are compared. */
  | { readonly code: 'too-many-rows'; readonly count: number; readonly most: number }
  /** Given as the service's answer, but a booking. */
  | { readonly code: 'a-booking' }
  /** No answer of the service and no list of dates. */
  | { readonly code: 'no-answer' }

/** At most so many issues are shown of whatever is pasted. */
export const MOST_ISSUES = 5

/** The place of an offset in a text. */
export function placeOf(text: string, offset: number): Place {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}
