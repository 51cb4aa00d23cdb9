import type { Dialect, NamedPoint } from '../dialect/dialect.ts'

/** A point that samples give evidence of. */
export type Point = NamedPoint | 'maxOccurrences'

/** Samples by their place, from 0, each with the candidates that explain it: at least one. */
export type Explaining = ReadonlyMap<number, ReadonlySet<Dialect>>

/** Samples that can't all be right, and the points that they disagree about. */
export interface Conflict {
  readonly samples: readonly number[]
  readonly points: ReadonlySet<Point>
}

/**
 * A smallest set of samples that no candidate explains together, in their order, and the points of which each, left
 * out of account, would reconcile them. Where none would alone, they are all the points that one of the samples speaks of.
 */
export function conflictOf(explaining: Explaining, points: readonly Point[]): Conflict {
  let samples = [...explaining.keys()]
  for (const sample of explaining.keys()) {
    const rest = samples.filter((each) => each !== sample)
    if (!haveInCommon(setsOf(rest, explaining))) samples = rest
  }
  const sets = setsOf(samples, explaining)
  const reconciling = points.filter((point) => haveInCommon(sets.map((set) => without(point, set))))
  const spoken = points.filter((point) => sets.some((set) => without(point, set).size < set.size))
  const constrained = points.filter((point) => sets.some((set) => choicesOf(point, set).length === 1))
  return { samples, points: new Set([reconciling, constrained, spoken].find(({ length }) => length > 0)) }
}

/** The choices of some dialects at a point. */
export function choicesOf(point: Point, dialects: Iterable<Dialect>): readonly (string | number)[] {
  return [...new Set(Array.from(dialects, (dialect) => dialect[point]))]
}

function setsOf(samples: readonly number[], explaining: Explaining): readonly ReadonlySet<Dialect>[] {
  return samples.map((sample) => explaining.get(sample) ?? new Set())
}

function haveInCommon(sets: readonly ReadonlySet<unknown>[]): boolean {
  const [first, ...rest] = sets
  if (!first) return true
  return [...first].some((each) => rest.every((set) => set.has(each)))
}

/** What dialects are but for one point. Workday calendars are told apart by a number. */
function without(point: Point, dialects: ReadonlySet<Dialect>): ReadonlySet<string> {
  return new Set(Array.from(dialects, (dialect) => signatureOf({ ...dialect, [point]: undefined })))
}

const calendars = new WeakMap<object, number>()
let numbered = 0

function signatureOf(dialect: { readonly [Name in keyof Dialect]: unknown }): string {
  return JSON.stringify(dialect, (_, value: unknown) => {
    if (typeof value !== 'function') return value
    const known = calendars.get(value) ?? ++numbered
    calendars.set(value, known)
    return known
  })
}
