/**
 * How many random cases a property is tried with: few by default, many where UMEETING_FULL=1 asks for the full run.
 * UMEETING_SEED and UMEETING_PATH, which a failure prints, run the very same cases again.
 */
export function runs(
  quick: number,
  full: number,
): { readonly numRuns: number; readonly seed?: number; readonly path?: string } {
  const { UMEETING_SEED: seed, UMEETING_PATH: path } = process.env
  return {
    numRuns: isFullRun ? full : quick,
    ...(seed !== undefined && { seed: Number(seed) }),
    ...(path !== undefined && { path }),
  }
}

export const isFullRun: boolean = process.env['UMEETING_FULL'] === '1'
