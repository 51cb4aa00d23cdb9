import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'umeeting-ledger-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

it.each([
  { words: ['list'], lang: 'en', said: 'There is no database' },
  { words: ['show', 'a'], lang: 'zh-CN', said: '没有数据库' },
  { words: ['cancel', 'a', '--all'], lang: 'en', said: 'There is no database' },
  { words: ['audit'], lang: 'en', said: 'There is no database' },
])('umeeting ledger $words asks no database that is not there, and makes none', ({ words, lang, said }) => {
  const database = join(folder, `${words[0] ?? ''}.db`)
  const { stderr, status } = run(['ledger', ...words, '--database', database, '--lang', lang])
  expect(stderr).toContain(said)
  expect(status).toBe(2)
  expect(existsSync(database)).toBe(false)
})
