// Installs the tarballs in the empty projects of `consumers/`, as a stranger would, and runs what each of them tests.
import { execSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm } from '../setup.js'

/** @typedef {import('./pack.js').Packed} Packed */

const consumers = join(import.meta.dirname, '..', '..', 'consumers')

/** The projects that there are, and may be asked for by name. */
export const consumerNames = readdirSync(consumers).filter((name) =>
  existsSync(join(consumers, name, 'package.json')),
)

/**
 * Copies a consumer out of this repository, installs and tests it there; throws with its output where it fails.
 *
 * @param {string} name
 * @param {readonly Packed[]} packed
 * @param {string} into an empty folder outside of this repository
 * @returns {string} what its test printed
 */
export function runConsumer(name, packed, into) {
  const folder = join(into, name)
  cpSync(join(consumers, name), folder, { recursive: true })
  if (existsSync(join(folder, 'app'))) makeMembers(folder, packed)
  else useTarballs(folder, packed)
  const install = name.startsWith('pnpm')
    ? `${pnpm()} install --no-frozen-lockfile --reporter=append-only`
    : 'npm install --no-audit --no-fund --loglevel=error'
  run(install, folder)
  return run('npm test --silent', folder)
}

/**
 * The packages are not at the registry yet: those that it asks for, and those that they ask for, are the tarballs.
 *
 * @param {string} folder
 * @param {readonly Packed[]} packed
 */
function useTarballs(folder, packed) {
  const path = join(folder, 'package.json')
  const manifest = /** @type {{ dependencies: Record<string, string> }} */ (
    JSON.parse(readFileSync(path, 'utf8'))
  )
  const tarballs = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]))
  const dependencies = Object.fromEntries(
    Object.entries(manifest.dependencies).map(([name, version]) => [name, tarballs[name] ?? version]),
  )
  writeFileSync(path, JSON.stringify({ ...manifest, dependencies, overrides: tarballs }, null, 2))
}

/** The packages that are published with their sources. */
const members = new Set([
  '@umeeting/core',
  '@umeeting/transport-http',
  '@umeeting/testing',
  '@umeeting/ledger',
])

/**
 * The packages as members of the consumer's own workspace.
 *
 * @param {string} folder
 * @param {readonly Packed[]} packed
 */
function makeMembers(folder, packed) {
  for (const { name, tarball } of packed) {
    if (!members.has(name)) continue
    const member = join(folder, 'packages', name.replace('@umeeting/', ''))
    mkdirSync(member, { recursive: true })
    execSync(`tar -xzf "${tarball}" -C "${member}" --strip-components=1`)
    // They are built there.
    rmSync(join(member, 'dist'), { recursive: true })
  }
}

/**
 * @param {string} command
 * @param {string} cwd
 */
function run(command, cwd) {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd,
    shell: true,
    encoding: 'utf8',
    env: strangersEnvironment(),
  })
  if (status !== 0) throw new Error(`\`${command}\` failed in ${cwd}:\n${stdout}${stderr}`)
  return stdout
}

/** A stranger's machine knows nothing of the run that started this one. */
export function strangersEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_|pnpm_|UMEETING_|INIT_CWD$)/i.test(name)),
  )
}
