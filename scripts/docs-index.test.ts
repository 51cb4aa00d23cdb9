import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const docs = join(root, 'docs')
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'))

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
