// Tells whether the bundle is that of the sources as they are. Imports nothing but Node: it runs on every start from
// the sources.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const packages = join(import.meta.dirname, '..', '..')
const record = join(packages, 'cli', 'dist', '.bundled')

/** The page that `preview --open` shows: it goes into the bundle where it has been built. */
export const page = join(packages, 'preview', 'dist', 'page.html')

/** Whether the bundle was made of what is there now. */
export function isBundled() {
  try {
    return readFileSync(record, 'utf8') === fingerprint()
  } catch {
    return false
  }
}

/** Notes that the bundle was made of these inputs: a {@link fingerprint} taken before it was made. */
export function noteBundled(/** @type {string} */ inputs) {
  writeFileSync(record, inputs)
}

/** Of names, sizes and times of all files that the bundle may be made of. */
export function fingerprint() {
  const folders = workspaceFolders('cli', new Set())
  const files = [...folders].flatMap((folder) =>
    sourcesIn(join(packages, folder, 'src')).concat(join(packages, folder, 'package.json')),
  )
  const scripts = readdirSync(import.meta.dirname).map((name) => join(import.meta.dirname, name))
  const hash = createHash('sha256')
  for (const file of [...files, ...scripts, join(packages, '..', 'pnpm-lock.yaml'), page]) {
    const found = statSync(file, { throwIfNoEntry: false })
    hash.update(`${relative(packages, file)} ${found?.size} ${found?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/**
 * A package's folder and those of the packages of this workspace that it depends on.
 *
 * @param {string} folder
 * @param {Set<string>} seen
 * @returns {Set<string>}
 */
function workspaceFolders(folder, seen) {
  if (seen.has(folder)) return seen
  seen.add(folder)
  const { dependencies = {} } = /** @type {{ dependencies?: Record<string, string> }} */ (
    JSON.parse(readFileSync(join(packages, folder, 'package.json'), 'utf8'))
  )
  for (const [name, version] of Object.entries(dependencies)) {
    if (version.startsWith('workspace:')) workspaceFolders(name.replace('@umeeting/', ''), seen)
  }
  return seen
}

/** @param {string} folder */
function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted()
    .map((name) => join(folder, name))
}
