import type { BookingState } from '@umeeting/ledger'
import { type Command, Option } from 'commander'
import type { Language } from '../../language.ts'
import { print } from '../../output/print.ts'
import { type DatabaseOptions, offlineClient, requireDatabase, withLedger } from '../open-ledger.ts'
import { bookingLine } from '../print-booking.ts'
import { ledgerTexts } from '../texts.ts'

interface ListOptions extends DatabaseOptions {
  readonly state?: BookingState
  readonly json?: true
}

export function defineList(command: Command, language: Language): void {
  const texts = ledgerTexts(language)
  command
    .addOption(new Option('--state <state>', texts.options.state).choices(Object.keys(texts.states)))
    .option('--json', texts.options.bookingLines)
    .action(async (given: ListOptions) => {
      requireDatabase(given, language)
      await withLedger(given, language, { client: offlineClient() }, async (ledger) => {
        let listed = 0
        for await (const booking of ledger.list({ state: given.state })) {
          listed++
          await print(given.json ? JSON.stringify(booking) : await bookingLine(ledger, booking, texts))
        }
        if (listed === 0 && !given.json) await print(texts.none)
      })
    })
}
