import { type Notice, noticeText } from '@umeeting/core'
import type { JSX } from 'preact'
import type { Rule } from '../model/draft.ts'
import { useTexts } from '../text/language.ts'

interface NoticesProps {
  readonly rule: Rule
  readonly notices: readonly Notice[]
  /** What there is to know besides, in the reader's language. */
  readonly besides?: readonly string[]
}

/** What a person should hear before booking. Where workdays are chosen, that is always what they are taken for. */
export function Notices({ rule, notices, besides = [] }: NoticesProps): JSX.Element | null {
  const { t, locale } = useTexts()
  const isPlainWorkdays =
    rule.series.recurrence.kind === 'workdays' && rule.dialect.workdays === 'monday-to-friday'
  const lines = [
    ...notices.map((notice) => noticeText(notice, locale)),
    ...(isPlainWorkdays ? [t.workdaysNotice] : []),
    ...besides,
  ]
  if (lines.length === 0) return null
  return (
    <ul class="notices" part="notices">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
