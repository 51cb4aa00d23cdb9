// `pnpm test`: all tests, or those that its arguments name, as `vitest run` takes them.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const { FORCE_COLOR: _, ...environment } = process.env

const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Escapes are for terminals: a file or a log of CI gets plain lines.
  env: process.stdout.isTTY ? process.env : { ...environment, NO_COLOR: '1' },
})
process.exitCode = status ?? 1
