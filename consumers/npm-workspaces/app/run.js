import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

// The members of this workspace, not copies of them, as their own `build` made them.
for (const name of ['core', 'transport-http', 'testing', 'ledger']) {
  const entry = realpathSync(fileURLToPath(import.meta.resolve(`@umeeting/${name}`)))
  assert.match(entry, new RegExp(`[\\/]packages[\\/]${name}[\\/]dist[\\/]`))
  assert.ok(Object.keys(await import(`@umeeting/${name}`)).length > 0)
}

const { output } = await build({
  input: 'dates.js',
  cwd: import.meta.dirname,
  platform: 'node',
  resolve: { conditionNames: ['@umeeting/source', 'node', 'import', 'default'] },
  output: { file: 'dist/dates.js' },
})
const own = output[0].moduleIds.filter((id) => /packages[\\/](?:core|transport-http)[\\/]/.test(id))
assert.ok(own.length > 20)
assert.ok(own.every((id) => id.endsWith('.ts')))

for (const file of ['./dates.js', './dist/dates.js']) {
  const { dates } = await import(file)
  assert.deepEqual(dates, ['2026-11-30 10:00:00', '2026-12-01 10:00:00'])
}
// The compiler reads what was built, or the sources by the same condition.
const compiler = fileURLToPath(import.meta.resolve('typescript/package.json')).replace(
  'package.json',
  'bin/tsc',
)
const flags = [
  '--noEmit',
  '--strict',
  '--target',
  'es2023',
  '--module',
  'nodenext',
  '--types',
  'node',
  'typed.ts',
]
const fromSources = ['--customConditions', '@umeeting/source', '--allowImportingTsExtensions']
for (const more of [[], fromSources]) {
  const { stdout } = spawnSync(process.execPath, [compiler, ...flags, ...more], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  })
  assert.equal(stdout, '')
}

console.log(`from dist, and from ${own.length} sources`)
