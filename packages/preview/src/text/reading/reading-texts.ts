import type { Comparison } from '../../model/reading/compare-answer.ts'
import type { Form } from '../../model/reading/found.ts'
import type { Wanted } from '../../model/reading/literal-tokens.ts'
import type { Unreadable } from '../../model/reading/unreadable.ts'

/** The sentence of each reason, by its code. */
type UnreadableTexts = {
  readonly [Code in Exclude<Unreadable['code'], 'refused'>]: (
    why: Extract<Unreadable, { readonly code: Code }>,
  ) => string
}

/** What a language says of pasted texts: a sentence for every reading that there is. */
export interface ReadingTexts {
  readonly unreadable: UnreadableTexts
  readonly wanted: Readonly<Record<Wanted, string>>
  readonly nothingChanged: string
  readonly more: (count: number) => string
  readonly readFrom: (layers: string) => string
  readonly forms: Readonly<Record<Form, string>>
  readonly converted: Readonly<
    Record<'instant' | 'notation', (field: string, from: string, to: string) => string>
  >
  readonly isAnswer: string
  readonly refusal: (status: number, message: string) => string
  readonly noOccurrences: Readonly<
    Record<Extract<Comparison, { readonly kind: 'no-occurrences' }>['of'], string>
  >
  readonly oneOff: string
  readonly instants: (count: number, zone: string) => string
  readonly datesAlone: (count: number) => string
  readonly noRule: string
  /** @param row from 1 */
  readonly unreadableRow: (row: number, received: string, others: number) => string
  /** A sentence that came without its full stop. */
  readonly sentence: (text: string) => string
}
