import { type Issue, issueText, type Notice, noticeText } from '@umeeting/core'
import type { Language } from '../language.ts'
import { printError } from './print.ts'

/** Every issue a line, then what else a person should hear, under a line that says how many. */
export function refusalText(
  issues: readonly Issue[],
  notices: readonly Notice[],
  { locale, texts }: Language,
): string {
  const lines = [texts.refused(issues.length), ...issues.map((issue) => `  ✗ ${issueText(issue, locale)}`)]
  return [...lines, ...noticeLines(notices, { locale, texts })].join('\n')
}

export function noticeLines(notices: readonly Notice[], { locale }: Language): readonly string[] {
  return notices.map((notice) => `  • ${noticeText(notice, locale)}`)
}

export function printRefusal(issues: readonly Issue[], notices: readonly Notice[], language: Language): void {
  printError(refusalText(issues, notices, language))
}
