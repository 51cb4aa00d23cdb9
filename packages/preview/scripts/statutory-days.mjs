// Writes src/model/statutory-days.ts from chinese-days: `pnpm --filter @umeeting/preview statutory-days`, after that
// package has been updated with another year. Only which days are off and which weekends are worked is kept.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Older years are no use to a page that books meetings to come; a few are kept for looking back. */
const FIRST_YEAR = '2024'

const path = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json')
const { holidays, workdays } =
  /** @type {{ holidays: Record<string, string>, workdays: Record<string, string> }} */ (
    JSON.parse(readFileSync(path, 'utf8'))
  )
const years = [...new Set(Object.keys(holidays).map((date) => date.slice(0, 4)))].filter(
  (year) => year >= FIRST_YEAR,
)
years.sort()
const lines = years.map(
  (year) => `  '${year}': [\n    '${daysIn(year, holidays)}',\n    '${daysIn(year, workdays)}',\n  ],\n`,
)

writeFileSync(
  join(import.meta.dirname, '..', 'src', 'model', 'statutory-days.ts'),
  `// Written by scripts/statutory-days.mjs.

/** For each year, its days off and its weekend workdays in mainland China, as \`MMdd\` and runs \`MMdd-MMdd\` of a month. */
export const statutoryDays: Readonly<Record<string, readonly [off: string, on: string]>> = {
${lines.join('')}}
`,
)

/**
 * @param {string} year
 * @param {Record<string, string>} dates
 */
function daysIn(year, dates) {
  const days = Object.keys(dates)
    .filter((date) => date.startsWith(year))
    .map((date) => Number(date.slice(5, 7) + date.slice(8)))
  days.sort((one, other) => one - other)
  /** @type {[number, number][]} */
  const runs = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run?.[1] === day - 1) run[1] = day
    else runs.push([day, day])
  }
  return runs.map(([from, to]) => (from === to ? text(from) : `${text(from)}-${text(to)}`)).join(' ')
}

/** @param {number} day */
function text(day) {
  return String(day).padStart(4, '0')
}
