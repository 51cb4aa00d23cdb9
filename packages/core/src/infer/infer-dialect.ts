import { type Dialect, dialectOf, type NamedPoint, namedPoints } from '../dialect/dialect.ts'
import { readObserved } from '../reconcile/read-observed.ts'
import type { ObservedRow } from '../reconcile/reconciliation.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { decodeSeries } from '../wire/series/decode-series.ts'
import { candidateDialects, type CandidateOptions } from './candidate-dialects.ts'
import { conflictOf, type Point } from './conflict.ts'
import { evidenceOf, type PointEvidence } from './evidence.ts'
import { outcomeUnder } from './outcome.ts'

/** A booking as it was sent, and the occurrences that the service answered. */
export interface Sample {
  /** Wire fields, `start_time` among them. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The rows of the answer: what `rowsInAnswer` finds in it. */
  readonly observed: readonly ObservedRow[]
}

/** What some answers tell of how a service reads rules. */
export interface Inference {
  /** The candidates that explain every sample that some candidate explains. */
  readonly dialects: readonly Dialect[]
  /** What the answers tell of each point. */
  readonly points: Readonly<Record<NamedPoint | 'maxOccurrences', PointEvidence>>
  /** The dialect, where one is left; null otherwise. */
  readonly dialect: Dialect | null
  /** The base, with all that is settled: what to use until more is known. */
  readonly settled: Dialect
  /** The samples that no candidate explains: noise, or a service unlike any known. */
  readonly unexplained: readonly number[]
}

/**
 * Finds the dialects under which every sample would have been answered as it was. Limits are tried where an answer
 * stops, workday calendars where they are offered; the zone can't be seen in local times and is that of the base.
 *
 * @example
 * inferDialect([{ fields: { start_time: '2026-12-01 10:00:00', recurrence_type: 2, weekly_days: '2', end_times: 1 },
 *   observed: [{ start_time: '2026-12-07 10:00:00' }] }]).points.weekdayNumbering
 * // { state: 'settled', choice: 'sunday-is-1', by: 0 }
 */
export function inferDialect(samples: readonly Sample[], options: CandidateOptions = {}): Inference {
  const base = dialectOf(options.base)
  const readings = samples.map(({ fields, observed }) => {
    const { occurrences, unreadable } = readObserved(observed, base.zone)
    return { fields, starts: occurrences.map(({ localStart }) => localStart), whole: unreadable.length === 0 }
  })
  const plain = inferAmong(candidateDialects(namedPoints, options), readings, base)
  const lengths = new Set(readings.map(({ starts }) => starts.length))
  lengths.delete(0)
  const maxOccurrences = [...(options.maxOccurrences ?? []), ...lengths]
  const limited = inferAmong(candidateDialects(namedPoints, { ...options, maxOccurrences }), readings, base)
  // A limit that no answer needs is no part of a dialect.
  const needed = limited.unexplained.length < plain.unexplained.length
  return needed || (plain.dialects.length === 0 && limited.dialects.length > 0) ? limited : plain
}

interface FittingReading {
  readonly fields: unknown
  readonly starts: readonly LocalDateTime[]
  /** Whether every row could be read. */
  readonly whole: boolean
}

function inferAmong(
  candidates: readonly Dialect[],
  readings: readonly FittingReading[],
  base: Dialect,
): Inference {
  const explaining = new Map<number, ReadonlySet<Dialect>>()
  for (const [sample, { fields, starts, whole }] of readings.entries()) {
    const found = whole ? candidates.filter((dialect) => explains(fields, starts, dialect)) : []
    if (found.length > 0) explaining.set(sample, new Set(found))
  }
  const unexplained = [...readings.keys()].filter((sample) => !explaining.has(sample))
  const sets = [...explaining.values()]
  const all = candidates.filter((dialect) => sets.every((dialects) => dialects.has(dialect)))
  const unlimited = all.filter(({ maxOccurrences }) => maxOccurrences === 'none')
  const dialects = unlimited.length > 0 ? unlimited : all
  const conflict = dialects.length === 0 ? conflictOf(explaining, points) : undefined
  const longest = Math.max(0, ...[...explaining.keys()].map((sample) => readings[sample]?.starts.length ?? 0))
  const about = (point: Point): PointEvidence =>
    evidenceOf(point, { candidates, explaining, dialects, conflict, longest })
  const evidence = Object.fromEntries(points.map((point) => [point, about(point)])) as Record<
    Point,
    PointEvidence
  >
  const dialect = dialects.length === 1 ? (dialects[0] ?? null) : null
  return {
    dialects,
    points: evidence,
    dialect,
    settled: dialect ?? settledIn(evidence, dialects, base),
    unexplained,
  }
}

const points: readonly Point[] = [...namedPoints, 'maxOccurrences']

/** The base with every point that is settled. */
function settledIn(evidence: Inference['points'], dialects: readonly Dialect[], base: Dialect): Dialect {
  const choices: Partial<Record<Point, string | number>> = {}
  for (const point of points) {
    const found = evidence[point]
    if (found.state === 'settled') choices[point] = found.choice
  }
  const [workdays, another] = new Set(dialects.map((dialect) => dialect.workdays))
  return Object.assign({}, base, choices, another === undefined && workdays !== undefined ? { workdays } : {})
}

function explains(fields: unknown, observed: readonly LocalDateTime[], dialect: Dialect): boolean {
  const series = decodeSeries(fields, dialect)
  if (!series.ok) return false
  // A booking without an end is answered as far as the service likes, up to its limit.
  const { end, recurrence } = series.value
  const isOpen = end.kind === 'open' && recurrence.kind !== 'once'
  const most = isOpen ? observed.length : observed.length + 1
  const found = outcomeUnder(fields, dialect, most)
  return found?.length === observed.length && found.every((start, index) => start === observed[index])
}
