import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'

const flags = [
  '--noEmit',
  '--strict',
  '--skipLibCheck',
  'false',
  '--exactOptionalPropertyTypes',
  '--target',
  'es2023',
]
const resolutions = [
  ['--module', 'nodenext', '--moduleResolution', 'nodenext'],
  ['--module', 'esnext', '--moduleResolution', 'bundler'],
]
for (const compiler of ['typescript56', 'typescript7']) {
  for (const resolution of resolutions) {
    const { stdout, status } = spawnSync(
      process.execPath,
      [`node_modules/${compiler}/bin/tsc`, ...flags, '--types', 'node', ...resolution, 'booking.ts'],
      { encoding: 'utf8' },
    )
    assert.equal(stdout, '', `${compiler} ${resolution.at(-1)}`)
    assert.equal(status, 0)
    console.log(`${compiler}, ${resolution.at(-1)}`)
  }
}
