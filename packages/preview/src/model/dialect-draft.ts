import { type Dialect, type Issue, parseDialect } from '@umeeting/core'
import { numberOf } from './draft.ts'
import { statutoryWorkdays } from './statutory.ts'

/** How the service reads rules, as it stands in the form. */
export interface DialectDraft extends Omit<Dialect, 'workdays' | 'maxOccurrences'> {
  readonly workdays: 'monday-to-friday' | 'chinese-statutory'
  /** Empty for none. */
  readonly maxOccurrences: string
}

export interface DialectReading {
  readonly dialect?: Dialect
  readonly issues: Readonly<Partial<Record<keyof Dialect, readonly Issue[]>>>
}

const readings = new WeakMap<DialectDraft, DialectReading>()

/** Reads the form: the dialect, or every issue at its point. The same form is the same dialect: what was drawn by it stays. */
export function readDialect(draft: DialectDraft): DialectReading {
  const known = readings.get(draft)
  if (known) return known
  const reading = newlyRead(draft)
  readings.set(draft, reading)
  return reading
}

function newlyRead(draft: DialectDraft): DialectReading {
  const result = parseDialect({
    ...draft,
    zone: draft.zone.trim(),
    workdays: draft.workdays === 'chinese-statutory' ? statutoryWorkdays : draft.workdays,
    maxOccurrences: draft.maxOccurrences.trim() === '' ? 'none' : numberOf(draft.maxOccurrences),
  })
  if (result.ok) return { dialect: result.value, issues: {} }
  const issues: Partial<Record<keyof Dialect, Issue[]>> = {}
  for (const issue of result.issues) (issues[issue.path[0] as keyof Dialect] ??= []).push(issue)
  return { issues }
}

/** The form that shows a dialect. */
export function dialectDraftOf(dialect: Dialect): DialectDraft {
  return {
    ...dialect,
    workdays: typeof dialect.workdays === 'function' ? 'chinese-statutory' : dialect.workdays,
    maxOccurrences: dialect.maxOccurrences === 'none' ? '' : String(dialect.maxOccurrences),
  }
}
