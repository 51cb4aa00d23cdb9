/** How many random cases a property is tried with: few by default, many where UMEETING_FULL=1 asks for the full run. */
export function runs(quick: number, full: number): { readonly numRuns: number } {
  return { numRuns: isFullRun ? full : quick }
}

export const isFullRun: boolean = process.env['UMEETING_FULL'] === '1'
