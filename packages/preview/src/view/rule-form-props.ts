import type { Draft, FieldIssues, Objection } from '../model/draft.ts'

/** What the parts of the form are given. */
export interface RuleFormProps {
  readonly draft: Draft
  readonly issues: FieldIssues
  readonly objection: Objection | undefined
  /** The IANA zone whose clocks the times are of. */
  readonly zone: string
  /** Whether the fifth such weekday of a month means the last where there is no fifth. */
  readonly readsFifthAsLast: boolean
  /** The earliest start: a local date or date-time. */
  readonly min: string | undefined
  readonly onChange: (change: Partial<Draft>) => void
}
