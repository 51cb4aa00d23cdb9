import { bookingsInEnglish, type BookingTexts } from './en/bookings.ts'
import { ledgerErrorsInEnglish, type LedgerErrorTexts } from './en/errors.ts'
import { ledgerEventsInEnglish, type LedgerEventTexts } from './en/events.ts'
import { ledgerHelpInEnglish, type LedgerHelpTexts } from './en/help.ts'

export type LedgerTexts = LedgerHelpTexts & LedgerErrorTexts & BookingTexts & LedgerEventTexts

export const ledgerInEnglish: LedgerTexts = {
  ...ledgerHelpInEnglish,
  ...ledgerErrorsInEnglish,
  ...bookingsInEnglish,
  ...ledgerEventsInEnglish,
}
