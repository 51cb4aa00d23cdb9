// Packs what is published exactly as `pnpm publish` does: `workspace:` and `catalog:` become versions, and the hook of
// `.pnpmfile.mjs` runs. The packages have to be built.
import { execSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm } from '../setup.js'

const root = join(import.meta.dirname, '..', '..')

/**
 * @typedef {{
 *   name: string,
 *   version: string,
 *   exports?: Record<string, unknown>,
 *   dependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>,
 *   license?: string,
 *   private?: boolean,
 * }} Manifest
 */

/** @typedef {{ name: string, folder: string, manifest: Manifest, tarball: string }} Packed */

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
 * Packs one package into a folder, and refuses what would be published without its build.
 *
 * @param {string} directory a folder of `packages/`
 * @param {string} destination
 * @returns {Packed}
 */
export function pack(directory, destination) {
  const folder = join(root, 'packages', directory)
  const manifest = manifestOf(folder)
  const printed = execSync(`${pnpm()} pack --json --pack-destination "${destination}"`, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { filename, files } = /** @type {{ filename: string, files: { path: string }[] }} */ (
    JSON.parse(printed)
  )
  const paths = new Set(files.map(({ path }) => path))
  for (const target of targetsOf(manifest)) {
    if (!paths.has(target.replace(/^\.\//, '')))
      throw new Error(`Cannot pack ${manifest.name}: ${target} is not there; run \`pnpm build\` first`)
  }
  return { name: manifest.name, folder, manifest, tarball: filename }
}

/**
 * The files that a manifest promises to its consumers.
 *
 * @param {Manifest & { bin?: Record<string, string> }} manifest
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
