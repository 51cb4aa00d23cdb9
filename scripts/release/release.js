// `pnpm release:check [consumer…]`: builds, packs, checks the tarballs, installs and runs them in the consumers, and
// publishes to the dry end. `pnpm release` does the same and publishes what the registry does not have yet.
import { execSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pnpm } from '../setup.js'
import { publishProblems, typeProblems } from './check-packages.js'
import { consumerNames, runConsumer } from './consumers.js'
import { followGuides } from './guides.js'
import { packAll, published } from './pack.js'

const root = join(import.meta.dirname, '..', '..')
/** Asked for by name as a consumer is. */
const GUIDE = 'guide'
const publishes = process.argv.includes('--publish')
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

// From nothing, so that no module that is gone is published.
for (const name of published) rmSync(join(root, 'packages', name, 'dist'), { recursive: true, force: true })
execSync(`${pnpm()} run build`, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

const folder = mkdtempSync(join(tmpdir(), 'umeeting-release-'))
try {
  const packed = await packAll(folder)
  const problems = (await Promise.all(packed.map(problemsOf))).flat()
  for (const name of asked.length > 0 ? asked : [...consumerNames, GUIDE]) {
    try {
      const printed = (name === GUIDE ? followGuides(folder) : runConsumer(name, packed, folder))
        .trim()
        .split('\n')
      say([`✓ ${name}`, ...printed].join('\n    '))
    } catch (error) {
      say(`✗ ${name}`)
      problems.push(String(error))
    }
  }
  if (problems.length > 0) throw new Error(`Nothing was published:\n${problems.join('\n')}`)
  const flags = publishes ? '' : '--dry-run --no-git-checks'
  execSync(`${pnpm()} --recursive publish --access public ${flags}`, { cwd: root, stdio: 'inherit' })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {import('./pack.js').Packed} packed
 * @returns {Promise<string[]>}
 */
async function problemsOf({ name, tarball }) {
  const problems = await publishProblems(tarball)
  // The command has no API.
  if (name !== 'umeeting') problems.push(...(await typeProblems(tarball)))
  say(`${problems.length === 0 ? '✓' : '✗'} ${name} is packed and checked`)
  return problems.map((problem) => `${name}: ${problem}`)
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}
