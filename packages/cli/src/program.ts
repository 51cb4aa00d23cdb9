import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import type { Configuration } from './input/configuration.ts'
import { type Language, languageNames } from './language.ts'
import { addHelpCommand, examplesText, helpIn } from './output/help.ts'
import { printError } from './output/print.ts'
import type { Texts } from './text/en.ts'

/** What the file of a command exports: it gives the command its flags and what it does. */
export interface CommandFile {
  readonly define: (command: Command, language: Language) => void
}

/**
 * The commands in the order of the help. A command is one file, loaded when it is asked for, and its words: a line in
 * `commands` of the texts (the compiler asks for it in every language), and examples if it has any.
 */
const commands: { readonly [Name in keyof Texts['commands']]: () => Promise<CommandFile> } = {
  preview: async () => import('./commands/preview.ts'),
  check: async () => import('./commands/check.ts'),
  reconcile: async () => import('./commands/reconcile.ts'),
  calibrate: async () => import('./commands/calibrate.ts'),
  simulate: async () => import('./commands/simulate.ts'),
  conform: async () => import('./commands/conform.ts'),
  ledger: async () => import('./commands/ledger.ts'),
  completion: async () => import('./commands/completion.ts'),
}

const names = Object.keys(commands) as readonly (keyof typeof commands)[]

/** The command line in a language. Parsing it throws `CommanderError` and prints nothing but help. */
export function createProgram(language: Language, configuration: Configuration | undefined): Command {
  const program = programOf(language, configuration)
  // What the scripts of `completion` ask; people never type it.
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: readonly string[]) => {
      const { complete } = await import('./completion/complete.ts')
      return complete(await programWithAllFlags(language), words)
    })
  return program
}

/** A program whose commands have their flags already. */
async function programWithAllFlags(language: Language): Promise<Command> {
  const program = programOf(language, undefined)
  await Promise.all(program.commands.map(async (command) => load(command, language)))
  return program
}

function programOf(language: Language, configuration: Configuration | undefined): Command {
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
    .option('--verbose', texts.options.verbose)
    .hook('preSubcommand', async (_, command) => load(command, language, configuration))
    .hook('preAction', () => {
      if (program.getOptionValue('verbose') !== true) return
      printError(configuration ? texts.configured(configuration.file) : texts.notConfigured)
    })
  for (const name of names) program.command(name).description(texts.commands[name])
  addHelpCommand(program, texts, async (command) => load(command, language, configuration))
  return program
}

const loaded = new WeakSet<Command>()

async function load(command: Command, language: Language, configuration?: Configuration): Promise<void> {
  const name = names.find((each) => each === command.name())
  if (name === undefined || loaded.has(command)) return
  loaded.add(command)
  const { define } = await commands[name]()
  define(command, language)
  command.addHelpText('after', () => examplesText(language.texts.examples[name], language.texts))
  for (const each of [command, ...command.commands]) configure(each, configuration)
}

function configure(command: Command, configuration: Configuration | undefined): void {
  for (const setting of ['dialect', 'zone'] as const) {
    const value = configuration?.[setting]
    const hasOption = command.options.some((option) => option.attributeName() === setting)
    if (value !== undefined && hasOption) command.setOptionValueWithSource(setting, value, 'config')
  }
}

function versionOfPackage(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  return manifest.version
}
