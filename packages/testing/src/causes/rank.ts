import type { SeriesAndDialect } from '../arbitraries/series.ts'
import { type Answer, answersOf, pointOf } from './answers.ts'

/** Points in the order of `docs/semantics.md`, the most plausible first. */
const ORDER = [
  'weekdayNumbering',
  'shortMonth',
  'fifthWeek',
  'fourthWeek',
  'workdays',
  'unmatchedStart',
  'endDate',
  'endDateTime',
  'zone',
  'maxOccurrences',
  'missing',
  'added',
  'moved',
  'start',
  'shift',
]

/** A set of causes that would lead to some rows, and how many changes it counts. */
interface Suspect {
  readonly causes: readonly string[]
  readonly weight: number
}

/**
 * The causes that come first of all that would lead to some rows, by the rule of `docs/semantics.md` and by trying every
 * set of at most two; undefined where none would. An unplausible one that may count less than it seems (rows that moved)
 * is given the benefit of the doubt: it then comes first.
 */
export function firstCauses(asked: SeriesAndDialect, rows: readonly string[]): readonly string[] | undefined {
  const suspects = answersOf(asked, rows[0]).flatMap((answer) => suspectsOf(answer, rows))
  const [first] = suspects.filter(({ weight }) => weight <= 2).toSorted(compare)
  return first?.causes
}

function suspectsOf(answer: Answer, rows: readonly string[]): readonly Suspect[] {
  const { starts, endless } = answer
  const left = [...starts]
  const added: string[] = []
  for (const row of rows) {
    const at = left.indexOf(row)
    if (at === -1) added.push(row)
    else left.splice(at, 1)
  }
  const matched = rows.length - added.length
  const last = matched === 0 ? 0 : 1 + starts.findLastIndex((start) => rows.includes(start))
  const missing = starts.slice(0, last).flatMap((start, index) => (rows.includes(start) ? [] : [index + 1]))
  if (matched === 0 || missing.length + added.length > matched) return []
  const runs = missing.filter((number, index) => missing[index - 1] !== number - 1).length
  const isStopped = !endless && starts.length > last
  const causes = [
    ...answer.causes.filter((cause) => !isStopped || cause !== 'maxOccurrences:none'),
    ...(isStopped ? [`maxOccurrences:${last}`] : []),
    ...(missing.length > 0 ? [`missing:${missing.join(',')}`] : []),
    ...(added.length > 0 ? [`added:${added.join(',')}`] : []),
  ]
  if (isStopped && causes.includes('unmatchedStart:include-uncounted')) return []
  const others = causes.filter((cause) => !/^(?:missing|added):/.test(cause)).length
  const weight = others + runs + added.length
  const found = [{ causes, weight }]
  if (answer.causes.length > 0 || runs === 0 || added.length === 0) return weight === 0 ? [] : found
  const moved = { causes: ['moved:'], weight: others + Math.max(missing.length, added.length) }
  return [...found, moved]
}

function compare(left: Suspect, right: Suspect): number {
  if (left.weight !== right.weight) return left.weight - right.weight
  const ranks = ranksOf(left.causes)
  const others = ranksOf(right.causes)
  const at = ranks.findIndex((rank, index) => rank !== others[index])
  return at === -1 ? ranks.length - others.length : (ranks[at] ?? 0) - (others[at] ?? -1)
}

function ranksOf(causes: readonly string[]): readonly number[] {
  return causes.map((cause) => ORDER.indexOf(pointOf(cause))).toSorted((left, right) => right - left)
}
