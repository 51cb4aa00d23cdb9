import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** The comments of a `tsconfig`, each on a line of its own. */
const COMMENTS = /^\s*\/\/.*$/gm

interface Configuration {
  readonly extends?: string
  readonly compilerOptions: Readonly<Record<string, unknown>>
  readonly references?: unknown
}

function configurationAt(path: string): Configuration {
  return JSON.parse(readFileSync(join(root, path), 'utf8').replaceAll(COMMENTS, '')) as Configuration
}

const { composite: _, ...shared } = configurationAt('tsconfig.base.json').compilerOptions

/** What a package may say otherwise: the platform that it knows, and where its files are. */
const OWN = new Set(['lib', 'types', 'rootDir', 'outDir'])

it.each(['core', 'transport-http', 'testing', 'ledger'])(
  'packages/%s builds on its own as strictly as within the workspace',
  (name) => {
    const alone = configurationAt(`packages/${name}/tsconfig.build.json`)
    expect([alone.extends, alone.references]).toEqual([undefined, undefined])
    const others = Object.entries(alone.compilerOptions).filter(([option]) => !OWN.has(option))
    const expected = Object.entries(shared).filter(([option]) => !OWN.has(option))
    expect(Object.fromEntries(others)).toEqual(Object.fromEntries(expected))
    expect(configurationAt(`packages/${name}/tsconfig.json`).extends).toBe('./tsconfig.build.json')
  },
)
