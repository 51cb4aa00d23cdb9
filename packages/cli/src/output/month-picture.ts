import { weeksOfMonth } from '@umeeting/core'
import type { Texts } from '../text/en.ts'
import { textWidth } from './text-width.ts'

/** Two digits and a mark. */
const CELL = 3
const MONTH_WIDTH = 7 * CELL
const GAP = '  '

export interface Month {
  readonly year: number
  /** 1–12 */
  readonly month: number
}

/** The months from that of one date to that of another, both included. Dates are `yyyy-MM-dd`. */
export function monthsBetween(first: string, last: string): readonly Month[] {
  const start = monthCount(first)
  return Array.from({ length: monthCount(last) - start + 1 }, (_, index) => ({
    year: Math.floor((start + index) / 12),
    month: ((start + index) % 12) + 1,
  }))
}

/** The months from January of the year 0 on. */
function monthCount(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

export interface PictureOptions {
  readonly texts: Pick<Texts, 'month' | 'shortWeekdays'>
  /** How wide a line may be; a month is never cut. */
  readonly columns: number
  /** How a marked day stands out beyond its `*`, such as a colour. */
  readonly mark: (day: string) => string
}

/** Months side by side, as many as fit, the marked dates (`yyyy-MM-dd`) followed by `*`. */
export function monthPicture(
  months: readonly Month[],
  marked: ReadonlySet<string>,
  options: PictureOptions,
): string {
  const perRow = Math.max(1, Math.floor((options.columns + GAP.length) / (MONTH_WIDTH + GAP.length)))
  const blocks = months.map((month) => linesOf(month, marked, options))
  const rows: string[] = []
  for (let at = 0; at < blocks.length; at += perRow) rows.push(besideEachOther(blocks.slice(at, at + perRow)))
  return rows.join('\n\n')
}

/** Blocks of lines that all fill the width of a month; where one has fewer lines, blanks stand. */
function besideEachOther(blocks: readonly (readonly string[])[]): string {
  const height = Math.max(...blocks.map((lines) => lines.length))
  const lines = Array.from({ length: height }, (_, line) =>
    blocks
      .map((block) => block[line] ?? ' '.repeat(MONTH_WIDTH))
      .join(GAP)
      .trimEnd(),
  )
  return lines.join('\n')
}

function linesOf(month: Month, marked: ReadonlySet<string>, options: PictureOptions): readonly string[] {
  const { texts, mark } = options
  const title = texts.month(month.year, month.month)
  const left = Math.max(0, Math.floor((MONTH_WIDTH - 1 - textWidth(title)) / 2))
  const weekdays = texts.shortWeekdays.map((name) => padded(name, CELL)).join('')
  return [padded(' '.repeat(left) + title, MONTH_WIDTH), weekdays, ...weeksOf(month, marked, mark)]
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

function weeksOf(
  { year, month }: Month,
  marked: ReadonlySet<string>,
  mark: PictureOptions['mark'],
): readonly string[] {
  const cellOf = (date: string | null): string => {
    if (date === null) return ' '.repeat(CELL)
    const text = String(Number(date.slice(8))).padStart(2)
    return marked.has(date) ? `${mark(text)}*` : `${text} `
  }
  return weeksOfMonth(year, month).map((week) => week.map(cellOf).join(''))
}
