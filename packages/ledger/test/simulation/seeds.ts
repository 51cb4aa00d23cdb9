const QUICK = 500
const FULL = 100_000

/**
 * The seeds of the worlds of a run: `UMEETING_SEED=7` is one of them, `UMEETING_SEED=1-50000` half of a full run.
 *
 * @throws RangeError where it is neither
 */
export function seedsOf({ UMEETING_SEED: given, UMEETING_FULL }: NodeJS.ProcessEnv): readonly number[] {
  if (given === undefined) return rangeOf(1, UMEETING_FULL === '1' ? FULL : QUICK)
  const [, first, last = first] = /^(-?\d+)(?:-(\d+))?$/.exec(given) ?? []
  if (first === undefined || Number(last) < Number(first)) {
    throw new RangeError(`Cannot run the worlds: UMEETING_SEED must be like 7 or 1-50000, got ${given}`)
  }
  return rangeOf(Number(first), Number(last))
}

function rangeOf(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
