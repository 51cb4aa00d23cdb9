import type { Ledger, LedgerBooking, LedgerOccurrence } from '@umeeting/ledger'
import { print } from '../output/print.ts'
import type { Language } from '../language.ts'
import { reasonText } from './reason-text.ts'
import type { LedgerTexts } from './text/en.ts'
import { ledgerTexts } from './texts.ts'

/** One line of `list`. */
export async function bookingLine(
  ledger: Ledger,
  booking: LedgerBooking,
  texts: LedgerTexts,
): Promise<string> {
  let kept = 0
  let cancelled = 0
  for await (const { state } of ledger.occurrences({ booking: booking.id })) {
    if (state === 'cancelled') cancelled++
    else if (state !== 'missing') kept++
  }
  return `${booking.id}  ${texts.states[booking.state]}  ${texts.dates(kept, cancelled)}`
}

/** What `show` prints: the booking, its meetings, its dates. */
export async function printBooking(
  ledger: Ledger,
  booking: LedgerBooking,
  language: Language,
): Promise<void> {
  const texts = ledgerTexts(language)
  await print(await bookingLine(ledger, booking, texts))
  if (booking.reason !== undefined) await print(`  ${reasonText(booking.reason, language)}`)
  for (const { part, meetingId, first, last, state } of booking.parts) {
    await print(`  ${texts.meeting(part, meetingId, first, last, texts.partStates[state])}`)
  }
  for (const { kind, state, reason } of booking.commands) {
    await print(
      `  ${state === 'refused' ? texts.commandRefused(kind, reasonText(reason ?? '', language)) : texts.commandWaits(kind)}`,
    )
  }
  await print('')
  for await (const occurrence of ledger.occurrences({ booking: booking.id })) {
    await print(dateLine(occurrence, texts))
  }
}

function dateLine({ number, localStart, state, uuidFrom }: LedgerOccurrence, texts: LedgerTexts): string {
  const remarks = {
    booked: uuidFrom === 'lost' ? texts.uuidLost : '',
    predicted: uuidFrom === 'lost' ? texts.uuidLost : '',
    missing: texts.dateMissing,
    unexpected: texts.dateUnexpected,
    cancelled: texts.dateCancelled,
  }
  return `${String(number ?? '').padStart(4)}  ${localStart.slice(0, 16)}  ${remarks[state]}`.trimEnd()
}
