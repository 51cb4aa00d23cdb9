/** Something at a place on a line. */
export interface Placed {
  readonly at: number
}

/**
 * Pairs items with candidates that lie closer than a bound: as many as can be, none crossing another, and of all such
 * pairings the one with the least distance in sum. The cost lies in how many candidates there are for an item.
 *
 * @param items in order
 * @param candidates in order
 * @returns the candidate of each item, undefined where it has none
 */
export function pairNearest<Candidate extends Placed>(
  items: readonly Placed[],
  candidates: readonly Candidate[],
  bound: number,
): readonly (Candidate | undefined)[] {
  let choices: readonly Choice<Candidate>[] = [
    { last: -Infinity, pairs: 0, distance: 0, own: undefined, before: undefined },
  ]
  let from = 0
  let until = 0
  for (const item of items) {
    while ((candidates[from]?.at ?? Infinity) <= item.at - bound) from++
    while ((candidates[until]?.at ?? Infinity) < item.at + bound) until++
    choices = choicesOf(item, candidates.slice(from, until), choices)
  }
  const pairs: (Candidate | undefined)[] = []
  for (let choice = choices.at(-1); choice?.before; choice = choice.before) pairs.push(choice.own)
  return pairs.toReversed()
}

/** A pairing of all items so far whose candidates lie at `last` or before: the best of those. */
interface Choice<Candidate> {
  readonly last: number
  readonly pairs: number
  readonly distance: number
  /** What the item is paired with. */
  readonly own: Candidate | undefined
  /** The pairing of the items before it. */
  readonly before: Choice<Candidate> | undefined
}

/** In the order of `last`, each better than those before it. */
function choicesOf<Candidate extends Placed>(
  { at }: Placed,
  candidates: readonly Candidate[],
  all: readonly Choice<Candidate>[],
): readonly Choice<Candidate>[] {
  const before = all.slice(lastBefore(all, candidates[0]?.at ?? -Infinity, 0))
  const [only] = before
  if (candidates.length === 0 && only && before.length === 1)
    return [{ ...only, own: undefined, before: only }]
  // Without a candidate of its own, an item goes on from each choice before.
  const options: Choice<Candidate>[] = before.map((choice) => ({ ...choice, own: undefined, before: choice }))
  let place = 0
  for (const own of candidates) {
    place = lastBefore(before, own.at, place)
    const choice = before[place] as Choice<Candidate>
    const distance = choice.distance + Math.abs(own.at - at)
    options.push({ last: own.at, pairs: choice.pairs + 1, distance, own, before: choice })
  }
  const best: Choice<Candidate>[] = []
  for (const option of options.toSorted((left, right) => left.last - right.last)) {
    const last = best.at(-1)
    if (!last || isBetter(option, last)) best.push(option)
  }
  return best
}

/** The place of the last choice, from a place on, that leaves `at` free; that place where none does. */
function lastBefore(choices: readonly Choice<unknown>[], at: number, from: number): number {
  let place = from
  while ((choices[place + 1]?.last ?? Infinity) < at) place++
  return place
}

function isBetter(one: Choice<unknown>, other: Choice<unknown>): boolean {
  return one.pairs > other.pairs || (one.pairs === other.pairs && one.distance < other.distance)
}
