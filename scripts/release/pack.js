// Packs what is published exactly as `pnpm publish` does: `workspace:` and `catalog:` become versions, and the hook of
// `.pnpmfile.mjs` runs. The packages have to be built.
import { execSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hooks } from '../../.pnpmfile.mjs'
import { pnpm } from '../setup.js'
import { bundleCore } from '../../packages/core/scripts/bundle.js'

const root = join(import.meta.dirname, '..', '..')

/**
 * @typedef {{
 *   name: string,
 *   version: string,
 *   exports?: Record<string, string | Record<string, string>>,
 *   dependencies: Record<string, string>,
 *   peerDependencies?: Record<string, string>,
 *   license?: string,
 *   private?: boolean,
 * }} Manifest
 */

/** @typedef {{ name: string, exports?: Record<string, unknown>, bin?: Record<string, string> }} Promises what a manifest promises to its consumers */

/** @typedef {{ directory: string, name: string, manifest: Manifest, tarball: string }} Packed */

/** The folders of all published packages, each after those that it depends on. */
export const published = ['core', 'transport-http', 'testing', 'ledger', 'preview', 'cli']

/**
 * @param {string} folder
 * @returns {Manifest}
 */
export function manifestOf(folder) {
  return /** @type {Manifest} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
}

/**
 * Bundles core, packs all published packages into a folder, and refuses what would be published without its build.
 *
 * @param {string} destination
 * @returns {Promise<Packed[]>}
 */
export async function packAll(destination) {
  await bundleCore()
  const command = `${pnpm()} --recursive --filter "./packages/*" pack --json --pack-destination "${destination}"`
  const printed = execSync(command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const tarballs = /** @type {{ name: string, filename: string, files: { path: string }[] }[]} */ (
    JSON.parse(printed)
  )
  return published.map((directory) => {
    const folder = join(root, 'packages', directory)
    const manifest = manifestOf(folder)
    const found = tarballs.find(({ name }) => name === manifest.name)
    const paths = new Set(found?.files.map(({ path }) => path))
    for (const target of targetsOf(hooks.beforePacking(manifest))) {
      if (!paths.has(target.replace(/^\.\//, '')))
        throw new Error(`Cannot pack ${manifest.name}: ${target} is not there; run \`pnpm build\` first`)
    }
    return { directory, name: manifest.name, manifest, tarball: found?.filename ?? '' }
  })
}

/**
 * The files that a manifest promises to its consumers.
 *
 * @param {Promises} manifest
 * @returns {string[]}
 */
function targetsOf({ name, exports = {}, bin = {} }) {
  const entry = name === 'umeeting' ? ['dist/bundle/main.js'] : []
  return [...entry, ...Object.values(bin), ...Object.values(exports).flatMap(filesIn)]
}

/**
 * @param {unknown} target an entry of `exports`: a file, or files by condition
 * @returns {string[]}
 */
function filesIn(target) {
  if (typeof target === 'string') return [target]
  return Object.values(/** @type {Record<string, unknown>} */ (target)).flatMap(filesIn)
}
