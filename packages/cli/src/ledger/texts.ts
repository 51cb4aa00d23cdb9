import type { Locale } from '@umeeting/core'
import type { Language } from '../language.ts'
import { ledgerInEnglish, type LedgerTexts } from './text/en.ts'
import { ledgerInChinese } from './text/zh-CN.ts'

const languages: Readonly<Record<Locale, LedgerTexts>> = { en: ledgerInEnglish, 'zh-CN': ledgerInChinese }

/** What `umeeting ledger` says, in a language: texts of its own, which no other command loads. */
export function ledgerTexts({ locale }: Language): LedgerTexts {
  return languages[locale]
}
