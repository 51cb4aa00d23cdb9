import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawRatios } from './picture.ts'
import type { Cell, Report } from './results.ts'

/** Writes the benchmark's table into both READMEs, between their marks, and the picture beside the results. */
const root = join(import.meta.dirname, '..', '..')
const report = JSON.parse(readFileSync(join(root, 'bench', 'results', 'latest.json'), 'utf8')) as Report

const columns = ['rrule-rust', 'rrule-temporal', 'rrule', 'ical.js', 'rruleEngine', 'the limit'] as const
type Column = (typeof columns)[number]

/** The rows that the READMEs show: the rest stays in the JSON. */
const shown = (cell: Cell): boolean =>
  ['UTC', 'America/New_York'].includes(cell.zone) &&
  ['first 1,000', '5 weeks in 50 years'].includes(cell.question)

const languages = [
  {
    file: 'README.md',
    head: ['series', 'zone', 'asked for'],
    note: `Times of others as multiples of the calendar engine's, occurrence objects with their text read; “the limit” is a hand-written integer loop beside \`predictInto\`. — : can't be asked, or answered something else. Node ${report.node}.`,
    picture: 'The same as bars on a logarithmic scale',
  },
  {
    file: 'README.zh-CN.md',
    head: ['系列', '时区', '求'],
    note: `其他库的耗时，以 calendar 引擎的倍数计（生成场次对象并读取其文本）；“the limit”是手写的整数循环与 \`predictInto\` 之比。— ：无法作答，或答案不同。Node ${report.node}。`,
    picture: '同一数据的对数条形图',
  },
]

for (const { file, head, note, picture } of languages) {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  const table = [
    `| ${[...head, ...columns].join(' | ')} |`,
    `| ${[...head.map(() => '---'), ...columns.map(() => '---:')].join(' | ')} |`,
    ...report.cells.filter(shown).map((cell) => row(cell)),
  ].join('\n')
  const marked = /(<!-- benchmark -->\n)[\s\S]*?(<!-- \/benchmark -->)/
  if (!marked.test(text)) throw new Error(`${file} has no <!-- benchmark --> marks`)
  writeFileSync(
    path,
    text.replace(
      marked,
      (_, open: string, close: string) =>
        `${open}\n${table}\n\n${note}\n\n![${picture}](bench/results/ratios.svg)\n\n${close}`,
    ),
  )
}
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
