import type { Dialect, NamedPoint } from '../dialect/dialect.ts'
import type { LocalDate } from '../time/local-date-time.ts'
import type { SeriesFields } from '../wire/series/recurrence-fields.ts'
import { candidateDialects, type CandidateOptions } from './candidate-dialects.ts'
import { outcomeUnder } from './outcome.ts'
import { probeCandidates } from './probe-candidates.ts'

/** Bookings whose answers tell dialects apart. */
export interface ProbePlan {
  /** Wire fields of the bookings to make, ready but for what every booking needs (topic, capacity, duration). */
  readonly probes: readonly SeriesFields[]
  /** The most occurrences that the bookings create together, under any of the dialects. */
  readonly occurrences: number
  /** Groups of dialects that no booking of the catalogue tells apart; empty where all are told apart. */
  readonly inseparable: readonly (readonly Dialect[])[]
}

/**
 * The fewest bookings whose answers tell every dialect over some points apart, and among those the ones with the
 * fewest occurrences. Exact: sets of bookings are tried by size, all of them, from a catalogue of short bookings that
 * lie after `today`.
 *
 * @example
 * planProbes(['weekdayNumbering'], { today: parseLocalDateOrThrow('2026-11-30') }).probes.length // 1
 */
export function planProbes(
  points: readonly NamedPoint[],
  { today, ...options }: CandidateOptions & { readonly today: LocalDate },
): ProbePlan {
  const dialects = candidateDialects(points, options)
  const candidates = probeCandidates(today).map((fields) => {
    const outcomes = dialects.map((dialect) => outcomeUnder(fields, dialect, LONGEST_PROBE) ?? [])
    return {
      fields,
      answers: outcomes.map((starts) => starts.join()),
      occurrences: Math.max(...outcomes.map(({ length }) => length)),
    }
  })
  const wanted = classesOf(
    dialects,
    candidates.map(({ answers }) => answers),
  )
  const best = smallestSet(candidates, (set) => {
    const told = classesOf(
      dialects,
      set.map(({ answers }) => answers),
    )
    return told.length === wanted.length
  })
  return {
    probes: best.map(({ fields }) => fields),
    occurrences: best.reduce((sum, { occurrences }) => sum + occurrences, 0),
    inseparable: wanted.filter(({ length }) => length > 1),
  }
}

const LONGEST_PROBE = 60

/** Dialects by what they answer: those in one class answer alike everywhere. */
function classesOf(
  dialects: readonly Dialect[],
  answers: readonly (readonly string[])[],
): readonly (readonly Dialect[])[] {
  const classes = new Map<string, Dialect[]>()
  for (const [index, dialect] of dialects.entries()) {
    const key = answers.map((each) => each[index]).join('|')
    const found = classes.get(key)
    if (found) found.push(dialect)
    else classes.set(key, [dialect])
  }
  return [...classes.values()]
}

/** Of the smallest sets that will do, the one with the fewest occurrences. The whole list must do. */
function smallestSet<Item extends { readonly occurrences: number }>(
  items: readonly Item[],
  does: (set: readonly Item[]) => boolean,
): readonly Item[] {
  for (let size = 0; size < items.length; size++) {
    const doing = combinations(items, size).filter(does)
    const [best] = doing.toSorted((left, right) => total(left) - total(right))
    if (best) return best
  }
  return items
}

function total(set: readonly { readonly occurrences: number }[]): number {
  return set.reduce((sum, { occurrences }) => sum + occurrences, 0)
}

function combinations<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((rest) => [item].concat(rest)),
  )
}
