// `pnpm coverage`: branch coverage of core and of the transport by the tests of both and the laws, a line a folder, and
// every branch that no test takes. Fails where a package is below its floor.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The least share of branches that tests take, in per cent. */
const floors = { core: 98, 'transport-http': 98 }

const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project=UTC',
    '--project=once',
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.reporter=json',
    '--coverage.reportsDirectory=reports/coverage',
    ...Object.keys(floors).map((name) => `--coverage.include=packages/${name}/src/**/*.ts`),
    'packages/core',
    'packages/testing/test',
    'packages/transport-http',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
)
if (status !== 0) process.exit(status ?? 1)

/**
 * What Istanbul's format says of a file's branches.
 *
 * @typedef {{ readonly start: { readonly line: number, readonly column: number } }} Place
 * @typedef {{ readonly branchMap: Readonly<Record<string, { readonly type: string, readonly locations: readonly Place[] }>>, readonly b: Readonly<Record<string, readonly number[]>> }} FileCoverage
 */

const coverage = /** @type {Readonly<Record<string, FileCoverage>>} */ (
  JSON.parse(readFileSync(join(root, 'reports/coverage/coverage-final.json'), 'utf8'))
)

/** @type {Map<string, { taken: number, all: number }>} */
const folders = new Map()
/** @type {string[]} */
const untaken = []
for (const [file, { branchMap, b }] of Object.entries(coverage)) {
  const path = relative(root, file)
  const [, name = ''] = path.split('/')
  for (const folder of [name, dirname(path).replace(/^packages\/([^/]+)\/src/, '$1')]) {
    const counts = folders.get(folder) ?? { taken: 0, all: 0 }
    folders.set(folder, counts)
    for (const counters of Object.values(b)) {
      counts.all += counters.length
      counts.taken += counters.filter((count) => count > 0).length
    }
  }
  for (const [key, { type, locations }] of Object.entries(branchMap)) {
    for (const [index, { start }] of locations.entries()) {
      if (b[key]?.[index] === 0) untaken.push(`${path}:${start.line}:${start.column + 1} ${type}`)
    }
  }
}
const share = (/** @type {{ taken: number, all: number }} */ { taken, all }) =>
  (100 * taken) / Math.max(all, 1)
for (const [folder, counts] of [...folders].toSorted(([left], [right]) => left.localeCompare(right)))
  process.stdout.write(`${share(counts).toFixed(1).padStart(5)} % ${counts.taken}/${counts.all} ${folder}\n`)
process.stdout.write(untaken.map((each) => `untaken: ${each}\n`).join(''))
const low = Object.entries(floors).filter(
  ([name, floor]) => share(folders.get(name) ?? { taken: 0, all: 0 }) < floor,
)
if (low.length > 0) {
  process.stderr.write(`Below its floor: ${low.map(([name, floor]) => `${name} (${floor} %)`).join(', ')}\n`)
  process.exit(1)
}
