import {
  decodeSeriesOrThrow,
  type Dialect,
  encodeSeries,
  type LocalDateTime,
  type ObservedRow,
  reconcile,
  type Reconciliation,
  type Series,
} from '@umeeting/core'
import { oracleOccurrences } from '../oracle/oracle-occurrences.ts'
import { requireSame, requireTrue } from './law-violation.ts'

/** What judges an observation; the law's subject. */
export type Reconciler = (series: Series, rows: readonly ObservedRow[], dialect: Dialect) => Reconciliation

/** The rows that a service of that dialect creates for a booking written in another, at most `limit`. */
export function rowsCreatedBy(
  service: Dialect,
  series: Series,
  client: Dialect,
  limit: number = Infinity,
): readonly { readonly start_time: LocalDateTime; readonly uuid: string }[] {
  const rows = []
  const booked = decodeSeriesOrThrow(encodeSeries(series, client), service)
  for (const { number, localStart } of oracleOccurrences(booked, service)) {
    if (number > limit) break
    rows.push({ start_time: localStart, uuid: `uuid-${number}` })
  }
  return rows
}

/**
 * What was predicted is exact, and needs no explanation.
 *
 * @throws LawViolation
 */
export function assertPredictionIsExact(
  series: Series,
  dialect: Dialect,
  subject: Reconciler = reconcile,
): void {
  const rows = rowsCreatedBy(dialect, series, dialect)
  const { verdict, matched, explanations } = subject(series, rows, dialect)
  const context = { series, dialect }
  requireSame('a prediction is exact', 'exact', verdict, context)
  requireSame('every row is matched', rows.length, matched.length, context)
  requireSame('nothing is explained where nothing differs', [], explanations, context)
}

/**
 * A dropped, an added and a moved occurrence are each found and named, and a cut is a truncation that says where.
 *
 * @param at which occurrence is touched, from 0
 * @throws LawViolation
 */
export function assertChangesAreNamed(
  series: Series,
  dialect: Dialect,
  at: number,
  subject: Reconciler = reconcile,
): void {
  const rows = rowsCreatedBy(dialect, series, dialect)
  const row = rows[at]
  if (!row) return
  const context = { series, dialect, at }
  const dropped = subject(series, rows.toSpliced(at, 1), dialect)
  const verdict = rows.length === 1 ? 'absent' : at === rows.length - 1 ? 'truncated' : 'different'
  requireSame(
    'a dropped occurrence is missing',
    [at + 1],
    dropped.missing.map(({ number }) => number),
    context,
  )
  requireSame('the verdict on a dropped occurrence', verdict, dropped.verdict, context)

  const added = { start_time: `1900-01-01 00:00:00`, uuid: 'added' }
  const more = subject(series, [added, ...rows], dialect)
  requireSame(
    'an added occurrence is unexpected',
    ['added'],
    more.unexpected.map(({ uuid }) => uuid),
    context,
  )
  requireSame('the verdict on an added occurrence', 'different', more.verdict, context)

  const time = row.start_time.endsWith('12:34:56') ? '12:34:57' : '12:34:56'
  const moved = subject(
    series,
    rows.with(at, { ...row, start_time: withTime(row.start_time, time) }),
    dialect,
  )
  requireSame(
    'a moved occurrence is moved',
    [at + 1],
    moved.moved.map(({ number }) => number),
    context,
  )

  if (at === 0) return
  const cut = subject(series, rows.slice(0, at), dialect)
  requireSame('the verdict on a cut', 'truncated', cut.verdict, context)
  requireTrue(
    'a cut is explained by itself',
    cut.explanations.some(
      ({ changes }) => changes.length === 1 && changes[0]?.point === 'cut' && changes[0].to === at,
    ),
    { explanations: cut.explanations.map(({ changes }) => changes), ...context },
  )
}

/**
 * Where a service of another dialect creates other occurrences, the verdict is not exact, and some explanation needs
 * no more changes than the dialects differ in and leads to exactly what was observed.
 *
 * @throws LawViolation
 */
export function assertDialectIsExplained(
  series: Series,
  client: Dialect,
  service: Dialect,
  subject: Reconciler = reconcile,
): void {
  const predicted = rowsCreatedBy(client, series, client)
  const rows = rowsCreatedBy(service, series, client)
  const context = { series, client, service }
  const { verdict, explanations } = subject(series, rows, client)
  const same = JSON.stringify(predicted) === JSON.stringify(rows)
  requireSame('exact means the same occurrences', same, verdict === 'exact', context)
  if (same || rows.length === 0) return
  const differing = (Object.keys(client) as (keyof Dialect)[]).filter(
    (point) => client[point] !== service[point],
  )
  const leading = explanations.filter(
    ({ changes, series: read, dialect }) =>
      changes.length <= differing.length &&
      changes.every(({ point }) => point !== 'shift') &&
      JSON.stringify([...oracleOccurrences(read, dialect)].map(({ localStart }) => localStart)) ===
        JSON.stringify(rows.map(({ start_time: start }) => start)),
  )
  requireTrue(
    'the dialect of the service, or one that can not be told from it, is named',
    leading.length > 0,
    {
      explanations: explanations.map(({ changes }) => changes),
      differing,
      ...context,
    },
  )
}

function withTime(local: LocalDateTime, time: string): LocalDateTime {
  return `${local.slice(0, 10)} ${time}` as LocalDateTime
}
