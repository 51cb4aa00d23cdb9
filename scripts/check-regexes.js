// Fails where a regular expression of the sources may take cubic time or worse; says where one may take quadratic time
// and no reason is written down why that does no harm.
//
// Every literal is read from the syntax tree and judged by recheck, several at a time. Verdicts that are known stand in
// regex-verdicts.json, new ones in node_modules/.cache; `--fresh` judges all of them and writes the former anew.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { check } from 'recheck'
import { parseAst } from 'rolldown/parseAst'

const root = join(import.meta.dirname, '..')
const cacheFile = join(root, 'node_modules', '.cache', 'regexes.json')

/**
 * Expressions that are more than linear on texts without a bound, and why that does no harm where they stand.
 *
 * @type {Readonly<Record<string, string>>}
 */
const accepted = read(join(root, 'scripts', 'accepted-regexes.json'))

const isFresh = process.argv.includes('--fresh')
const knownFile = join(root, 'scripts', 'regex-verdicts.json')

/** @type {Record<string, string>} */
const verdicts = isFresh ? {} : { ...read(knownFile), ...read(cacheFile) }

const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.js', '*.mjs'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && !/\.test\.|\.d\.ts$|\/test\//.test(file) && existsSync(join(root, file)))

/** The places of each expression. @type {Map<string, string[]>} */
const places = new Map()
for (const file of files) {
  const source = readFileSync(join(root, file), 'utf8')
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), ({ pattern, flags }, start) => {
    const key = `/${pattern}/${flags}`
    const line = source.slice(0, start).split('\n').length
    places.set(key, [...(places.get(key) ?? []), `${file}:${line}`])
  })
}

const unknown = [...places.keys()].filter((key) => verdicts[key] === undefined)
await Promise.all(Array.from({ length: cpus().length }, judge))
mkdirSync(dirname(cacheFile), { recursive: true })
writeFileSync(cacheFile, JSON.stringify(verdicts))
if (isFresh) {
  const sorted = Object.keys(verdicts)
    .toSorted()
    .map((key) => [key, verdicts[key]])
  writeFileSync(knownFile, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`)
}

const notes = [...places].filter(([key]) => verdicts[key] !== 'safe' && accepted[key] === undefined)
const faults = notes.filter(([key]) => /exponential|[3-9]\w\w degree/.test(verdicts[key] ?? ''))
const stale = Object.keys(accepted).filter((key) => !places.has(key))
for (const [key, where] of notes)
  process.stderr.write(`${where.join(', ')}: ${key} is ${verdicts[key]}, wanted linear\n`)
for (const key of stale) process.stderr.write(`scripts/accepted-regexes.json: ${key} is not there any more\n`)
process.stdout.write(
  `${places.size} regular expressions in ${files.length} files, ${notes.length} notes, ${faults.length} faults\n`,
)
process.exit(faults.length + stale.length > 0 ? 1 : 0)

/**
 * @param {string} file
 * @returns {Record<string, string>}
 */
function read(file) {
  if (!existsSync(file)) return {}
  return /** @type {Record<string, string>} */ (JSON.parse(readFileSync(file, 'utf8')))
}

/** Takes one expression after the other. */
async function judge() {
  for (let key = unknown.pop(); key !== undefined; key = unknown.pop()) {
    const end = key.lastIndexOf('/')
    // One expression after the other; there are as many that do so as there are processors.
    const result = await check(key.slice(1, end), key.slice(end + 1), { timeout: 20_000 })
    verdicts[key] = result.status === 'vulnerable' ? result.complexity.summary : result.status
  }
}

/**
 * Calls `found` for each literal below a node.
 *
 * @param {unknown} node
 * @param {(regex: { readonly pattern: string, readonly flags: string }, start: number) => void} found
 */
function visit(node, found) {
  if (typeof node !== 'object' || node === null) return
  if ('regex' in node && typeof node.regex === 'object' && 'start' in node)
    found(/** @type {{ pattern: string, flags: string }} */ (node.regex), Number(node.start))
  for (const each of Object.values(node)) visit(each, found)
}
