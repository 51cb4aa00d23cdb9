import { execSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pnpm } from './setup.js'

/** Licenses that ask for no more than their text and the names of their authors. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
])

it('what is published depends on libraries whose licenses allow it', () => {
  const printed = execSync(`${pnpm()} --filter "./packages/*" licenses list --prod --json`, {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const found = Object.keys(JSON.parse(printed) as Readonly<Record<string, unknown>>)
  expect(found).toContain('MIT')
  expect(found.filter((license) => !ALLOWED.has(license))).toEqual([])
})
