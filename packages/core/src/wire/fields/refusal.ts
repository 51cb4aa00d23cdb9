import type { Expected, IssueCode } from '../../input/issue.ts'

/** What an issue says of a value that can't be read. */
export type Refusal = {
  readonly [Code in AnswerCode]: { readonly code: Code; readonly expected: Expected<Code> }
}[AnswerCode]

type AnswerCode = Extract<
  IssueCode,
  | 'required'
  | 'not-an-object'
  | 'not-text'
  | 'not-an-integer'
  | 'not-a-boolean'
  | 'not-a-list'
  | 'not-a-choice'
  | 'not-a-local-date-time'
  | 'malformed'
>
