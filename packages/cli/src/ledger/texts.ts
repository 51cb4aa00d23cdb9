import type { Language } from '../language.ts'
import { ledgerInEnglish, type LedgerTexts } from './text/en.ts'
import { ledgerInChinese } from './text/zh-CN.ts'

/** What `umeeting ledger` says, in a language: texts of its own, which no other command loads. */
export function ledgerTexts({ locale }: Language): LedgerTexts {
  return locale === 'en' ? ledgerInEnglish : ledgerInChinese
}
