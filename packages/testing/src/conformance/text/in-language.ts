import type { Locale } from '@umeeting/core'
import type { Finding } from '../finding.ts'
import { inChinese } from './zh-cn.ts'

/** A sentence of the report in a language; what is no sentence of this project's own stays as it is. */
function inLanguage(sentence: string, locale: Locale): string {
  return locale === 'zh-CN' ? (inChinese[sentence] ?? sentence) : sentence
}

/**
 * What a finding says in a language: its title and its reason. The values in a reason are shown as they are.
 *
 * @example
 * findingText({ title: 'daily_type 1 repeats every day' }, 'zh-CN').title // 'daily_type 为 1 时每天重复'
 */
export function findingText(
  { title, reason, law }: Pick<Finding, 'title' | 'reason' | 'law'>,
  locale: Locale,
): { readonly title: string; readonly reason: string | undefined } {
  const [first = '', ...values] = reason?.split('\n') ?? []
  const said = inLanguage(law !== undefined && first.startsWith(law) ? law : first, locale)
  return {
    title: inLanguage(title, locale),
    reason: reason === undefined ? undefined : [said, ...values].join('\n'),
  }
}
