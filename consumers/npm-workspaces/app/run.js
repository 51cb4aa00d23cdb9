import assert from 'node:assert/strict'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

// The member of this workspace, not a copy of it.
const core = realpathSync(fileURLToPath(import.meta.resolve('@umeeting/core')))
assert.match(core, /[\\/]packages[\\/]core[\\/]dist[\\/]index\.js$/)

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
console.log(`from dist, and from ${own.length} sources`)
