// Removes what the compiler made of sources that are gone: it leaves that behind, and the packages would ship it.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

for (const name of ['core', 'transport-http', 'testing', 'ledger', 'cli']) {
  const dist = join(root, 'packages', name, 'dist')
  if (!existsSync(dist)) continue
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const [, module] = /^(.*?)(?:\.d\.ts|\.js)(?:\.map)?$/.exec(file) ?? []
    if (module === undefined || file.startsWith('bundle')) continue
    if (!existsSync(join(root, 'packages', name, 'src', `${module}.ts`))) rmSync(join(dist, file))
  }
}
