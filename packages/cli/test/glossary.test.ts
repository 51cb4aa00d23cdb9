import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

/** Files that hold Chinese for readers: texts by their names, READMEs, documents, and what the command prints in Chinese. */
const files = [
  'README.zh-CN.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.zh-CN.md'))
    .map((file) => join('docs', file)),
  ...readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes('zh-CN') && /\.(?:ts|md|txt)$/.test(file))
    .filter((file) => !/(?:node_modules|dist|zone-cities)/.test(file))
    .map((file) => join('packages', file)),
].filter((file) => existsSync(join(root, file)))

/** Each kind of text, so that a folder that moves does not take its texts out of the test. */
it.each([
  'README.zh-CN.md',
  'docs/ledger.zh-CN.md',
  'packages/cli/README.zh-CN.md',
  'packages/cli/src/text/zh-CN/help.ts',
  'packages/cli/test/transcripts/zh-CN-80.txt',
  'packages/core/src/input/issue-sentences.zh-CN.ts',
  'packages/core/src/input/call-sentences.zh-CN.ts',
  'packages/core/src/text/zh-CN/notices.ts',
])('%s is among the texts', (file) => {
  expect(files).toContain(file)
})

/** The rows of the glossary: a term, and what is not written in its place. */
const terms = readFileSync(join(root, 'docs', 'glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \p{Script=Han}/u.test(line))
  .slice(1)
  .map((line) => {
    const [, term = '', , not = ''] = line.split('|').map((cell) => cell.trim())
    return { term, not: not.split('，') }
  })

/** `返回内容` holds what is not written alone, `服务的返回`. */
function withoutTerms(text: string): string {
  return terms.reduce((rest, { term }) => rest.replaceAll(term, '□'), text)
}

const texts = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

describe('every Chinese text keeps to the glossary', () => {
  it.each(terms)('$term, not $not', ({ not }) => {
    const found = texts.flatMap(({ file, text }) =>
      not.filter((word) => withoutTerms(text).includes(word)).map((word) => `${file}: ${word}`),
    )
    expect(found).toEqual([])
  })

  it('and the glossary holds the terms of the field', () => {
    expect(terms.map(({ term }) => term)).toEqual(
      expect.arrayContaining(['系列会议', '核对', '返回内容', '未说明之处']),
    )
  })
})

it.each(texts)('$file has no blank after a full-width mark', ({ text }) => {
  expect(text.match(/.{0,12}[，。、；：？！）】”] +(?=[^\s|*]).{0,12}/gu) ?? []).toEqual([])
})

/** What is typed or named as it is: fields, options, choices, formats, files, names. */
const typed =
  /--?[a-z][a-z-]*|\b[a-z]+(?:[_.-][a-z0-9_]+)+\b|\b[a-z]+[A-Z]\w*|<[^>]*>|\{[^}]*\}|"[^"]*"|[A-Z][A-Z_0-9]+\b|[\w/-]+\.(?:json|ndjson|bash|ics|config)\b/g
const names = new Set(
  `umeeting preview check reconcile calibrate simulate completion help schedule instant get list update none documented
  zoom Zoom skip include topic duration rrule calendar bash zsh fish powershell samples files id request answer command shell
  Asia Shanghai yyyy MM dd HH mm ss index preveiw last first day week abc zone end date no free room Ctrl
  zh CN en ics refused conform ledger Markdown book show cancel work audit bok key Postgres uuid
  pending booked different`.split(/\s+/),
)

describe('no English stands inside a Chinese sentence that the command prints', () => {
  const printed = texts.filter(({ file }) => file.includes('transcripts'))
  it.each(printed)('$file', ({ text }) => {
    const sentences = text.split('\n').filter((line) => /\p{Script=Han}/u.test(line) && !/^[{$]/.test(line))
    const words = sentences.flatMap((line) => line.replaceAll(typed, ' ').match(/[A-Za-z]{2,}/g) ?? [])
    expect([...new Set(words)].filter((word) => !names.has(word))).toEqual([])
  })
})
