import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishProblems, typeProblems } from './release/check-packages.js'
import { manifestOf, packAll, published } from './release/pack.js'

const root = join(import.meta.dirname, '..')

/** Those with an API; the command has none. */
const libraries = ['core', 'transport-http', 'testing', 'ledger', 'preview']
const folder = mkdtempSync(join(tmpdir(), 'umeeting-packed-'))
const tarballs = new Map<string, string>()

beforeAll(async () => {
  for (const { directory, tarball } of await packAll(folder)) tarballs.set(directory, tarball)
})
afterAll(() => rmSync(folder, { recursive: true }))

function tarballOf(directory: string): string {
  return tarballs.get(directory) ?? ''
}

interface PackedManifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
}

function packedManifest(directory: string): PackedManifest {
  const text = execFileSync('tar', ['-xOzf', tarballOf(directory), 'package/package.json'], {
    encoding: 'utf8',
  })
  return JSON.parse(text) as PackedManifest
}

describe.each(published)('the tarball of packages/%s', (directory) => {
  it('has nothing that publint minds', async () => {
    expect(await publishProblems(tarballOf(directory))).toEqual([])
  })

  it('says versions in its manifest, and nothing that only the workspace needs', () => {
    const manifest = packedManifest(directory)
    expect(JSON.stringify(manifest)).not.toMatch(/workspace:|catalog:/)
    const tools = Object.keys(manifest.devDependencies ?? {})
    expect(tools.filter((name) => name.startsWith('@umeeting/'))).toEqual([])
    // Whose sources are published can be built by whoever holds it in a workspace.
    expect(Object.keys(manifest.scripts ?? {})).toEqual(tools.includes('typescript') ? ['build'] : [])
  })

  it('has the source of every map', () => {
    const files = execFileSync('tar', ['-tzf', tarballOf(directory)], { encoding: 'utf8' })
      .trim()
      .split('\n')
    const maps = files.filter((file) => /\.(?:d\.ts|js)\.map$/.test(file))
    const sources = maps.flatMap((map) => {
      const text = execFileSync('tar', ['-xOzf', tarballOf(directory), map], { encoding: 'utf8' })
      return (JSON.parse(text) as { sources: readonly string[] }).sources.map((source) =>
        posix.join(posix.dirname(map), source),
      )
    })
    expect([...new Set(sources)].filter((source) => !files.includes(source))).toEqual([])
    expect(files.filter((file) => file.endsWith('.test.ts'))).toEqual([])
  })
})

it('core is published as few files, which export what its modules do', async () => {
  const consumer = join(folder, 'consumer-of-bundle')
  install('core', '@umeeting/core', consumer)
  const place = join(consumer, 'node_modules/@umeeting/core')
  const { exports } = packedManifest('core')
  const entries = Object.values(exports ?? {}).flatMap((target) =>
    typeof target === 'string' ? [] : (target['default'] ?? ''),
  )
  const packed = entries.map(async (entry) => exportsOf(join(place, entry)))
  const built = entries.map(async (entry) =>
    exportsOf(join(root, 'packages/core', entry.replace('/bundle/', '/'))),
  )
  expect(await Promise.all(packed)).toEqual(await Promise.all(built))
  const modules = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )
  expect(modules.length).toBeLessThanOrEqual(3 * entries.length)
})

async function exportsOf(file: string): Promise<readonly string[]> {
  return Object.keys((await import(file)) as object).toSorted()
}

it('the published command depends on what its bundle imports, and on nothing else', () => {
  const list = execFileSync('tar', ['-tzf', tarballOf('cli')], { encoding: 'utf8' })
    .trim()
    .split('\n')
  const bundled = list.filter((file) => file.endsWith('.js'))
  const code = execFileSync('tar', ['-xOzf', tarballOf('cli'), ...bundled], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const imported = [
    ...code.matchAll(/(?:^import (?:.* from )?|\bimport\(|\(import\.meta\.url\)\()["']([^."'][^"']*)["']/gm),
  ].flatMap(([, name = '']) => (name.startsWith('node:') ? [] : name))
  expect([...new Set(imported)].toSorted()).toEqual(
    Object.keys(packedManifest('cli').dependencies ?? {}).toSorted(),
  )
})

describe.each(libraries)('the library of packages/%s', (directory) => {
  it('has right types for every way of resolving that an ESM package serves', async () => {
    expect(await typeProblems(tarballOf(directory))).toEqual([])
  })

  it('runs under plain Node and checks under strict TypeScript, entry by entry', () => {
    const { name, exports = {} } = manifestOf(join(root, 'packages', directory))
    const consumer = join(folder, `consumer-of-${directory}`)
    install(directory, name, consumer)
    // A page or a manifest is no module.
    const entries = Object.keys(exports).flatMap((entry) =>
      /\.(?:json|html)$/.test(entry) ? [] : [name + entry.slice(1)],
    )
    const source = entries.map((entry, index) => `import * as entry${index} from '${entry}'`).join('\n')
    const sum = entries.map((_, index) => `Object.keys(entry${index}).length`).join(' + ')
    writeFileSync(join(consumer, 'package.json'), '{ "type": "module", "private": true }')
    writeFileSync(join(consumer, 'run.js'), `${source}\nif ((${sum}) === 0) throw new Error('no exports')\n`)
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
})

/** Unpacks a tarball as the consumer's dependency, its own dependencies beside it as this workspace has them. */
function install(directory: string, name: string, consumer: string): void {
  const modules = join(consumer, 'node_modules')
  const place = join(modules, name)
  mkdirSync(place, { recursive: true })
  execFileSync('tar', ['-xzf', tarballOf(directory), '-C', place, '--strip-components=1'])
  const { dependencies, peerDependencies } = manifestOf(join(root, 'packages', directory))
  link(Object.keys({ ...dependencies, ...peerDependencies }), join(root, 'packages', directory), modules)
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
