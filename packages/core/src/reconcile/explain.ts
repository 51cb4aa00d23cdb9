import type { Dialect, WorkdayCalendar } from '../dialect/dialect.ts'
import { floatingOf, type LocalDateTime, localDateTimeOfFloating } from '../time/local-date-time.ts'
import { wallClockOf } from '../time/zone/instant.ts'
import { alternativesFor } from './alternatives.ts'
import { type Change, comparePlausibility, isPart, weightOfAll } from './change.ts'
import { asPredicted, type Fit, fit, type Written } from './fit.ts'
import { PredictedStarts } from './predicted-starts.ts'
import type { Alternative, Reading } from './reading.ts'
import type { Explanation } from './reconciliation.ts'

/** What the service may do beside what is always tried. */
export interface ExplainOptions {
  /** Workday calendars that the service may follow, by a name that explanations call them by. */
  readonly workdayCalendars?: Readonly<Record<string, WorkdayCalendar>>
  /** IANA zones whose local times the answer may hold, beside UTC. */
  readonly zones?: readonly string[]
}

/**
 * How many changes an explanation may have that holds an accident (rows missing or added, a moved start, a shift)
 * beside anything else: with more of them, chance explains everything.
 */
const MOST_WITH_ACCIDENT = 2

/**
 * The smallest sets of changes under which the prediction is the observation, most plausible first
 * (`docs/semantics.md`, "How explanations are ranked").
 *
 * Every set of readings is tried: as it is, in every zone, up to a limit; alone or with one other change also with rows
 * missing or added, a moved start, or a shift. A reading that needs what a workday calendar does not know explains
 * nothing.
 *
 * @param rows the changes of single rows that explain all, where there are such
 * @throws RangeError where the platform knows no zone of a name in `zones`.
 */
export function explain(
  { series, dialect }: Reading,
  observed: readonly LocalDateTime[],
  rows: readonly Change[] | undefined,
  { workdayCalendars = {}, zones = [] }: ExplainOptions = {},
): readonly Explanation[] {
  const [first] = observed
  const search = new Search(Float64Array.from(observed, floatingOf))
  if (rows) search.add(rows, { series, dialect: limited(dialect, rows) })
  const others = new Set(['UTC', ...zones])
  others.delete(dialect.zone)
  const clocks = [...others].map((zone) => ({ zone, clock: wallClockOf(zone) }))
  for (const set of subsets(alternativesFor({ series, dialect }, workdayCalendars))) {
    const reading = applied(set, { series, dialect })
    if (!reading) continue
    const changes = set.map(({ change }) => change)
    const starts = new PredictedStarts(reading.series, reading.dialect)
    if (changes.length > 0) search.compare(changes, reading, starts, asPredicted)
    let isInZone = false
    for (const { zone, clock } of clocks) {
      const all = [...changes, { point: 'zone', from: dialect.zone, to: zone } as const]
      if (search.compare(all, reading, starts, (each, at) => clock(each.instantAt(at)))) isInZone = true
    }
    if (changes.length >= MOST_WITH_ACCIDENT) continue
    if (first !== undefined && first !== series.start) {
      const restarted = { ...reading, series: { ...reading.series, start: first } }
      const all = [...changes, { point: 'start', from: series.start, to: first } as const]
      search.compare(all, restarted, new PredictedStarts(restarted.series, restarted.dialect), asPredicted)
    }
    const shift = search.shiftOf(starts)
    if (shift === undefined || isInZone) continue
    const all = [...changes, { point: 'shift', hours: shift / MILLISECONDS_PER_HOUR } as const]
    search.compare(all, reading, starts, (each, at) => each.localAt(at) + shift)
  }
  return search.ranked()
}

/** All sets of alternatives, fewest first; two of one point never stand together. */
function subsets(alternatives: readonly Alternative[]): readonly (readonly Alternative[])[] {
  const sets: (readonly Alternative[])[] = [[]]
  for (const alternative of alternatives) {
    for (const set of sets.slice()) {
      if (set.every(({ change }) => change.point !== alternative.change.point))
        sets.push([...set, alternative])
    }
  }
  return sets.toSorted((left, right) => left.length - right.length)
}

function applied(set: readonly Alternative[], reading: Reading): Reading | undefined {
  let read: Reading | undefined = reading
  for (const { apply } of set) read = read && apply(read)
  return read
}

