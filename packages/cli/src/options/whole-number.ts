import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'

/**
 * A flag's whole number from 0 to `most`.
 *
 * @throws CommandError if it is not one
 */
export function readWholeNumber(flag: string, text: string, most: number, { texts }: Language): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value <= most) return value
  throw new CommandError(exitCodes.usage, texts.usage.notAWholeNumber(flag, most, text))
}
