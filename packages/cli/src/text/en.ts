import { type HelpTexts, helpInEnglish } from './en/help.ts'
import { type ResultTexts, resultsInEnglish } from './en/results.ts'
import { type UsageTexts, usageInEnglish } from './en/usage.ts'

/** Everything that the command says, in one language. */
export type Texts = HelpTexts & UsageTexts & ResultTexts

export const english: Texts = { ...helpInEnglish, ...usageInEnglish, ...resultsInEnglish }
