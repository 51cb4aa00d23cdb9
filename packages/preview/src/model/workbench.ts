import { type Dialect, documentedDialect, type Issue, type Series } from '@umeeting/core'
import { type DialectDraft, dialectDraftOf, readDialect } from './dialect-draft.ts'
import { unknownDate } from './effects.ts'
import type { Rule } from './draft.ts'
import type { Link } from './link.ts'
import type { MeetingDraft } from './meeting.ts'

/** What the page shows, as it is typed: any of it may be wrong. */
export interface Shown {
  /** What the form was last given; what is typed in it since is in `series`. */
  readonly given: Series
  /** What the form says; undefined while it says none. */
  readonly series: Series | undefined
  readonly dialect: DialectDraft
  readonly meeting: MeetingDraft
}

export interface ShownReading {
  readonly rule: Rule | undefined
  readonly dialectIssues: Readonly<Partial<Record<keyof Dialect, readonly Issue[]>>>
  /** A date that the chosen workday calendar does not know, where the rule needs it. */
  readonly unknownDate: string | undefined
}

/** Reads what is shown: the rule, or why there is none. A rule whose dates are not all known is none. */
export function readShown({ series, dialect }: Pick<Shown, 'series' | 'dialect'>): ShownReading {
  const read = readDialect(dialect)
  const rule = series && read.dialect && { series, dialect: read.dialect }
  const unknown = rule && unknownDate(rule)
  return { rule: unknown === undefined ? rule : undefined, dialectIssues: read.issues, unknownDate: unknown }
}

/** What a pasted booking is read beside where the form says no rule: the last series that it was given. */
export function ruleBehind({ given, dialect }: Shown): Rule {
  return { series: given, dialect: readDialect(dialect).dialect ?? documentedDialect }
}

/** The page after a link was followed; a link without a rule changes nothing. */
export function followLink(link: Link, before: Shown): Shown {
  if (link.kind !== 'rule') return before
  const { rule, meeting } = link
  return { given: rule.series, series: rule.series, dialect: dialectDraftOf(rule.dialect), meeting }
}
