// `pnpm faults [word …]`: builds each fault of faults.json into the code, one at a time, and runs the tests that it names:
// they must pass without it, and the test with its title must fail with it. The sources on disk stay as they are.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const output = join(root, 'reports', 'fault.json')

/**
 * What would go wrong for a user, by which text of a source, and the test that notices it: a file and the begin of its
 * full title. Each title of a fault must fail.
 *
 * @typedef {{ readonly fault: string, readonly file: string, readonly original: string, readonly replacement: string, readonly test: string, readonly titles: readonly string[] }} Fault
 */

/**
 * What vitest's JSON reporter writes of a run.
 *
 * @typedef {{ readonly numTotalTests: number, readonly success: boolean, readonly testResults: readonly { readonly message: string, readonly assertionResults: readonly { readonly fullName: string, readonly status: string }[] }[] }} Report
 */

const words = process.argv.slice(2)
const faults = /** @type {readonly Fault[]} */ (
  JSON.parse(readFileSync(join(import.meta.dirname, 'faults.json'), 'utf8'))
).filter(({ fault }) => words.every((word) => fault.includes(word)))

mkdirSync(join(output, '..'), { recursive: true })
const tests = [...new Set(faults.map(({ test }) => test))]
const sound = run(tests, undefined)
if (!sound.success || sound.numTotalTests === 0)
  throw new Error(`Without a fault these fail:\n${failures(sound).join('\n')}`)

let unnoticed = 0
for (const { fault, file, original, replacement, test, titles } of faults) {
  const failed = failures(run([test], { file, original, replacement }))
  const missing = titles.filter((title) => !failed.some((each) => each.startsWith(title)))
  const isNoticed = failed.length > 0 && titles.length > 0 && missing.length === 0
  if (!isNoticed) unnoticed += 1
  process.stdout.write(
    `${isNoticed ? 'noticed' : 'UNNOTICED'}: ${fault} (${failed.length} tests of ${test})\n`,
  )
  if (!isNoticed)
    process.stdout.write(
      [...missing.map((title) => `  passes: ${title}`), ...failed.map((each) => `  fails: ${each}`)].join(
        '\n',
      ) + '\n',
    )
}
process.stdout.write(`${faults.length - unnoticed} of ${faults.length} faults are noticed.\n`)
if (unnoticed > 0) process.exitCode = 1

/**
 * @param {readonly string[]} files
 * @param {Pick<Fault, 'file' | 'original' | 'replacement'> | undefined} fault
 */
function run(files, fault) {
  const { stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config=scripts/mutation/faults.config.ts',
      `--outputFile=${output}`,
      ...files,
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC', ...(fault && { UMEETING_FAULT: JSON.stringify(fault) }) },
    },
  )
  const report = /** @type {Report} */ (JSON.parse(readFileSync(output, 'utf8')))
  writeFileSync(output, '')
  if (report.testResults.some(({ assertionResults }) => assertionResults.length === 0))
    throw new Error(
      `A test file can't be run: ${report.testResults.map(({ message }) => message).join('\n')}${stderr}`,
    )
  return report
}

/** @param {Report} report */
function failures({ testResults }) {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  )
}
