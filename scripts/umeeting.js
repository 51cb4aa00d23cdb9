// `pnpm umeeting`: installs what the command needs, bundles it where its sources changed, and runs it.
import { setUp } from './setup.js'
import { isBundled } from '../packages/cli/scripts/bundle-inputs.js'

setUp('command')
if (!isBundled()) {
  process.stderr.write('Building the command …\n')
  await import('../packages/cli/scripts/bundle.js')
}
// An address, not a module's name: the compiler would check what was bundled.
await import(new URL('../packages/cli/bin/umeeting.js', import.meta.url).href)
