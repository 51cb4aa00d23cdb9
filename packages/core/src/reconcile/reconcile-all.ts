import type { DialectChoices } from '../dialect/dialect.ts'
import { isRecord } from '../input/check.ts'
import { type Issue, issue } from '../issue/issue.ts'
import { decodeSeries } from '../wire/series-wire.ts'
import type { ExplainOptions } from './explain.ts'
import { reconcile } from './reconcile.ts'
import type { Change, Reconciliation } from './reconciliation.ts'
import { rowsInAnswer } from './rows-in-answer.ts'

/** A booking as it was sent and answered, with whatever names it. */
export interface BookingRecord {
  readonly id?: unknown
  /** Wire fields. Without `start_time` (an instant booking) the first observed occurrence is the start. */
  readonly request?: unknown
  /** The service's answer as it sent it. */
  readonly answer?: unknown
}

/** What came of one record, as plain JSON: the reconciliation, or why it could not be read. */
export type RecordResult =
  | (Omit<Reconciliation, 'explanations'> & {
      readonly id: unknown
      readonly ok: true
      readonly explanations: readonly { readonly changes: readonly Change[] }[]
    })
  | { readonly id: unknown; readonly ok: false; readonly issues: readonly Issue[] }

/** Reconciles one record of a bulk run. It never throws for what the record holds. */
export function reconcileRecord(
  record: unknown,
  choices?: DialectChoices,
  options?: ExplainOptions,
): RecordResult {
  if (!isRecord(record)) {
    return { id: null, ok: false, issues: [issue('not-an-object', [], '{ id, request, answer }', record)] }
  }
  const id = record['id'] ?? null
  const rows = rowsInAnswer(record['answer'])
  if (!rows)
    return {
      id,
      ok: false,
      issues: [issue('not-a-list', ['answer', 'occurrences'], 'occurrences', record['answer'])],
    }
  const request = record['request']
  const start = rows[0]?.start_time
  const fields =
    isRecord(request) && request['start_time'] === undefined && start !== undefined
      ? { ...request, start_time: start }
      : request
  const series = decodeSeries(fields, choices)
  if (!series.ok) {
    const issues = series.issues.map((each) => ({ ...each, path: ['request', ...each.path] }))
    return { id, ok: false, issues }
  }
  const { explanations, ...found } = reconcile(series.value, rows, choices, options)
  return { id, ok: true, ...found, explanations: explanations.map(({ changes }) => ({ changes })) }
}

/**
 * Reconciles records as they come, one result each, in their order; nothing is kept between them, so a queue worker
 * can run it anywhere. Plain JSON in, plain JSON out.
 */
export async function* reconcileAll(
  records: AsyncIterable<unknown> | Iterable<unknown>,
  choices?: DialectChoices,
  options?: ExplainOptions,
): AsyncIterable<RecordResult> {
  for await (const record of records) yield reconcileRecord(record, choices, options)
}
