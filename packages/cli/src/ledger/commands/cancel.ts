import type { Command } from 'commander'
import type { Language } from '../../language.ts'
import { print } from '../../output/print.ts'
import { type DatabaseOptions, offlineClient, requireDatabase, withLedger } from '../open-ledger.ts'
import { type CancelOptions, cancellationIn } from '../read-cancellation.ts'
import { ledgerTexts } from '../texts.ts'

export function defineCancel(command: Command, language: Language): void {
  const { options, commandRecorded } = ledgerTexts(language)
  command
    .argument('<key>', options.id)
    .option('--occurrence <number>', options.occurrence)
    .option('--from <number>', options.from)
    .option('--all', options.all)
    .option('--json', language.texts.options.json)
    .action(async (id: string, given: DatabaseOptions & CancelOptions & { readonly json?: true }) => {
      const what = cancellationIn(given, language)
      requireDatabase(given, language)
      await withLedger(given, language, { client: offlineClient() }, async (ledger) => {
        const booking = await ledger.cancel(id, what)
        await print(given.json ? JSON.stringify(booking, undefined, 2) : commandRecorded(id))
      })
    })
}
