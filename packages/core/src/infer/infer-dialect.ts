import { type Dialect, dialectOf } from '../dialect/dialect.ts'
import type { NamedPoint } from '../dialect/parse-dialect.ts'
import { readObserved } from '../reconcile/read-observed.ts'
import type { ObservedRow } from '../reconcile/reconciliation.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { decodeSeries } from '../wire/series/decode-series.ts'
import { candidateDialects, type CandidateOptions, namedPoints } from './candidate-dialects.ts'
import { outcomeUnder } from './outcome.ts'

/** A booking as it was sent, and the occurrences that the service answered. */
export interface Sample {
  /** Wire fields, `start_time` among them. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly observed: readonly ObservedRow[]
}

/** What the samples say of one point. Samples are named by their place, from 0. */
export type PointEvidence =
  | { readonly state: 'settled'; readonly choice: string | number; readonly by: number }
  | { readonly state: 'open'; readonly choices: readonly (string | number)[] }
  | { readonly state: 'contradictory'; readonly samples: readonly number[] }

export interface Inference {
  /** The candidates that explain every sample that some candidate explains. */
  readonly dialects: readonly Dialect[]
  readonly points: Readonly<Record<NamedPoint | 'maxOccurrences', PointEvidence>>
  /** The dialect, where one is left; null otherwise. */
  readonly dialect: Dialect | null
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
  const readings = samples.map(({ fields, observed }) => {
    const { occurrences, unreadable } = readObserved(observed, dialectOf(options.base).zone)
    return { fields, starts: occurrences.map(({ localStart }) => localStart), whole: unreadable.length === 0 }
  })
  const plain = inferAmong(candidateDialects(namedPoints, options), readings)
  const lengths = new Set(readings.map(({ starts }) => starts.length))
  lengths.delete(0)
  const maxOccurrences = [...(options.maxOccurrences ?? []), ...lengths]
  const limited = inferAmong(candidateDialects(namedPoints, { ...options, maxOccurrences }), readings)
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

function inferAmong(candidates: readonly Dialect[], readings: readonly FittingReading[]): Inference {
  const explaining = readings.map(
    ({ fields, starts, whole }) =>
      new Set(whole ? candidates.filter((dialect) => explains(fields, starts, dialect)) : []),
  )
  const unexplained = [...explaining.keys()].filter((index) => explaining[index]?.size === 0)
  const used = [...explaining.keys()].filter((index) => !unexplained.includes(index))
  const all = candidates.filter((dialect) => used.every((index) => explaining[index]?.has(dialect)))
  const unlimited = all.filter(({ maxOccurrences }) => maxOccurrences === 'none')
  const dialects = unlimited.length > 0 ? unlimited : all
  const evidence = (point: NamedPoint | 'maxOccurrences') =>
    evidenceOf(point, { candidates, explaining, used, dialects })
  return {
    dialects,
    points: {
      weekdayNumbering: evidence('weekdayNumbering'),
      shortMonth: evidence('shortMonth'),
      fifthWeek: evidence('fifthWeek'),
      unmatchedStart: evidence('unmatchedStart'),
      endDate: evidence('endDate'),
      maxOccurrences: evidence('maxOccurrences'),
    },
    dialect: dialects.length === 1 ? (dialects[0] ?? null) : null,
    unexplained,
  }
}

function explains(fields: unknown, observed: readonly LocalDateTime[], dialect: Dialect): boolean {
  const found = outcomeUnder(fields, dialect, observed.length + 1)
  if (!found) return false
  // A booking without an end is answered as far as the service likes.
  const series = decodeSeries(fields, dialect)
  const isOpen = series.ok && series.value.end.kind === 'open' && dialect.maxOccurrences === 'none'
  const compared = isOpen ? found.slice(0, observed.length) : found
  return compared.length === observed.length && compared.every((start, index) => start === observed[index])
}

interface Evidence {
  readonly candidates: readonly Dialect[]
  /** By sample, the candidates that explain it. */
  readonly explaining: readonly ReadonlySet<Dialect>[]
  /** The samples that some candidate explains. */
  readonly used: readonly number[]
  /** The candidates that explain all of those. */
  readonly dialects: readonly Dialect[]
}

type Point = NamedPoint | 'maxOccurrences'

function choicesOf(point: Point, dialects: readonly Dialect[]): readonly (string | number)[] {
  return [...new Set(dialects.map((dialect) => dialect[point]))]
}

function evidenceOf(point: Point, evidence: Evidence): PointEvidence {
  const { candidates, explaining, used, dialects } = evidence
  if (dialects.length === 0) return contradictionOf(point, evidence)
  const [choice, another] = choicesOf(point, dialects)
  let left = candidates
  for (const index of used) {
    left = left.filter((dialect) => explaining[index]?.has(dialect))
    if (choice === undefined || another !== undefined || choicesOf(point, left).length > 1) continue
    return { state: 'settled', choice, by: index }
  }
  return { state: 'open', choices: choicesOf(point, dialects) }
}

/** The samples that can't all be right about a point; where none disagree about it, the point is open. */
function contradictionOf(point: Point, { candidates, explaining, used }: Evidence): PointEvidence {
  const allowed = used.map((sample) => ({
    sample,
    choices: choicesOf(point, [...(explaining[sample] ?? [])]),
  }))
  const shared = choicesOf(point, candidates).filter((choice) =>
    allowed.every(({ choices }) => choices.includes(choice)),
  )
  if (shared.length > 0) return { state: 'open', choices: shared }
  const strict = allowed.filter(({ choices }) => choices.length === 1).map(({ sample }) => sample)
  return { state: 'contradictory', samples: strict.length > 0 ? strict : used }
}
