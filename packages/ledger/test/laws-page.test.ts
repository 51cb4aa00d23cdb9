import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkpoints } from '../src/index.ts'
import { omissions } from './simulation/omissions.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/ledger-laws.md'), 'utf8')

function firstCells(table: RegExp): readonly string[] {
  return [...page.matchAll(table)].map(([, cell = '']) => cell)
}

it('the table of kills has each step, and no other', () => {
  expect(firstCells(/^\| `([a-z-]+)` +\| SIGKILL/gm)).toEqual([...checkpoints])
})

it('the table of ledgers that must fail has each of them', () => {
  expect(firstCells(/^\| ([a-z ]+?) +\| +\d+ \|$/gm)).toEqual(['omits nothing', ...omissions])
})
