import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')

/** The rooms of core by floor, the ground first, as the numbered list has them. */
const floors = [...text.matchAll(/^\d+\. ((?:`\w+`(?:, )?)+):/gm)].map(([, rooms = '']) =>
  [...rooms.matchAll(/`(\w+)`/g)].map(([, room = '']) => room),
)

const folders = (path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

describe('ARCHITECTURE.md', () => {
  it('is at most 80 lines', () => {
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(80)
  })

  it('names each folder of core once, and no other', () => {
    expect(floors.flat().toSorted()).toEqual(folders('packages/core/src').toSorted())
  })

  it('names each package', () => {
    const named = [...text.matchAll(/^\| `packages\/([\w-]+)`/gm)].map(([, name = '']) => name)
    expect(new Set(named)).toEqual(new Set(folders('packages')))
  })

  it('names only files and folders that are there', () => {
    const named = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('CONTRIBUTING.md', () => {
  it('names only files and folders that are there', () => {
    const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
    const named = [...contributing.matchAll(/`(packages\/[\w./-]+)`/g)].map(([, path = '']) => path)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

interface RestrictedImports {
  readonly patterns: readonly { readonly regex?: string }[]
}

interface Override {
  readonly files: readonly string[]
  readonly rules: { readonly 'no-restricted-imports'?: readonly [string, RestrictedImports] }
}

const lint = JSON.parse(
  // The configuration has comments on lines of their own.
  readFileSync(join(root, '.oxlintrc.json'), 'utf8').replaceAll(/^\s*\/\/.*$/gm, ''),
) as { readonly overrides: readonly Override[] }

/** The rooms that the lint keeps a room from importing. */
function forbiddenTo(room: string): readonly string[] {
  const override = lint.overrides.find(({ files }) => files.includes(`packages/core/src/${room}/**/*.ts`))
  const patterns = override?.rules['no-restricted-imports']?.[1].patterns ?? []
  const forbidden = patterns.flatMap(({ regex }) => (regex === undefined ? [] : [new RegExp(regex)]))
  return floors.flat().filter((other) => forbidden.some((pattern) => pattern.test(`../${other}/x.ts`)))
}

describe.each(floors.map((rooms, index) => ({ rooms, floor: index + 1 })))('floor $floor', (each) => {
  it.each(each.rooms)(
    'the lint keeps %s from importing its own floor’s other rooms and those above',
    (room) => {
      const above = floors.slice(each.floor - 1).flat()
      expect(forbiddenTo(room).toSorted()).toEqual(above.filter((other) => other !== room).toSorted())
    },
  )
})

describe('decisions', () => {
  const notes = readdirSync(join(root, 'decisions')).filter((name) => /^\d{4}-.*\.md$/.test(name))

  it('are all in the index', () => {
    const index = readFileSync(join(root, 'decisions', 'README.md'), 'utf8')
    expect([...index.matchAll(/\]\(([^)]+)\)/g)].map(([, name]) => name)).toEqual(notes)
  })

  it.each(notes)('%s has at most 20 lines and a number of its own', (name) => {
    const lines = readFileSync(join(root, 'decisions', name), 'utf8')
      .trim()
      .split('\n')
    expect(lines.length).toBeLessThanOrEqual(20)
    expect(notes.filter((other) => other.startsWith(name.slice(0, 4)))).toEqual([name])
  })
})
