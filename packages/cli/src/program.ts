import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { type Language, languageNames } from './language.ts'
import { helpIn } from './output/help.ts'
import type { Texts } from './text/en.ts'

/** What the file of a command exports: it gives the command its flags and what it does. */
export interface CommandFile {
  readonly define: (command: Command, language: Language) => void
}

/**
 * The commands in the order of the help. A command is one file, loaded when it is asked for, and its words: a line in
 * `commands` of the texts (the compiler asks for it in every language).
 */
const commands: { readonly [Name in keyof Texts['commands']]: () => Promise<CommandFile> } = {
  preview: async () => import('./commands/preview.ts'),
  check: async () => import('./commands/check.ts'),
  reconcile: async () => import('./commands/reconcile.ts'),
  calibrate: async () => import('./commands/calibrate.ts'),
  simulate: async () => import('./commands/simulate.ts'),
}

/** The command line in a language. Parsing it throws `CommanderError` and prints nothing but help. */
export function createProgram(language: Language): Command {
  const { texts } = language
  const program = new Command('umeeting')
    .description(texts.program)
    .version(versionOfPackage(), '-v, --version', texts.version)
    .helpOption('-h, --help', texts.help.option)
    .helpCommand(false)
    .configureHelp(helpIn(texts))
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .addOption(new Option('--lang <locale>', texts.options.lang).choices(languageNames))
    .hook('preSubcommand', async (_, command) => load(command, language))
  for (const name of Object.keys(commands) as (keyof typeof commands)[]) {
    program.command(name).description(texts.commands[name])
  }
  program
    .command('help')
    .description(texts.help.command)
    .argument('[command]')
    .action(async (name?: string) => {
      const asked = program.commands.find((command) => command.name() === name)
      // A name that is no command is told as commander tells it: with the nearest one.
      if (name !== undefined && !asked) await program.parseAsync([name], { from: 'user' })
      if (asked) await load(asked, language)
      ;(asked ?? program).outputHelp()
    })
  return program
}

async function load(command: Command, language: Language): Promise<void> {
  const name = command.name()
  if (name in commands) (await commands[name as keyof typeof commands]()).define(command, language)
}

function versionOfPackage(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  return manifest.version
}
