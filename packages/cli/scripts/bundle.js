// Makes `dist/bundle` of what the compiler made and of the libraries: some hundred and fifty small modules become a
// handful, since loading them is most of the time that the command takes to start.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'

const root = join(import.meta.dirname, '..')
const bundle = join(root, 'dist', 'bundle')

/** Modules that have to do with what the service answers. */
const OF_ANSWERS = /[\\/](?:answers|client|infer|reconcile|live|output[\\/]inference)[\\/.]/

const { output } = await build({
  cwd: root,
  input: 'dist/main.js',
  platform: 'node',
  output: {
    dir: bundle,
    cleanDir: true,
    // What several commands need is one file; what one command alone needs is loaded with it. What only those need
    // that have to do with answers is a file apart: `preview` starts without it.
    codeSplitting: {
      groups: [
        { name: 'shared', test: (id) => !OF_ANSWERS.test(id), minShareCount: 2, priority: 2 },
        { name: 'answers', test: OF_ANSWERS, minShareCount: 2, priority: 1 },
      ],
    },
  },
})

// What `preview --open` opens, where it has been built.
const page = join(root, '..', 'preview', 'dist', 'page.html')
if (existsSync(page)) copyFileSync(page, join(bundle, 'page.html'))

/** The folders of the libraries that went in. */
const libraries = new Set(
  output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])).flatMap(libraryOf),
)
writeFileSync(join(bundle, 'LICENSES.txt'), [...libraries].toSorted().map(licenseOf).join('\n\n'))

/**
 * @param {string} moduleId
 * @returns {string[]}
 */
function libraryOf(moduleId) {
  const [found] = /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(moduleId) ?? []
  return found === undefined ? [] : [found]
}

/** @param {string} folder */
function licenseOf(folder) {
  const { name, version } = /** @type {{ name: string, version: string }} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  )
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  if (file === undefined) throw new Error(`Cannot bundle ${name}: its license is not found in ${folder}`)
  return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8')}`
}
