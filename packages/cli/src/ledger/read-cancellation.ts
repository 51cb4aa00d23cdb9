import type { Cancellation } from '@umeeting/ledger'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { readWholeNumber } from '../options/whole-number.ts'
import { ledgerTexts } from './texts.ts'

/** What to cancel: exactly one is given. */
export interface CancelOptions {
  readonly occurrence?: string
  readonly from?: string
  readonly all?: true
}

const MOST_OCCURRENCES = 1_000_000_000

/** @throws CommandError where not exactly one is given, or a number is none */
export function cancellationIn({ occurrence, from, all }: CancelOptions, language: Language): Cancellation {
  const asked = [occurrence, from, all].filter((each) => each !== undefined)
  if (asked.length !== 1) throw new CommandError(exitCodes.usage, ledgerTexts(language).oneCancellation)
  if (occurrence !== undefined)
    return { occurrence: readWholeNumber('--occurrence', occurrence, MOST_OCCURRENCES, language) }
  return from === undefined ? 'all' : { from: readWholeNumber('--from', from, MOST_OCCURRENCES, language) }
}
