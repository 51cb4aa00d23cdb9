import { type ObservedRow, reconcile, type Reconciliation } from '@umeeting/core'
import type { Rule } from '../draft.ts'
import type { AnswerRow } from './answer-in-value.ts'
import { localAt } from './moment.ts'
import type { AnswerReading } from './read-answer.ts'

/** What comparing a text with a rule says. A verdict is given only where the text holds an observation. */
export type Comparison =
  | Exclude<AnswerReading, { readonly kind: 'rows' | 'one-off' }>
  | {
      readonly kind: 'compared'
      readonly reconciliation: Reconciliation
      /** The answer is that of a meeting that does not recur. */
      readonly isOneOff: boolean
      /** So many rows were instants and were set into the rule's zone. */
      readonly instants: number
      /** So many rows were dates without a time: the rule's time was assumed for them. */
      readonly datesAlone: number
    }

/** Holds an answer that was read against a rule. */
export function compareAnswer(answer: AnswerReading, { series, dialect }: Rule): Comparison {
  if (answer.kind !== 'rows' && answer.kind !== 'one-off') return answer
  if (answer.kind === 'one-off' && !answer.start.moment) return { kind: 'no-occurrences', of: 'bare' }
  const rows = answer.kind === 'rows' ? answer.rows : [answer.start]
  const observed = rows.map((row) => observedRow(row, dialect.zone, series.start.slice(11)))
  return {
    kind: 'compared',
    reconciliation: reconcile(series, observed, dialect),
    isOneOff: answer.kind === 'one-off',
    instants: rows.filter(({ moment }) => moment?.kind === 'instant').length,
    datesAlone: rows.filter(({ moment }) => moment?.kind === 'date').length,
  }
}

function observedRow({ moment, text, uuid }: AnswerRow, zone: string, time: string): ObservedRow {
  switch (moment?.kind) {
    case 'local':
      return { start_time: moment.local, uuid }
    case 'date':
      return { start_time: `${moment.date} ${time}`, uuid }
    case 'instant':
      return { start_time: localAt(moment.epochMilliseconds, zone) ?? text, uuid }
    case 'ambiguous':
    case undefined:
      return { start_time: text === '' ? null : text, uuid }
  }
}
