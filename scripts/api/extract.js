// API Extractor's view of an entry of a package: its public surface as one reviewed file, and what is said of it.
import { mkdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'

const root = join(import.meta.dirname, '..', '..')

/** @typedef {{ folder: string, name: string, entry: string, types: string, report: string }} Entry */

/** Every entry that has types, of every published package. */
export const entries = ['core', 'transport-http', 'testing', 'ledger', 'preview'].flatMap(entriesOf)

/**
 * @param {string} folder
 * @returns {Entry[]}
 */
function entriesOf(folder) {
  const { name, exports } = /** @type {{ name: string, exports: Record<string, { types?: string }> }} */ (
    JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'))
  )
  return Object.entries(exports).flatMap(([entry, { types }]) => {
    const report = `${entry === '.' ? folder : entry.slice(2)}.api.md`
    return types === undefined ? [] : [{ folder, name: name + entry.slice(1), entry, types, report }]
  })
}

/**
 * Writes the report of an entry into its package's `api` folder, or compares it with what is there.
 *
 * @param {Entry} entry
 * @param {boolean} writes
 * @returns {{ changed: boolean, undocumented: string[], unexported: string[], others: string[] }} whether the report
 *   differs; where a symbol or a member has no documentation; types that are mentioned and not exported here
 */
export function extract({ folder, types, report }, writes) {
  const projectFolder = join(root, 'packages', folder)
  mkdirSync(join(projectFolder, 'api'), { recursive: true })
  const temporary = join(projectFolder, 'dist', 'api')
  mkdirSync(temporary, { recursive: true })
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(projectFolder, 'api-extractor.json'),
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(projectFolder, types),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2023',
            lib: ['es2023', 'dom', 'dom.iterable'],
            module: 'nodenext',
            moduleResolution: 'nodenext',
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
            types: ['node'],
          },
          files: [join(projectFolder, types)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: report,
        reportFolder: join(projectFolder, 'api'),
        reportTempFolder: temporary,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Warning },
          // Nothing is alpha or beta here: what is exported is public.
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  })
  /** @type {string[]} */
  const undocumented = []
  /** @type {string[]} */
  const unexported = []
  /** @type {string[]} */
  const others = []
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: writes,
    messageCallback(message) {
      message.handled = true
      const { messageId, text, logLevel, sourceFilePath = '', sourceFileLine = 0 } = message
      const place = `${relative(root, sourceFilePath)}:${sourceFileLine}`
      if (messageId === 'ae-undocumented') {
        if (!saysItself(sourceFilePath, sourceFileLine)) undocumented.push(`${place} ${text}`)
      } else if (messageId === 'ae-forgotten-export') unexported.push(/"(\w+)"/.exec(text)?.[1] ?? text)
      else if (logLevel === ExtractorLogLevel.Error && !messageId.startsWith('console-api-report'))
        others.push(`${place} ${text}`)
    },
  })
  return { changed: apiReportChanged, undocumented, unexported, others }
}

/** A member whose type is one literal, such as `readonly kind: 'weekly'`: its type is all that there is to say. */
const LITERAL = /^\s*(?:override |static |readonly )*\w+\??(?: =|:) (?:'[^']*'|true|false|\d+)[;,]?$/

/**
 * @param {string} file
 * @param {number} line from 1
 */
function saysItself(file, line) {
  return LITERAL.test(readFileSync(file, 'utf8').split('\n')[line - 1] ?? '')
}
