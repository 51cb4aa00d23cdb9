import type { Dialect } from '../dialect/dialect.ts'
import { choicesOf, type Conflict, type Explaining, type Point } from './conflict.ts'

/** What the samples say of one point. Samples are named by their place, from 0. */
export type PointEvidence =
  | { readonly state: 'settled'; readonly choice: string | number; readonly by: number }
  | {
      readonly state: 'open'
      readonly choices: readonly (string | number)[]
      /** Of `maxOccurrences`: that any limit of at least so many would do too. */
      readonly atLeast?: number
    }
  | { readonly state: 'contradictory'; readonly samples: readonly number[] }

export interface Evidence {
  readonly candidates: readonly Dialect[]
  readonly explaining: Explaining
  /** The candidates that explain all samples that any candidate explains. */
  readonly dialects: readonly Dialect[]
  /** Where there are none of those. */
  readonly conflict: Conflict | undefined
  /** The most occurrences that an answer had. */
  readonly longest: number
}

/** What some samples say of a point. That there is no limit is never settled: a longer series may meet one. */
export function evidenceOf(point: Point, evidence: Evidence): PointEvidence {
  const { candidates, explaining, conflict, longest } = evidence
  if (conflict?.points.has(point)) return { state: 'contradictory', samples: conflict.samples }
  const choices = conflict ? sharedChoices(point, evidence) : choicesOf(point, evidence.dialects)
  const [choice, another] = choices
  const isVaried = choicesOf(point, candidates).length > 1
  if (choice !== undefined && another === undefined && isVaried && choice !== 'none') {
    return { state: 'settled', choice, by: settledBy(point, candidates, explaining) }
  }
  return {
    state: 'open',
    choices,
    ...(point === 'maxOccurrences' && longest > 0 ? { atLeast: longest } : {}),
  }
}

/** The choices that no sample speaks against by itself. */
function sharedChoices(point: Point, { candidates, explaining }: Evidence): readonly (string | number)[] {
  const allowed = Array.from(explaining.values(), (dialects) => choicesOf(point, dialects))
  return choicesOf(point, candidates).filter((choice) => allowed.every((choices) => choices.includes(choice)))
}

/** The sample with which, and those before it, one choice is left. */
function settledBy(point: Point, candidates: readonly Dialect[], explaining: Explaining): number {
  let left = candidates
  let last = 0
  for (const [sample, dialects] of explaining) {
    last = sample
    const next = left.filter((dialect) => dialects.has(dialect))
    if (choicesOf(point, dialects).length === 1 || choicesOf(point, next).length === 1) return sample
    if (next.length > 0) left = next
  }
  return last
}
