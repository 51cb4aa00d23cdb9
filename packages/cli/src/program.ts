import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { helpIn } from './help.ts'
import { type Language, languageNames } from './language.ts'
import type { Texts } from './text/en.ts'

/** Gives a command its flags and what it does. */
export type Define = (command: Command, language: Language) => void

/** The commands; each is loaded when it is asked for, so that none pays for another's libraries. */
const commands: { readonly [Name in keyof Texts['commands']]: () => Promise<Define> } = {
  preview: async () => (await import('./commands/preview.ts')).definePreview,
  check: async () => (await import('./commands/check.ts')).defineCheck,
  reconcile: async () => (await import('./commands/reconcile.ts')).defineReconcile,
  calibrate: async () => (await import('./commands/calibrate.ts')).defineCalibrate,
  simulate: async () => (await import('./commands/simulate.ts')).defineSimulate,
}

/** The command line in a language. Parsing it throws `CommanderError` and prints nothing but help. */
export function createProgram(language: Language): Command {
  const { texts } = language
  const program = new Command('umeeting')
    .description(texts.program)
    .version(versionOfPackage(), '-V, --version', texts.version)
    .helpOption('-h, --help', texts.help.option)
    .helpCommand(false)
    .configureHelp(helpIn(texts))
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .addOption(new Option('--lang <locale>', texts.options.lang).choices(languageNames))
  for (const [name, load] of Object.entries(commands) as [keyof typeof commands, () => Promise<Define>][]) {
    program.command(name).description(texts.commands[name])
    program.hook('preSubcommand', async (_, command) => {
      if (command.name() === name) (await load())(command, language)
    })
  }
  return program
}

function versionOfPackage(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  return manifest.version
}
