import { readFileSync } from 'node:fs'
import { isUmeetingError } from '@umeeting/core'
import { Command, CommanderError } from 'commander'
import { addCalibrate } from './commands/calibrate.ts'
import { addCheck } from './commands/check.ts'
import { addPreview } from './commands/preview.ts'
import { addReconcile } from './commands/reconcile.ts'
import { CommandError, exitCodes } from './exit-codes.ts'
import { languageOf } from './language.ts'
import { endQuietly, printError } from './output.ts'

const language = languageOf(process.argv, process.env)
const { texts } = language
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

const program = new Command('umeeting')
  .description(texts.program)
  .version(manifest.version, '-V, --version', texts.version)
  .helpOption('-h, --help', texts.help)
  .helpCommand(false)
  .exitOverride()
for (const add of [addPreview, addCheck, addReconcile, addCalibrate]) add(program, language)
for (const command of program.commands) {
  command.option('--lang <locale>', texts.options.lang).helpOption('-h, --help', texts.help).exitOverride()
}

endQuietly()
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

/** Every foreseen error ends with its message alone; a stack is for faults of this program. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
  if (error instanceof CommandError) {
    printError(error.message)
    return error.exitCode
  }
  if (isUmeetingError(error)) {
    printError(error.message)
    return exitCodes.refused
  }
  throw error
}
