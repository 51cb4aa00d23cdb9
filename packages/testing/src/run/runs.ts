/** How often a property is tried, as `fc.assert` takes it. Structural: no copy of fast-check is named. */
export interface Runs {
  /** How many inputs a property is tried with. */
  readonly numRuns: number
  /** Begins the same inputs again: fast-check prints it where a property fails. */
  readonly seed?: number
  /** The way to the failing input, which fast-check prints beside the seed. */
  readonly path?: string
}

/**
 * How often a law is tried: `quick` times, or `full` times where `UMEETING_FULL=1` is set. A failing run prints its
 * seed and path; `UMEETING_SEED` (and `UMEETING_PATH`) run the very same examples again:
 * `UMEETING_SEED=-1234 UMEETING_PATH=17:0:3 pnpm exec vitest run packages/testing/test/laws -t 'a series reads back'`.
 *
 * @throws RangeError where `UMEETING_SEED` is set and no integer.
 * @example
 * fc.assert(fc.property(anySeries(), (series) => assertRoundTrips(series, seriesCodec())), runs(500, 20_000))
 */
export function runs(quick: number, full: number): Runs {
  const { UMEETING_FULL, UMEETING_SEED, UMEETING_PATH } = process.env
  return {
    numRuns: UMEETING_FULL === '1' ? full : quick,
    ...(UMEETING_SEED === undefined ? {} : { seed: readSeed(UMEETING_SEED) }),
    ...(UMEETING_PATH === undefined ? {} : { path: UMEETING_PATH }),
  }
}

function readSeed(text: string): number {
  if (/^-?\d+$/.test(text)) return Number(text)
  throw new RangeError(`Cannot replay: UMEETING_SEED must be an integer, got ${JSON.stringify(text)}`)
}
