import { type ObservedRow, reconcile, type Reconciliation } from '@umeeting/core'
import type { Rule } from '../draft.ts'
import type { AnswerRow } from './answer-in-value.ts'
import { localAt } from './moment.ts'
import type { AnswerReading } from './read-answer.ts'

/** What comparing a text with a rule says. A verdict is given only where the text holds an observation. */
export type Comparison =
  | Exclude<AnswerReading, { readonly kind: 'rows' | 'one-off' }>
  /** There are rows, and no rule to hold them against. */
  | { readonly kind: 'no-rule' }
  | {
      readonly kind: 'compared'
      readonly reconciliation: Reconciliation
      /** The answer is that of a meeting that does not recur. */
      readonly isOneOff: boolean
      /** So many rows were instants and were set into the rule's zone. */
      readonly instants: number
      readonly zone: string
      /** So many rows were dates without a time: the rule's time was assumed for them. */
      readonly datesAlone: number
    }

/** Holds an answer that was read against a rule, where there is one. */
export function compareAnswer(answer: AnswerReading, rule: Rule | undefined): Comparison {
  if (answer.kind !== 'rows' && answer.kind !== 'one-off') return answer
  if (answer.kind === 'one-off' && !answer.start.moment) return { kind: 'no-occurrences', of: 'bare' }
  if (!rule) return { kind: 'no-rule' }
  const { series, dialect } = rule
  const rows = answer.kind === 'rows' ? answer.rows : [answer.start]
  const observed = rows.map((row) => observedRow(row, dialect.zone, series.start.slice(11)))
  return {
    kind: 'compared',
    reconciliation: reconcile(series, observed, dialect),
    isOneOff: answer.kind === 'one-off',
    zone: dialect.zone,
    instants: rows.filter(({ moment }) => moment?.kind === 'instant').length,
    datesAlone: rows.filter(({ moment }) => moment?.kind === 'date').length,
  }
}

function observedRow(row: AnswerRow, zone: string, time: string): ObservedRow {
  const { uuid, status, del_flag } = row
  return { start_time: startOf(row, zone, time), uuid, status, del_flag }
}

function startOf({ moment, text }: AnswerRow, zone: string, time: string): string | null {
  switch (moment?.kind) {
    case 'local':
      return moment.local
    case 'date':
      return `${moment.date} ${time}`
    case 'instant':
      return localAt(moment.epochMilliseconds, zone) ?? text
    case 'ambiguous':
    case undefined:
      return text === '' ? null : text
  }
}
