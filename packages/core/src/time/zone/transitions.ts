import type { Stretch } from './stretch.ts'

/**
 * No zone of the IANA database leaves an offset and comes back to it sooner: the shortest such stays are the 3.99 days
 * of Africa/Freetown in September 1939, and since 1970 the 6.96 days of America/Recife in 2000 and of Asia/Gaza in
 * 2040. Sampling at these steps misses no transition.
 */
const STEP_BEFORE_1970 = 3.5 * 86_400_000
const STEP = 6.9 * 86_400_000

/** No offset, and no change of one, is larger. */
const LARGEST_SHIFT = 2 * 86_400_000

/** The stretches of the local times in [`from`, `until`), found by asking for offsets. */
export function findStretches(
  offsetAt: (epochMilliseconds: number) => number,
  from: number,
  until: number,
): readonly Stretch[] {
  const last = until + LARGEST_SHIFT
  const stretches: Stretch[] = []
  let offset = offsetAt(from - LARGEST_SHIFT)
  let stretchFrom = from
  for (let instant = from - LARGEST_SHIFT; instant < last;) {
    const next = Math.min(instant + (instant < 0 ? STEP_BEFORE_1970 : STEP), last)
    if (offsetAt(next) === offset) {
      instant = next
      continue
    }
    const transition = firstOtherOffset(offsetAt, offset, instant, next)
    const following = offsetAt(transition)
    const change = following - offset
    const boundary = transition + Math.max(offset, following)
    if (boundary > from) {
      const end = Math.min(boundary, until)
      const doubtful = Math.min(transition + Math.min(offset, following), end)
      stretches.push({
        from: stretchFrom,
        until: end,
        offset,
        skippedFrom: change > 0 ? doubtful : end,
        gap: Math.max(change, 0),
        repeatedFrom: change < 0 ? doubtful : end,
      })
      if (end === until) return stretches
      stretchFrom = boundary
    }
    offset = following
    instant = transition
  }
  stretches.push({ from: stretchFrom, until, offset, skippedFrom: until, gap: 0, repeatedFrom: until })
  return stretches
}

/** Binary search: the first second in (before, after] whose offset differs. */
function firstOtherOffset(
  offsetAt: (epochMilliseconds: number) => number,
  offset: number,
  before: number,
  after: number,
): number {
  let low = Math.floor(before / 1000)
  let high = Math.floor(after / 1000)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle * 1000) === offset) low = middle
    else high = middle
  }
  return high * 1000
}
