import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const docs = join(root, 'docs')
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'))

/** What integrators read in either language; the others say how the project itself works. */
const ENGLISH_ONLY = new Set(['README.md', 'glossary.md', 'semantics.md', 'service.md'])

it.each(pages.filter((page) => !page.endsWith('.zh-CN.md') && !ENGLISH_ONLY.has(page)))(
  'docs/%s has a Chinese sibling with as many sections and samples, and each links to the other',
  (page) => {
    const sibling = page.replace('.md', '.zh-CN.md')
    expect(linksOf(page)).toContain(sibling)
    expect(linksOf(sibling)).toContain(page)
    expect(shapeOf(sibling)).toEqual(shapeOf(page))
  },
)

/** The levels of its headings and the languages of its blocks, in order. */
function shapeOf(page: string): readonly string[] {
  return [...readFileSync(join(docs, page), 'utf8').matchAll(/^(#+(?= )|```\w+$)/gm)].map(([mark]) => mark)
}

it.each(pages)('docs/%s links to sections that are there', (page) => {
  const links = readFileSync(join(docs, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)
  const broken = [...links].filter(([, target = '', section = '']) => {
    const file = join(docs, target === '' ? page : target)
    const path = file.endsWith('.md') ? file : join(file, 'README.md')
    return !sectionsOf(readFileSync(path, 'utf8')).includes(section)
  })
  expect(broken.map(([link]) => link)).toEqual([])
})

/** The anchors that the forge makes of headings. */
function sectionsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
}

function linksOf(page: string): readonly string[] {
  const links = readFileSync(join(docs, page), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)
  return [...links].map(([, target = '']) => target)
}

it.each(pages)('docs/%s links to files that are there', (page) => {
  expect(linksOf(page).filter((target) => !existsSync(join(docs, target)))).toEqual([])
})

it('the index names every page of docs and every README of a package', () => {
  const readmes = readdirSync(join(root, 'packages')).flatMap((name) =>
    ['README.md', 'README.zh-CN.md']
      .map((readme) => `../packages/${name}/${readme}`)
      .filter((path) => existsSync(join(docs, path))),
  )
  const expected = [...pages.filter((page) => page !== 'README.md'), ...readmes]
  expect(linksOf('README.md')).toEqual(expect.arrayContaining(expected))
})
