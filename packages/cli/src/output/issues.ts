import { type Issue, issueText, type Notice, noticeText } from '@umeeting/core'
import type { Language } from '../language.ts'
import { printError } from './print.ts'
import { coloured, columnsOf, type Terminal } from './terminal.ts'
import { wrap } from './wrap.ts'

/** A line that says how many issues there are, a line for each, then the notices. */
export function refusalText(
  issues: readonly Issue[],
  notices: readonly Notice[],
  { locale, texts }: Language,
  stream: Terminal,
): string {
  const cross = coloured('✗', 'red', stream)
  const lines = issues.map((issue) => item('✗', issueText(issue, locale), stream).replace('✗', cross))
  return [texts.refused(issues.length), ...lines, ...noticeLines(notices, { locale, texts }, stream)].join(
    '\n',
  )
}

export function noticeLines(
  notices: readonly Notice[],
  { locale }: Language,
  stream: Terminal,
): readonly string[] {
  return notices.map((notice) => noticeLine(noticeText(notice, locale), stream))
}

export function noticeLine(text: string, stream: Terminal): string {
  return item('•', text, stream)
}

function item(mark: string, text: string, stream: Terminal): string {
  return wrap(`  ${mark} ${text}`, columnsOf(stream), '    ')
}

export function printRefusal(issues: readonly Issue[], notices: readonly Notice[], language: Language): void {
  printError(refusalText(issues, notices, language, process.stderr))
}
