import type { IssueCode, IssueOf } from '../input/issue.ts'

/**
 * A language's sentences for whoever fills in a form: of what can be wrong there, in words, without the value that came,
 * which stands in the field. `at` is the field's label, `labelOf` that of another one. Codes that no form leads to keep
 * the sentence of `issueText`.
 */
export type FieldCatalogue = {
  readonly [Code in IssueCode]?: (
    about: IssueOf<Code>,
    at: string,
    labelOf: (field: string) => string,
  ) => string
}
