import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import configuration from '../vitest.config.ts'

const root = join(import.meta.dirname, '..')

/** The comments of a `tsconfig`, each on a line of its own. */
const COMMENTS = /^\s*\/\/.*$/gm

interface Paths {
  readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly [string]>> }
}

const { compilerOptions } = JSON.parse(
  readFileSync(join(root, 'tsconfig.test.json'), 'utf8').replaceAll(COMMENTS, ''),
) as Paths

/** The packages that tests import by name; the others have no module that a test could import. */
const names = readdirSync(join(root, 'packages')).filter((name) => name !== 'preview')

const aliases = configuration.resolve?.alias as readonly {
  readonly find: RegExp
  readonly replacement: string
}[]

it('tests are compiled against the modules that they run with', () => {
  const run = aliases
    .filter(({ replacement }) => names.some((name) => replacement.startsWith(join(root, 'packages', name))))
    .map(({ find, replacement }) => [find.source, replacement] as const)
  const compiled = Object.entries(compilerOptions.paths).map(
    ([name, [path]]) => [new RegExp(`^${name}$`).source, join(root, path)] as const,
  )
  expect(new Map(compiled)).toEqual(new Map(run))
  expect(compiled.filter(([, path]) => !existsSync(path))).toEqual([])
})
