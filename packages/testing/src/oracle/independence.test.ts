import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const sources = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
)

/** What an import may look like here. */
const ALLOWED = /^(?:import|export) (?:type [^;'"]*from '@umeeting\/core'|[^;'"]*from '\.\/[a-z-]+\.ts')$/gm

it.each(sources)(
  '%s shares no code with what the oracle judges: types of core, and its own files',
  (name) => {
    const source = readFileSync(join(import.meta.dirname, name), 'utf8')
    expect(source.match(ALLOWED)?.length ?? 0).toBe(source.match(/\bfrom '/g)?.length ?? 0)
    expect(source).not.toMatch(/import\(|require\(/)
  },
)
