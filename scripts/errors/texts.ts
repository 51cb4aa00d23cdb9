import type { IssueCode, UmeetingError } from '../../packages/core/src/index.ts'
import type { LedgerError } from '../../packages/ledger/src/index.ts'

/** Why it comes, and what to do about it: a row of a table. */
interface Advice {
  readonly cause: string
  readonly cure: string
}

/** An error's kind, or a reason of a `TransportError`. */
export type ErrorKind = UmeetingError['kind'] | LedgerError['kind']

/** What the page says in one language. The compiler misses a kind or a code that is left out. */
export interface ErrorTexts {
  /** The page up to its first table. */
  readonly opening: string
  readonly kindsHeading: string
  readonly ledgerHeading: string
  readonly reasons: string
  readonly issuesOpening: string
  readonly columns: {
    readonly kind: string
    readonly error: string
    readonly code: string
    readonly cause: string
    readonly cure: string
    readonly sentence: string
  }
  readonly kinds: Readonly<Record<ErrorKind, Advice>>
  readonly issues: Readonly<Record<IssueCode, Advice>>
}
