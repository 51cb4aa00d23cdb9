// Installs what is missing, so that each command of the workspace works in a fresh clone. Runs before anything is
// installed, so it imports nothing but Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const modules = join(root, 'node_modules')
const record = join(modules, '.set-up.json')

/** The version of pnpm that every document names. */
const PNPM = 'pnpm@12.21.0'

/** @typedef {'command' | 'everything'} Extent */

/** What `pnpm install` is asked for. The command needs no compiler, linter, test runner or browser. */
const ARGUMENTS = /** @type {const} @satisfies {Record<Extent, string>} */ ({
  command: '--prod --filter umeeting-workspace --filter umeeting...',
  everything: '',
})

/**
 * Installs what the command or the whole workspace needs, unless that has been done. It prints nothing on stdout, and
 * on stderr one line, or what went wrong.
 *
 * @param {Extent} extent
 */
export function setUp(extent) {
  const wanted = fingerprint()
  const installed = installedExtent(wanted)
  if (installed === 'everything' || installed === extent) return
  // A workspace that holds its development dependencies keeps them.
  const asked = extent === 'everything' || hasDevDependencies() ? 'everything' : 'command'
  process.stderr.write(`Installing what ${asked === 'command' ? 'the command' : 'the workspace'} needs …\n`)
  const quiet = process.stderr.isTTY && asked === 'everything' ? '' : '--reporter=silent'
  const { status, stdout } = spawnSync(`${pnpm()} install --prefer-offline ${quiet} ${ARGUMENTS[asked]}`, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (status !== 0) {
    process.stderr.write(`${stdout}Cannot install: \`${PNPM} install\` failed; run it to see why.\n`)
    process.exit(status ?? 1)
  }
  writeFileSync(
    record,
    JSON.stringify({ extent: asked, fingerprint: fingerprint(), modules: modulesStamp() }),
  )
}

/**
 * What has been installed for these manifests and this lockfile, if nobody installed something else since.
 *
 * @param {string} wanted
 */
function installedExtent(wanted) {
  try {
    const {
      extent,
      fingerprint: found,
      modules: stamp,
    } = /** @type {{ extent: Extent, fingerprint: string, modules: number }} */ (
      JSON.parse(readFileSync(record, 'utf8'))
    )
    return found === wanted && stamp === modulesStamp() ? extent : undefined
  } catch {
    return undefined
  }
}

/** When pnpm last changed `node_modules`. */
function modulesStamp() {
  return statSync(join(modules, '.modules.yaml')).mtimeMs
}

function hasDevDependencies() {
  try {
    statSync(join(modules, 'typescript'))
    return true
  } catch {
    return false
  }
}

/** Of all that decides what is to be installed. */
function fingerprint() {
  const folders = ['packages', 'consumers'].flatMap((parent) => {
    try {
      return readdirSync(join(root, parent)).map((name) => join(parent, name))
    } catch {
      return []
    }
  })
  const files = ['.', 'bench', ...folders].map((folder) => join(folder, 'package.json'))
  const hash = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...files]) {
    try {
      hash.update(readFileSync(join(root, file)))
    } catch {
      // A folder without a manifest is no package.
    }
    hash.update('\0')
  }
  return hash.digest('hex')
}

/** How to run pnpm: itself where it runs this script (it is on the path then), or else by npx. */
export function pnpm() {
  return process.env['npm_config_user_agent']?.startsWith('pnpm/') ? 'pnpm' : `npx -y ${PNPM}`
}

if (process.argv[1] === import.meta.filename) setUp('everything')
