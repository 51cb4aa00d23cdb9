import type { Command } from 'commander'
import { CommandError, exitCodes } from '../../exit-codes.ts'
import type { Language } from '../../language.ts'
import { print } from '../../output/print.ts'
import { type DatabaseOptions, offlineClient, requireDatabase, withLedger } from '../open-ledger.ts'
import { printBooking } from '../print-booking.ts'
import { ledgerTexts } from '../texts.ts'

interface ShowOptions extends DatabaseOptions {
  readonly json?: true
}

export function defineShow(command: Command, language: Language): void {
  const texts = ledgerTexts(language)
  command
    .argument('<key>', texts.options.id)
    .option('--json', language.texts.options.json)
    .action(async (id: string, given: ShowOptions) => {
      requireDatabase(given, language)
      await withLedger(given, language, { client: offlineClient() }, async (ledger) => {
        const booking = await ledger.get(id)
        if (!booking) throw new CommandError(exitCodes.refused, texts.errors.unknownBooking(id))
        if (!given.json) return printBooking(ledger, booking, language)
        const occurrences = []
        for await (const occurrence of ledger.occurrences({ booking: id })) occurrences.push(occurrence)
        return print(JSON.stringify({ ...booking, occurrences }, undefined, 2))
      })
    })
}
