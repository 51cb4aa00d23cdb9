import type { NoticeCatalogue } from '../input/notice.ts'
import type { Change } from '../reconcile/change.ts'
import type { Reconciliation } from '../reconcile/reconciliation.ts'

/** The sentences of a language for notices, and how it adds what would be wrong with an ignored value. */
export interface NoticeTexts {
  readonly sentences: NoticeCatalogue
  readonly alsoWrong: (issues: readonly string[]) => string
}

/** How a language says what would have to be otherwise, and the rule that is then read. */
export type ExplanationSentence = (changes: readonly Change[], rule: string) => string

/** What a reconciliation says of the rows beside the verdict. */
export type Remarks = Pick<Reconciliation, 'cancelled' | 'sharedUuids' | 'instantCount' | 'disordered'>

/** A language's sentences for remarks, each with how many rows it is about. */
export type RemarkCatalogue = { readonly [Remark in keyof Remarks]: (count: number) => string }
