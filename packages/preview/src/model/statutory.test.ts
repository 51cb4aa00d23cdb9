import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { LocalDate } from '@umeeting/core'
import { expect, it } from 'vitest'
import { statutoryWorkdays, statutoryYears } from './statutory.ts'

interface Published {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

const path = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json')
const { holidays, workdays } = JSON.parse(readFileSync(path, 'utf8')) as Published
const knownSince2024 = (dates: Readonly<Record<string, string>>) =>
  Object.keys(dates).filter((date) => date >= '2024') as LocalDate[]

it('every day off that chinese-days publishes is no workday, and every worked weekend is one', () => {
  expect(knownSince2024(holidays).filter((date) => statutoryWorkdays(date) !== false)).toEqual([])
  expect(knownSince2024(workdays).filter((date) => statutoryWorkdays(date) !== true)).toEqual([])
})

it('the years are those that chinese-days knows', () => {
  const last = Math.max(...Object.keys(holidays).map((date) => Number(date.slice(0, 4))))
  expect(statutoryYears).toBe(`2024–${last}`)
})

it.each([
  { date: '2026-10-08', is: true, why: 'a plain Thursday' },
  { date: '2026-11-28', is: false, why: 'a plain Saturday' },
  { date: '2023-12-31', is: undefined, why: 'before what is known' },
  { date: '2199-01-01', is: undefined, why: 'after what is known' },
])('$date, $why: $is', ({ date, is }) => {
  expect(statutoryWorkdays(date as LocalDate)).toBe(is)
})
