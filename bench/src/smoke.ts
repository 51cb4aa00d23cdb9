/**
 * `UMEETING_BENCH=smoke` has each benchmark do everything once, answers checked, to see that it still runs. The figures
 * that it prints then say nothing.
 */
export const isSmoke: boolean = process.env['UMEETING_BENCH'] === 'smoke'

/** How often something is done: as often as it takes to measure it, or once. */
export function times(measuring: number): number {
  return isSmoke ? 1 : measuring
}
