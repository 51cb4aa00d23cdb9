import { printError } from '../output/print.ts'

/** What a shell answers for a command that a signal ended: 128 and the number of the signal. */
const exitCodesOfSignals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

type Interrupt = keyof typeof exitCodesOfSignals

const interrupts = Object.keys(exitCodesOfSignals) as readonly Interrupt[]

export interface Interruption {
  readonly signal: AbortSignal
  /** Has interrupts end the process again, as without this. */
  readonly forget: () => void
}

/**
 * Turns the first interrupt into a signal and the command's exit code; a second one ends the process at once.
 *
 * @param first what is said at the first
 * @param second what is said at the second
 */
export function listenForInterrupt(first: string, second: () => string): Interruption {
  const interruption = new AbortController()
  const interrupt = (name: Interrupt): void => {
    process.exitCode = exitCodesOfSignals[name]
    if (interruption.signal.aborted) {
      printError(second())
      process.exit()
    }
    printError(`\n${first}`)
    interruption.abort()
  }
  for (const name of interrupts) process.on(name, interrupt)
  return {
    signal: interruption.signal,
    forget: () => {
      for (const name of interrupts) process.off(name, interrupt)
    },
  }
}
