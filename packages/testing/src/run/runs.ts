import type { Parameters } from 'fast-check'

/**
 * How often a law is tried: `quick` times, or `full` times where `UMEETING_FULL=1` is set. A failing run prints its
 * seed and path; `UMEETING_SEED` (and `UMEETING_PATH`) run the very same examples again.
 *
 * @example
 * fc.assert(fc.property(anySeries(), (series) => assertRoundTrips(series)), runs(500, 20_000))
 * // UMEETING_SEED=-1234 UMEETING_PATH=17:0:3 pnpm exec vitest run packages/testing/src/laws
 */
export function runs(quick: number, full: number): Parameters<unknown> {
  const { UMEETING_FULL, UMEETING_SEED, UMEETING_PATH } = process.env
  const seed = Number(UMEETING_SEED)
  return {
    numRuns: UMEETING_FULL === '1' ? full : quick,
    ...(UMEETING_SEED !== undefined && Number.isInteger(seed) ? { seed } : {}),
    ...(UMEETING_PATH === undefined ? {} : { path: UMEETING_PATH }),
  }
}
