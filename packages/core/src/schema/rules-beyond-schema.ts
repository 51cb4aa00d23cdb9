import type { IssueCode } from '../input/issue.ts'

/**
 * What a parser refuses and no JSON Schema can: the codes of its issues, each with the rule. A request that a schema
 * takes is refused by its parser for no other reason.
 */
export const rulesBeyondSchema: Readonly<Partial<Record<IssueCode, string>>> = {
  'end-before-start': 'The date of an end is not before the start: a schema compares no two members.',
  'too-many-bytes':
    'A userKey has at most 200 bytes of UTF-8: a schema counts characters, and takes up to 200 of them.',
  'lone-surrogate':
    'Text holds no half of a surrogate pair, which UTF-8 can’t write: a schema does not look at halves.',
}
