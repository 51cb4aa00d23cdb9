import { languageOf } from './language.ts'
import { endQuietly } from './output/print.ts'
import { createProgram } from './program.ts'

const language = languageOf(process.argv, process.env)
endQuietly(language)
try {
  await createProgram(language).parseAsync()
} catch (error) {
  const { reportError } = await import('./output/report-error.ts')
  process.exitCode = reportError(error, language)
}
