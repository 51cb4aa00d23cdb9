import { issueText } from '../input/issue-text.ts'
import type { Locale } from '../input/locale.ts'
import type { Notice } from '../input/notice.ts'
import { notices } from './languages.ts'

/**
 * The sentence for a notice, without a full stop. What would be wrong with an ignored value is said with it.
 *
 * @example
 * noticeText({ code: 'field-outranked', field: 'monthly_week', by: 'monthly_day', issues: [] }, 'en')
 * // 'monthly_week is ignored because monthly_day is given, which wins'
 */
export function noticeText(notice: Notice, locale: Locale): string {
  const { sentences, alsoWrong } = notices[locale]
  const sentence = sentences[notice.code] as (notice: Notice) => string
  const issues = 'issues' in notice ? notice.issues.map((issue) => issueText(issue, locale)) : []
  return sentence(notice) + (issues.length > 0 ? alsoWrong(issues) : '')
}
