import { type Dialect, type DialectChoices, dialectOf } from '../dialect/dialect.ts'
import { isRecord } from '../input/check.ts'
import { type Issue, issue } from '../input/issue.ts'
import type { Result } from '../input/result.ts'
import type { Series } from '../series/series.ts'
import { seriesReader } from '../wire/series/series-reader.ts'
import type { Change } from './change.ts'
import type { ExplainOptions } from './explain.ts'
import { withObservedStart } from './observed-start.ts'
import { type Observation, observeAnswer } from './observe-answer.ts'
import { reconcile } from './reconcile.ts'
import type { Reconciliation } from './reconciliation.ts'

/** A booking as it was sent and answered, with whatever names it. */
export interface BookingRecord {
  /** Whatever names the booking to the caller; it comes back with the result. */
  readonly id?: unknown
  /** Wire fields. Without `start_time` (an instant booking) the earliest observed occurrence is the start. */
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
export type RecordReconciler = (record: unknown) => RecordResult

/**
 * What reconciles the records of a bulk run, one by one. It remembers the rules that it has read (bookings share few),
 * and nothing of any record.
 */
export function recordReconciler(choices?: DialectChoices, options?: ExplainOptions): RecordReconciler {
  const dialect = dialectOf(choices)
  const readSeries = seriesReader(dialect)
  return (record) => reconciledRecord(record, readSeries, dialect, options)
}

function reconciledRecord(
  record: unknown,
  readSeries: (fields: unknown) => Result<Series>,
  dialect: Dialect,
  options: ExplainOptions | undefined,
): RecordResult {
  if (!isRecord(record)) {
    return {
      id: null,
      ok: false,
      issues: [issue('not-an-object', [], { keys: ['id', 'request', 'answer'] }, record)],
    }
  }
  const id = record['id'] ?? null
  const observation = observeAnswer(record['answer'])
  if (observation.kind !== 'rows') return { id, ok: false, issues: [noRows(observation, record['answer'])] }
  const { rows } = observation
  const request = record['request']
  const fields = isRecord(request) ? withObservedStart(request, rows, dialect) : request
  const series = readSeries(fields)
  if (!series.ok) {
    const issues = series.issues.map((each) => ({ ...each, path: ['request', ...each.path] }))
    return { id, ok: false, issues }
  }
  return resultOf(id, reconcile(series.value, rows, dialect, options))
}

/** Field by field: spreading the reconciliation into a literal took a good part of the time of a record. */
function resultOf(id: unknown, found: Reconciliation): RecordResult {
  return {
    id,
    ok: true,
    verdict: found.verdict,
    predictedCount: found.predictedCount,
    observedCount: found.observedCount,
    matched: found.matched,
    missing: found.missing,
    missingCount: found.missingCount,
    unexpected: found.unexpected,
    moved: found.moved,
    duplicates: found.duplicates,
    cancelled: found.cancelled,
    unreadable: found.unreadable,
    instantCount: found.instantCount,
    sharedUuids: found.sharedUuids,
    disordered: found.disordered,
    explanations: found.explanations.map(({ changes }) => ({ changes })),
  }
}

/** Why an answer can't be reconciled. */
function noRows(observation: Exclude<Observation, { readonly kind: 'rows' }>, answer: unknown): Issue {
  switch (observation.kind) {
    case 'refused':
      return issue(
        'malformed',
        ['answer', 'status'],
        { choices: ['200'] },
        `${observation.status} ${observation.message}`.trim(),
      )
    case 'without-occurrences':
      return issue('required', ['answer', 'data', 'occurrences'], { thing: 'list-of-occurrences' }, undefined)
    case 'unreadable':
      return issue('not-a-list', ['answer', 'occurrences'], { thing: 'list-of-occurrences' }, answer)
  }
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
  const reconcileNext = recordReconciler(choices, options)
  for await (const record of records) yield reconcileNext(record)
}
