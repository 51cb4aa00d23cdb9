// `pnpm release:check [consumer…]`: builds, packs, checks the tarballs, installs and runs them in the consumers, and
// publishes to the dry end. `pnpm release` does the same and publishes what the registry does not have yet.
import { execSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pnpm } from '../setup.js'
import { publishProblems, typeProblems } from './check-packages.js'
import { consumerNames, runConsumer } from './consumers.js'
import { pack, published } from './pack.js'

const root = join(import.meta.dirname, '..', '..')
const publishes = process.argv.includes('--publish')
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

/** Those whose manifest has typed entries; the page and the command have none, or few. */
const typed = new Set(['@umeeting/core', '@umeeting/transport-http', '@umeeting/testing', '@umeeting/ledger'])

// From nothing, so that no module that is gone is published.
for (const name of published) rmSync(join(root, 'packages', name, 'dist'), { recursive: true, force: true })
execSync(`${pnpm()} run build`, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

const folder = mkdtempSync(join(tmpdir(), 'umeeting-release-'))
try {
  const packed = published.map((name) => pack(name, folder))
  const problems = []
  for (const { name, tarball } of packed) {
    const found = await publishProblems(tarball)
    if (typed.has(name)) found.push(...(await typeProblems(tarball)))
    console.log(`${found.length === 0 ? '✓' : '✗'} ${name}: packed and checked`)
    problems.push(...found.map((problem) => `${name}: ${problem}`))
  }
  for (const name of asked.length > 0 ? asked : consumerNames) {
    try {
      console.log(`✓ ${name}: ${runConsumer(name, packed, folder).trim().split('\n').join('; ')}`)
    } catch (error) {
      console.log(`✗ ${name}`)
      problems.push(String(error))
    }
  }
  if (problems.length > 0) throw new Error(`Nothing was published:\n${problems.join('\n')}`)
  const flags = publishes ? '' : '--dry-run --no-git-checks'
  execSync(`${pnpm()} --recursive publish --access public ${flags}`, { cwd: root, stdio: 'inherit' })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
