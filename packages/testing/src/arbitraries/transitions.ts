import { wallClockOf } from '../oracle/wall-clock.ts'

/** A change of a zone's clock. */
export interface Transition {
  /** What the clock would have shown at that instant had it not been changed, as if it showed UTC, in milliseconds. */
  readonly from: number
  /** What it shows instead: later than `from` where local times are skipped, earlier where they repeat. */
  readonly to: number
}

/** A change that is taken back sooner may be missed; that costs an example, no more. */
const STEP = 3 * 86_400_000

const known = new Map<string, readonly Transition[]>()

/** The changes of a zone's clock in one year (of UTC), found by asking Intl every third day. */
export function transitionsOf(zone: string, year: number): readonly Transition[] {
  const key = `${zone} ${year}`
  let transitions = known.get(key)
  if (!transitions) {
    const { shownAt } = wallClockOf(zone)
    const offsetAt = (instant: number): number => shownAt(instant) - instant
    transitions = findTransitions(offsetAt, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))
    known.set(key, transitions)
  }
  return transitions
}

function findTransitions(
  offsetAt: (instant: number) => number,
  from: number,
  to: number,
): readonly Transition[] {
  const transitions: Transition[] = []
  let offset = offsetAt(from)
  for (let instant = from; instant < to; instant += STEP) {
    const next = offsetAt(instant + STEP)
    if (next === offset) continue
    let before = instant
    let after = instant + STEP
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000
      if (offsetAt(middle) === offset) before = middle
      else after = middle
    }
    transitions.push({ from: after + offset, to: after + next })
    offset = next
  }
  return transitions
}
