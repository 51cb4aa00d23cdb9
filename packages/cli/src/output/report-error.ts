import { isInvalidRequestError, isUmeetingError } from '@umeeting/core'
import { CommanderError } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { errorText } from './error-text.ts'
import { printRefusal } from './issues.ts'
import { printError } from './print.ts'
import { columnsOf } from './terminal.ts'
import { usageText } from './usage-error.ts'
import { wrap } from './wrap.ts'

/**
 * Prints what ended the command and answers its exit code. Every foreseen error ends with its message alone.
 *
 * @throws any other error: a stack trace is printed for faults of this program alone.
 */
export function reportError(error: unknown, language: Language): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.fine
    // No command was named: commander has printed the help already.
    if (error.code !== 'commander.help') say(usageText(error, language.texts))
    return exitCodes.usage
  }
  if (error instanceof CommandError) {
    say(error.message)
    return error.exitCode
  }
  if (isInvalidRequestError(error)) {
    printRefusal(error.issues, [], language)
    return exitCodes.refused
  }
  if (isUmeetingError(error)) {
    say(errorText(error, language))
    return exitCodes.refused
  }
  throw error
}

function say(text: string): void {
  printError(wrap(text, columnsOf(process.stderr)))
}
