// Makes `dist/bundle` of the sources and of the libraries: some hundred and fifty small modules become a handful, since
// loading them is most of the time that the command takes to start.
import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { licensesOf } from '../../../scripts/bundled-licenses.js'
import { fingerprint, noteBundled, page } from './bundle-inputs.js'

const root = join(import.meta.dirname, '..')
const finished = join(root, 'dist', 'bundle')
/** Made aside and put in place at once: whoever bundles at the same time, the bundle is whole. */
const bundle = join(root, 'dist', `.bundle-${process.pid}`)
const inputs = fingerprint()

const common = /** @satisfies {import('rolldown').InputOptions} */ ({
  cwd: root,
  platform: 'node',
  // Some libraries (jsonc-parser) have modules that can be bundled only there.
  resolve: {
    mainFields: ['module', 'main'],
    // The packages of this workspace are bundled from their TypeScript.
    conditionNames: ['@umeeting/source', 'node', 'import', 'default'],
    // A peer dependency of a package of this workspace is what the command depends on.
    modules: ['node_modules', join(root, 'node_modules')],
  },
  onLog(level, log, report) {
    // It would be left to whoever installs the command, who does not have it.
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message)
    report(level, log)
  },
  // Installed beside the command: piscina starts its threads from files of its own, libsql is a binary, and pg is
  // loaded by those alone who have a Postgres.
  external: ['piscina', 'libsql', 'pg'],
  plugins: [
    {
      name: 'no-executables',
      // Commander starts subcommands that are programs of their own. There are none here, and what starts processes is
      // a good part of Node's library to load.
      resolveId: (id, importer) =>
        id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer ?? '') ? '\0nothing' : undefined,
      load: (id) => (id === '\0nothing' ? 'export {}' : undefined),
    },
  ],
})

const { output } = await build({
  ...common,
  input: { main: 'src/main.ts', 'reconcile-worker': 'src/bulk/worker.ts' },
  output: {
    dir: bundle,
    cleanDir: true,
    // What `preview` needs is one file, which every command loads; what others need besides is loaded with them.
    codeSplitting: { groups: [{ name: 'start', test: await moduleTest() }] },
  },
})

/**
 * Tells the modules that a preview loads, by bundling it alone.
 *
 * @returns {Promise<(id: string) => boolean>}
 */
async function moduleTest() {
  const { output: chunks } = await build({
    ...common,
    input: ['src/main.ts', 'src/commands/preview.ts', 'src/output/preview-picture.ts'],
    write: false,
  })
  const byName = new Map(chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk]] : [])))
  const waiting = [...byName.values()].filter(({ isEntry }) => isEntry)
  /** @type {Set<string>} */
  const modules = new Set()
  const seen = new Set(waiting)
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    for (const id of chunk.moduleIds) modules.add(id)
    for (const name of chunk.imports) {
      const imported = byName.get(name)
      if (!imported || seen.has(imported)) continue
      seen.add(imported)
      waiting.push(imported)
    }
  }
  // The entry waits for the command that it loads, so what that command needs stands apart from it.
  modules.delete(join(root, 'src', 'main.ts'))
  return (id) => modules.has(id)
}

// What `preview --open` opens, where it has been built.
if (existsSync(page)) copyFileSync(page, join(bundle, 'page.html'))

const moduleIds = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
writeFileSync(join(bundle, 'LICENSES.txt'), licensesOf(moduleIds))

rmSync(finished, { recursive: true, force: true })
renameSync(bundle, finished)
noteBundled(inputs)
