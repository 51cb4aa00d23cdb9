import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

function manifestOf(directory: string): Manifest {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest
}

/** The libraries that are published; the command has no API. */
const libraries = ['core', 'testing', 'transport-http', 'ledger', 'preview'].map((name) =>
  join(root, 'packages', name),
)
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'umeeting-packed-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function pack(directory: string): string {
  const printed = execFileSync('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', folder], {
    cwd: directory,
    encoding: 'utf8',
  })
  const [packed] = JSON.parse(printed) as [{ readonly filename: string }]
  return join(folder, packed.filename)
}

describe.each(libraries.map((directory) => [manifestOf(directory).name, directory]))(
  'the tarball of %s',
  (name, directory) => {
    it('has nothing that publint minds', async () => {
      const { buffer } = new Uint8Array(readFileSync(pack(directory)))
      const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
      expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
    })

    it('has right types for every way of resolving that an ESM package serves', async () => {
      const analysis = await checkPackage(createPackageFromTarballData(readFileSync(pack(directory))))
      if (analysis.types === false) throw new Error('The tarball has no types')
      // ESM only, on purpose: `require` and the resolution of Node 10 are not served.
      const problems = analysis.problems.filter(
        (problem) =>
          (!('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind)) &&
          // A page is no module.
          !('entrypoint' in problem && problem.entrypoint.endsWith('.html')),
      )
      expect(problems).toEqual([])
    })

    it('runs under plain Node and checks under strict TypeScript, entry by entry', () => {
      const consumer = join(folder, `consumer-of-${name.replace('/', '-')}`)
      install(pack(directory), name, directory, consumer)
      const entries = Object.keys(manifestOf(directory).exports ?? {})
        // A page is no module.
        .filter((entry) => !entry.endsWith('.html'))
        .map((entry) => name + entry.slice(1))
      const source = entries.map((entry, index) => `import * as entry${index} from '${entry}'`).join('\n')
      const sum = entries.map((_, index) => `Object.keys(entry${index}).length`).join(' + ')
      writeFileSync(join(consumer, 'package.json'), '{ "type": "module", "private": true }')
      writeFileSync(
        join(consumer, 'run.js'),
        `${source}\nif ((${sum}) === 0) throw new Error('no exports')\n`,
      )
      writeFileSync(join(consumer, 'check.ts'), `${source}\nexport const exported: number = ${sum}\n`)
      expect(execFileSync(process.execPath, ['run.js'], { cwd: consumer, encoding: 'utf8' })).toBe('')
      const complaints = execFileSync(
        process.execPath,
        [
          join(root, 'node_modules/typescript/bin/tsc'),
          '--noEmit',
          '--strict',
          '--module',
          'nodenext',
          'check.ts',
        ],
        { cwd: consumer, encoding: 'utf8' },
      )
      expect(complaints).toBe('')
    })
  },
)

/** Unpacks a tarball as the consumer's dependency, its own dependencies beside it as this workspace has them. */
function install(tarball: string, name: string, directory: string, consumer: string): void {
  const modules = join(consumer, 'node_modules')
  const place = join(modules, name)
  mkdirSync(place, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', place, '--strip-components=1'])
  const { dependencies, peerDependencies } = manifestOf(directory)
  link(Object.keys({ ...dependencies, ...peerDependencies }), directory, modules)
  // Types of dependencies come along for the compiler, as they do for a consumer who uses them.
  link(['@types/luxon', '@types/node'], join(root, 'packages/core'), modules)
}

function link(names: readonly string[], from: string, modules: string): void {
  for (const name of names) {
    const found = [join(from, 'node_modules', name), join(root, 'node_modules', name)].flatMap((path) => {
      try {
        return [realpathSync(path)]
      } catch {
        return []
      }
    })
    const target = found.at(0)
    if (target === undefined) continue
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(target, join(modules, name))
  }
}
