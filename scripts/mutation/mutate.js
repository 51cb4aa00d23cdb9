// `pnpm mutate [folder …] [--sample N] [--seed S] [--near]`: builds faults into the code, one at a time, and counts those
// that a test notices. What it finds is printed and written to the table of README.md in this folder.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { folderOf, nameOf, originalOf, placeOf } from './folders.js'
import { EQUIVALENT, NOT_SAMPLED } from './sample-checker.js'
import { writeScores } from './scores.js'

/** @typedef {import('@stryker-mutator/api/core').MutantResult} MutantResult */

const CORE_IS_JUDGED_BY = ['packages/testing/test/laws', 'packages/testing/test/vectors']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: 'all' },
    seed: { type: 'string', default: '1' },
    near: { type: 'boolean', default: false },
  },
})

const folders = (positionals.length > 0 ? positionals : ['core', 'transport-http']).map((folder) => {
  const [name = '', ...inner] = folder.split('/').filter((part) => part !== '')
  return { name, path: `packages/${[name, 'src', ...inner].join('/')}` }
})
const packages = [...new Set(folders.map(({ name }) => name))]

/** The tests of the folders themselves, which are quick, and all that judge those packages. */
const nearTests = folders.map(({ path }) => `${path}/**/*.test.ts`)
const allTests = packages.flatMap((name) =>
  [`packages/${name}/src`, `packages/${name}/test`, ...(name === 'core' ? CORE_IS_JUDGED_BY : [])].map(
    (folder) => `${folder}/**/*.test.ts`,
  ),
)

const survivorsFile = join(import.meta.dirname, '../../reports/mutation-survivors.json')
process.env['TZ'] = 'UTC'
process.env['UMEETING_MUTATION_SEED'] = values.seed
if (values.sample !== 'all') process.env['UMEETING_MUTATION_SAMPLE'] = values.sample

const first = await mutantsJudgedBy(nearTests)
const survivors = first.filter(survives)
/** @type {ReadonlyMap<string, MutantResult>} */
let again = new Map()
if (!values.near && survivors.length > 0) {
  mkdirSync(join(survivorsFile, '..'), { recursive: true })
  writeFileSync(survivorsFile, JSON.stringify(survivors.map((each) => nameOf(inSource(each)))))
  process.env['UMEETING_MUTATION_ONLY'] = survivorsFile
  again = new Map((await mutantsJudgedBy(allTests)).map((each) => [nameOf(inSource(each)), each]))
}

/** @type {Map<string, import('./scores.js').Score>} */
const scores = new Map()
for (const result of first) {
  const folder = folderOf(result.fileName)
  const score = scores.get(folder) ?? { mutants: 0, tried: 0, noticed: 0, equivalent: 0 }
  scores.set(folder, score)
  score.mutants += 1
  if (result.status === 'CompileError') {
    if (result.statusReason === EQUIVALENT) score.equivalent += 1
    else if (result.statusReason !== NOT_SAMPLED) throw new Error(`Unknown reason: ${result.statusReason}`)
    continue
  }
  score.tried += 1
  const last = survives(result) ? (again.get(nameOf(inSource(result))) ?? result) : result
  if (survives(last)) process.stdout.write(`${lineOf(last)}\n`)
  else score.noticed += 1
}
process.stdout.write(writeScores(scores, { sample: values.sample, seed: values.seed, near: values.near }))

/** @param {readonly string[]} tests */
async function mutantsJudgedBy(tests) {
  process.env['UMEETING_MUTATION_TESTS'] = tests.join()
  return new Stryker({
    mutate: [...folders.map(({ path }) => `${path}/**/*.ts`), '!packages/**/*.test.ts'],
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
    checkers: ['sample'],
    plugins: ['@stryker-mutator/vitest-runner', import.meta.resolve('./sample-checker.js')],
    coverageAnalysis: 'perTest',
    // The other core of two is somebody else's.
    concurrency: 1,
    timeoutMS: 20_000,
    reporters: ['progress-append-only'],
    tempDirName: 'reports/mutation-sandbox',
    cleanTempDir: 'always',
    ignorePatterns: ['/reports', '/docs', '/consumers', '**/dist'],
    // TypeScript 7 has no compiler API to rewrite one with.
    tsconfigFile: 'none.json',
    disableTypeChecks: true,
    allowConsoleColors: false,
    allowEmpty: true,
  }).runMutationTest()
}

/** @param {MutantResult} result */
function survives({ status }) {
  return status === 'Survived' || status === 'NoCoverage' || status === 'RuntimeError'
}

/**
 * A result counts lines and columns from one; a mutant of a checker, and text, from none.
 *
 * @param {MutantResult} result
 */
function inSource({ fileName, mutatorName, replacement, location: { start, end } }) {
  return { fileName, mutatorName, replacement, location: { start: fromNone(start), end: fromNone(end) } }
}

/** @param {{ line: number, column: number }} place */
function fromNone({ line, column }) {
  return { line: line - 1, column: column - 1 }
}

/** @param {MutantResult} result */
function lineOf(result) {
  const mutant = inSource(result)
  const become = mutant.replacement.replaceAll(/\s+/g, ' ')
  return `${result.status}: ${placeOf(mutant)}: ${short(originalOf(mutant))} → ${short(become)}`
}

/** @param {string} text */
function short(text) {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}
