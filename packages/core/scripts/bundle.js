// Makes of core's modules one file an entry and what the entries share: what is published is loaded in half the time,
// since loading some hundred and fifty modules takes as long as starting Node does.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'

const core = join(import.meta.dirname, '..')

/** Where the bundle stands within core, as `.pnpmfile.mjs` names it in the published manifest. */
export const BUNDLE = join(core, 'dist', 'bundle')

/** @typedef {{ exports: Record<string, string | { '@umeeting/source': string }> }} Manifest */

/** @param {string} [folder] where to write it */
export async function bundleCore(folder = BUNDLE) {
  const { exports } = /** @type {Manifest} */ (JSON.parse(readFileSync(join(core, 'package.json'), 'utf8')))
  const sources = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : entry['@umeeting/source'],
  )
  await build({
    cwd: core,
    // `./src/icalendar/index.ts` is `icalendar/index.js` of the bundle.
    input: Object.fromEntries(
      sources.map((source) => [source.slice('./src/'.length, -'.ts'.length), source]),
    ),
    external: /^[^./]/,
    optimization: { inlineConst: { mode: 'all', pass: 3 } },
    plugins: [{ name: 'pure', transform: (code, id) => ({ code: markPure(code, id), map: null }) }],
    output: {
      dir: folder,
      cleanDir: true,
      chunkFileNames: 'shared-[hash].js',
      sourcemap: true,
      // The package holds its sources.
      sourcemapExcludeSources: true,
    },
  })
}

/**
 * Marks what a module computes when it is loaded as free of side effects, as the manifest says of all modules: a
 * consumer's bundler leaves out modules that nobody uses, but of one file only statements that are marked so.
 *
 * @param {string} code
 * @param {string} id
 * @returns {string}
 */
function markPure(code, id) {
  let marked = ''
  let written = 0
  for (const { start, end } of computedConstants(parseAst(code, { lang: 'ts' }, id))) {
    marked += `${code.slice(written, start)}/* @__PURE__ */ (() => (${code.slice(start, end)}))()`
    written = end
  }
  return marked + code.slice(written)
}

/** @typedef {{ type: string, start: number, end: number }} Node */

/**
 * The initialisers of a module's constants that a bundler can't tell to be free of side effects, in order.
 *
 * @param {ReturnType<typeof parseAst>} program
 * @returns {Node[]}
 */
function computedConstants({ body }) {
  return body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration') return []
    return declaration.declarations.flatMap(({ init }) => (init && computes(init) ? init : []))
  })
}

const computing = new Set([
  'CallExpression',
  'ClassExpression',
  'MemberExpression',
  'NewExpression',
  'SpreadElement',
  'TemplateLiteral',
])

/**
 * Whether an expression computes anything outside the functions in it.
 *
 * @param {unknown} node
 * @returns {boolean}
 */
function computes(node) {
  if (Array.isArray(node)) return node.some(computes)
  if (typeof node !== 'object' || node === null) return false
  const { type } = /** @type {Node} */ (node)
  if (type === 'FunctionExpression' || type === 'ArrowFunctionExpression') return false
  return computing.has(type) || Object.values(node).some(computes)
}

if (process.argv[1] === import.meta.filename) await bundleCore()
