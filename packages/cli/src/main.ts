import { readConfiguration } from './input/configuration.ts'
import { languageOf } from './language.ts'
import { endQuietly } from './output/print.ts'
import { createProgram } from './program.ts'

let language = languageOf(process.argv, process.env)
endQuietly(language)
try {
  const configuration = await readConfiguration(process.cwd(), language)
  language = languageOf(process.argv, process.env, configuration?.lang)
  await createProgram(language, configuration).parseAsync()
} catch (error) {
  const { reportError } = await import('./output/report-error.ts')
  process.exitCode = reportError(error, language)
}
