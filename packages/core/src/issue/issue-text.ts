import type { Locale } from '../locale.ts'
import { issuesInEnglish } from './catalogue.en.ts'
import { issuesInChinese } from './catalogue.zh-CN.ts'
import type { Issue, IssueCode } from './issue.ts'

/** A language's sentence for every code; `at` is the field as a person reads it. */
export type IssueCatalogue = Readonly<Record<IssueCode, (issue: Issue, at: string) => string>>

const catalogues: Readonly<Record<Locale, { readonly whole: string; readonly sentences: IssueCatalogue }>> = {
  'zh-CN': { whole: '输入', sentences: issuesInChinese },
  en: { whole: 'the input', sentences: issuesInEnglish },
}

/**
 * The sentence for an issue: what is wrong, what is wanted, what came.
 *
 * @example
 * issueText({ code: 'out-of-range', path: ['monthly_week'], expected: '1–5', received: '9' }, 'en')
 * // 'monthly_week must be within 1–5, got 9'
 */
export function issueText(issue: Issue, locale: Locale): string {
  const { whole, sentences } = catalogues[locale]
  const at = pathText(issue.path) || whole
  const text = sentences[issue.code](issue, at)
  if (locale === 'en' || !/\p{Script=Han}$/u.test(at)) return text
  // In Chinese, Latin names are set off by blanks; Chinese ones are not.
  return text.replace(` ${at}`, () => at).replace(`${at} `, () => at)
}

/** `['occurrences', 3, 'start_time']` as `occurrences[3].start_time`. */
export function pathText(path: Issue['path']): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}
