import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entries, extract } from './extract.js'

const root = join(import.meta.dirname, '..', '..')

/** What the other entries of a package export may be mentioned in one of them. */
const exported = new Map(
  entries.map(({ folder, report }) => [
    report,
    new Set(
      readFileSync(join(root, 'packages', folder, 'api', report), 'utf8').match(
        /(?<=^export (?:declare |abstract )*(?:type|interface|class|const|function) )\w+/gm,
      ),
    ),
  ]),
)

/** What a class extends where there is no DOM is a value, and no type to export. */
const VALUES = new Set(['Base'])

describe.each(entries)('$name', (entry) => {
  const extracted = extract(entry, false)

  it('exports what its report says (`pnpm api` writes it)', () => {
    expect(extracted.changed).toBe(false)
    expect(extracted.others).toEqual([])
  })

  it('exports every type that its types mention, here or from another entry of the package', () => {
    const siblings = entries.filter(({ folder }) => folder === entry.folder)
    const everywhere = siblings.map(({ report }) => exported.get(report))
    const missing = extracted.unexported.filter(
      (name) => !VALUES.has(name) && !everywhere.some((names) => names?.has(name)),
    )
    expect(missing).toEqual([])
  })

  it('says of every symbol and every member what it is', () => {
    expect(extracted.undocumented).toEqual([])
  })
})
