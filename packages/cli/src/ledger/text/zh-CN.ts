import type { LedgerTexts } from './en.ts'
import { bookingsInChinese } from './zh-CN/bookings.ts'
import { ledgerErrorsInChinese } from './zh-CN/errors.ts'
import { ledgerEventsInChinese } from './zh-CN/events.ts'
import { ledgerHelpInChinese } from './zh-CN/help.ts'

export const ledgerInChinese: LedgerTexts = {
  ...ledgerHelpInChinese,
  ...ledgerErrorsInChinese,
  ...bookingsInChinese,
  ...ledgerEventsInChinese,
}
