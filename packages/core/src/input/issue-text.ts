import { englishIssueText } from './issue-sentences.en.ts'
import { chineseIssueText } from './issue-sentences.zh-CN.ts'
import type { Issue } from './issue.ts'
import type { Locale } from './locale.ts'

const languages: Readonly<Record<Locale, (issue: Issue) => string>> = {
  'zh-CN': chineseIssueText,
  en: englishIssueText,
}

/**
 * The sentence for an issue: what is wrong, what is wanted, what came.
 *
 * @example
 * issueText({ code: 'out-of-range', path: ['monthly_week'], expected: { min: 1, max: 5 }, received: '9' }, 'en')
 * // 'monthly_week must be within 1–5, got 9'
 */
export function issueText(issue: Issue, locale: Locale): string {
  return languages[locale](issue)
}
