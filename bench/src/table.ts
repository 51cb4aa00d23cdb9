import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawRatios } from './picture.ts'
import type { Cell, Report } from './results.ts'

/** Writes the benchmark's table into `bench/README.md`, between its marks, and the picture beside the results. */
const root = join(import.meta.dirname, '..', '..')
const report = JSON.parse(readFileSync(join(root, 'bench', 'results', 'latest.json'), 'utf8')) as Report

const columns = ['rrule-rust', 'rrule-temporal', 'rrule', 'ical.js', 'rruleEngine', 'the limit'] as const
type Column = (typeof columns)[number]

/** The rows that the table shows: the rest stays in the JSON. */
const shown = (cell: Cell): boolean =>
  ['UTC', 'America/New_York'].includes(cell.zone) &&
  ['first 1,000', '5 weeks in 50 years'].includes(cell.question)

const note = `Times of others as multiples of the calendar engine's, occurrence objects with their text read; “the limit” is a hand-written integer loop beside \`predictInto\`. — : can't be asked, or answered something else. Node ${report.node}.`

const head = ['series', 'zone', 'asked for']
const table = [
  `| ${[...head, ...columns].join(' | ')} |`,
  `| ${[...head.map(() => '---'), ...columns.map(() => '---:')].join(' | ')} |`,
  ...report.cells.filter(shown).map((cell) => row(cell)),
].join('\n')
const readme = join(root, 'bench', 'README.md')
const text = readFileSync(readme, 'utf8')
const marked = /(<!-- benchmark -->\n)[\s\S]*?(<!-- \/benchmark -->)/
if (!marked.test(text)) throw new Error('bench/README.md has no <!-- benchmark --> marks')
writeFileSync(
  readme,
  text.replace(
    marked,
    (_, open: string, close: string) =>
      `${open}\n${table}\n\n${note}\n\n![The same as bars on a logarithmic scale](results/ratios.svg)\n\n${close}`,
  ),
)
writeFileSync(join(root, 'bench', 'results', 'ratios.svg'), drawRatios(report.cells.filter(shown)))

function row(cell: Cell): string {
  const ratios = columns.map((column) => ratioText(ratioOf(cell, column)))
  return `| ${[cell.sample, cell.zone, cell.question, ...ratios].join(' | ')} |`
}

function ratioOf(cell: Cell, column: Column): number | undefined {
  if (column === 'rrule') return (cell.times['rrule, floating'] ?? cell.times['rrule, tzid'])?.ratio
  if (column !== 'the limit') return cell.times[column]?.ratio
  const instants = cell.times['calendar, instants']
  const limit = cell.times['the limit']
  return instants && limit && limit.nanoseconds / instants.nanoseconds
}

function ratioText(ratio: number | undefined): string {
  if (ratio === undefined) return '—'
  return ratio < 10 ? `${ratio.toFixed(ratio < 1 ? 2 : 1)}×` : `${Math.round(ratio).toLocaleString('en')}×`
}
