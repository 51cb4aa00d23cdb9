import { type Command, Option } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { defineAudit } from '../ledger/commands/audit.ts'
import { defineBook } from '../ledger/commands/book.ts'
import { defineCancel } from '../ledger/commands/cancel.ts'
import { defineList } from '../ledger/commands/list.ts'
import { defineShow } from '../ledger/commands/show.ts'
import { defineWork } from '../ledger/commands/work.ts'
import { ledgerTexts } from '../ledger/texts.ts'
import type { LedgerTexts } from '../ledger/text/en.ts'
import { addHelpCommand, examplesText } from '../output/help.ts'

type Action = keyof LedgerTexts['actions']

const actions: { readonly [Name in Action]: (command: Command, language: Language) => void } = {
  book: defineBook,
  list: defineList,
  show: defineShow,
  cancel: defineCancel,
  work: defineWork,
  audit: defineAudit,
}

/** `umeeting ledger`: bookings in a database, and the worker that carries them on. */
export function define(command: Command, language: Language): void {
  const texts = ledgerTexts(language)
  for (const name of Object.keys(actions) as readonly Action[]) {
    const action = command.command(name).description(texts.actions[name])
    actions[name](addDatabaseOptions(action, language), language)
    action.addHelpText('after', () => examplesText(texts.examples[name], language.texts))
  }
  addHelpCommand(command, language.texts)
}

function addDatabaseOptions(command: Command, language: Language): Command {
  const { groups, options } = ledgerTexts(language)
  const url = language.texts.help.withNotes(options.databaseUrl, ['UMEETING_DATABASE_URL'])
  return command
    .optionsGroup(groups.ledger)
    .addOption(new Option('--database <file>', options.database).default('umeeting.db'))
    .addOption(new Option('--database-url <url>', url).env('UMEETING_DATABASE_URL'))
    .hook('preAction', (_, action) => {
      if (action.getOptionValueSource('database') === 'default') return
      // A file that is named outranks the environment.
      if (action.getOptionValueSource('databaseUrl') === 'env')
        action.setOptionValue('databaseUrl', undefined)
      if (action.getOptionValue('databaseUrl') === undefined) return
      const { usage } = language.texts
      throw new CommandError(exitCodes.usage, usage.conflicting('--database', '--database-url'))
    })
}
