import { InvalidRequestError, isUmeetingError } from '@umeeting/core'
import { CommanderError } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { printError } from './print.ts'
import { printRefusal } from './issues.ts'
import { usageText } from './usage-error.ts'

/**
 * Prints what ended the command and answers its exit code. Every foreseen error ends with its message alone.
 *
 * @throws what is not foreseen: a stack is for faults of this program.
 */
export function reportError(error: unknown, language: Language): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.fine
    // Help that nobody asked for (no command was named) has been printed already.
    if (error.code !== 'commander.help') printError(usageText(error, language.texts))
    return exitCodes.usage
  }
  if (error instanceof CommandError) {
    printError(error.message)
    return error.exitCode
  }
  if (error instanceof InvalidRequestError) {
    printRefusal(error.issues, [], language)
    return exitCodes.refused
  }
  if (isUmeetingError(error)) {
    printError(error.message)
    return exitCodes.refused
  }
  throw error
}
