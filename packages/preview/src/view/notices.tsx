import { type Notice, noticeText } from '@umeeting/core'
import type { JSX } from 'preact'
import { useTexts } from '../text/language.ts'
import { itemsOf } from './field.tsx'

interface NoticesProps {
  readonly notices: readonly Notice[]
  /** What there is to know besides, in the reader's language. */
  readonly besides?: readonly string[]
}

/** What a person should hear before booking. */
export function Notices({ notices, besides = [] }: NoticesProps): JSX.Element | null {
  const { locale } = useTexts()
  const lines = [...notices.map((notice) => noticeText(notice, locale)), ...besides]
  if (lines.length === 0) return null
  return (
    <ul class="notices" part="notices">
      {itemsOf(lines)}
    </ul>
  )
}
