import type { Locale } from '../input/locale.ts'
import type { Explanation } from '../reconcile/reconciliation.ts'
import { describe } from './describe.ts'
import { explanations } from './languages.ts'

/**
 * What an explanation says: what would have to be otherwise, and how the service then reads the rule.
 *
 * @example
 * explanationText(explanation, 'en')
 * // 'If weekday 1 is Sunday, the answer fits exactly. The rule is then: Every Sunday at 10:00 (Beijing time), 3 times.'
 */
export function explanationText({ changes, series, dialect }: Explanation, locale: Locale): string {
  return explanations[locale](changes, describe(series, locale, dialect))
}
