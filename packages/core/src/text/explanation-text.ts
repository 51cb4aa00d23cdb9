import type { Locale } from '../input/locale.ts'
import type { Explanation } from '../reconcile/reconciliation.ts'
import { changeText } from './change-catalogue.ts'
import { describe } from './describe.ts'
import { changesInEnglish } from './en/changes.ts'
import { list } from './en/words.ts'
import { changesInChinese } from './zh-CN/changes.ts'

const sentences: Readonly<Record<Locale, (changes: Explanation['changes'], rule: string) => string>> = {
  'zh-CN': (changes, rule) => {
    const conditions = changes.map((change) => changeText(change, changesInChinese))
    return `如果${conditions.join('，并且')}，结果就完全吻合。此时的规则是：${rule}。`
  },
  en: (changes, rule) => {
    const conditions = changes.map((change) => changeText(change, changesInEnglish))
    return `If ${list(conditions)}, the answer fits exactly. The rule is then: ${rule}.`
  },
}

/**
 * What an explanation says: what would have to be otherwise, and how the service then reads the rule.
 *
 * @example
 * explanationText(explanation, 'en')
 * // 'If weekday 1 is Sunday, the answer fits exactly. The rule is then: Every Sunday at 10:00 (Beijing time), 3 times.'
 */
export function explanationText({ changes, series, dialect }: Explanation, locale: Locale): string {
  return sentences[locale](changes, describe(series, locale, dialect))
}