const MILLISECONDS_PER_HOUR = 3_600_000
const QUARTER_OF_AN_HOUR = 900_000
/** The zones of the world lie 26 hours apart at most. */
const LARGEST_SHIFT = 26 * MILLISECONDS_PER_HOUR

/** What was observed, and the explanations found so far. */
class Search {
  readonly #observed: Float64Array
  readonly #found: Explanation[] = []

  constructor(observed: Float64Array) {
    this.#observed = observed
  }

  add(changes: readonly Change[], { series, dialect }: Reading): void {
    this.#found.push({ changes, series, dialect })
  }

  /**
   * Holds a reading, written in some way, against what was observed. What holds more than was found already is not
   * tried. Answers whether it explains all.
   */
  compare(changes: readonly Change[], reading: Reading, starts: PredictedStarts, written: Written): boolean {
    if (this.#holdsMore(changes)) return false
    const found = fit(starts, this.#observed, written, Math.max(MOST_WITH_ACCIDENT - changes.length, 0))
    if (!found) return false
    const limit = found.stopped ? found.length : undefined
    // Up to a limit, a start that is not counted is no other reading than one that is.
    if (limit !== undefined && changes.some(isUncounted)) return false
    const all = [...withLimit(changes, reading, limit), ...this.#rowsOf(found, starts)]
    if (this.#holdsMore(all)) return false
    if (all.some(isAccident) && weightOfAll(all) > MOST_WITH_ACCIDENT) return false
    this.add(all, { series: reading.series, dialect: limited(reading.dialect, all) })
    return true
  }

  #holdsMore(changes: readonly Change[]): boolean {
    return this.#found.some((found) => isPart(found.changes, changes))
  }

  /** The one shift that the first observed start allows: whole quarters of an hour. */
  shiftOf(starts: PredictedStarts): number | undefined {
    const seen = this.#observed[0]
    if (seen === undefined || !starts.has(0)) return undefined
    const shift = seen - starts.localAt(0)
    const isOne = shift !== 0 && shift % QUARTER_OF_AN_HOUR === 0 && Math.abs(shift) <= LARGEST_SHIFT
    return isOne ? shift : undefined
  }

  /** Without those that hold more than another does, or an accident where fewer changes explain all. */
  ranked(): readonly Explanation[] {
    const fewest = Math.min(...this.#found.map(({ changes }) => weightOfAll(changes)))
    return this.#found
      .filter(({ changes }) => weightOfAll(changes) === fewest || !changes.some(isAccident))
      .filter((each) => !this.#found.some((other) => other !== each && isPart(other.changes, each.changes)))
      .toSorted((left, right) => comparePlausibility(left.changes, right.changes))
  }

  #rowsOf({ missing, added }: Fit, starts: PredictedStarts): readonly Change[] {
    const rows: Change[] = []
    if (missing.length > 0) {
      const lacking = missing.map((at) => ({
        number: at + 1,
        localStart: localDateTimeOfFloating(starts.localAt(at)),
      }))
      rows.push({ point: 'missing', missing: lacking })
    }
    if (added.length > 0) {
      const times = added.map((at) => localDateTimeOfFloating(this.#observed[at] as number))
      rows.push({ point: 'added', added: times })
    }
    return rows
  }
}

const ACCIDENTS: ReadonlySet<Change['point']> = new Set(['missing', 'added', 'moved', 'start', 'shift'])

function isAccident({ point }: Change): boolean {
  return ACCIDENTS.has(point)
}

function isUncounted({ point, ...change }: Change): boolean {
  return point === 'unmatchedStart' && 'to' in change && change.to === 'include-uncounted'
}

/** A limit that is another one: where the dialect's own is lifted, one change says both. */
function withLimit(
  changes: readonly Change[],
  { dialect }: Reading,
  limit: number | undefined,
): readonly Change[] {
  if (limit === undefined) return changes
  const lifted = changes.find((change) => change.point === 'maxOccurrences')
  const rest = changes.filter((change) => change !== lifted)
  return [...rest, { point: 'maxOccurrences', from: lifted?.from ?? dialect.maxOccurrences, to: limit }]
}

/** The dialect with the limit that changes lead to. */
function limited(dialect: Dialect, changes: readonly Change[]): Dialect {
  const change = changes.find(({ point }) => point === 'maxOccurrences')
  return change?.point === 'maxOccurrences' ? { ...dialect, maxOccurrences: change.to } : dialect
}
