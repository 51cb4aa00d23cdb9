/** What the command ends with; scripts rely on these. */
export const exitCodes = {
  fine: 0,
  /** What was compared differs (`reconcile`), or lines of a bulk run failed. */
  different: 1,
  /** Wrong flags, or a file that can't be read. */
  usage: 2,
  /** The input was understood and refused; every issue was printed. */
  refused: 3,
} as const

/** Ends the command with a message on stderr and no stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exitCode: number

  constructor(exitCode: number, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}
