import stringWidth from 'string-width'
import type { Texts } from '../text/en.ts'

/** Two digits and a mark. */
const CELL = 3
const MONTH_WIDTH = 7 * CELL
const GAP = 2

export interface Month {
  readonly year: number
  /** 1–12 */
  readonly month: number
}

/**
 * Months side by side, as many as fit into `columns`, the marked days followed by `*`. Widths are those of a
 * terminal, where a Chinese character takes two columns.
 *
 * @param mark how a marked day stands out beyond its `*`, such as a colour
 */
export function monthPicture(
  months: readonly Month[],
  marked: ReadonlySet<string>,
  {
    texts,
    columns,
    mark,
  }: { readonly texts: Texts; readonly columns: number; readonly mark: (day: string) => string },
): string {
  const perRow = Math.max(1, Math.floor((columns + GAP) / (MONTH_WIDTH + GAP)))
  const blocks = months.map((month) => linesOf(month, marked, texts, mark))
  const rows: string[] = []
  for (let at = 0; at < blocks.length; at += perRow) {
    const row = blocks.slice(at, at + perRow)
    const height = Math.max(...row.map((lines) => lines.length))
    for (let line = 0; line < height; line++) {
      rows.push(
        row
          .map((lines) => lines[line] ?? { text: '', width: 0 })
          .map(({ text, width }) => text + ' '.repeat(Math.max(0, MONTH_WIDTH - width)))
          .join(' '.repeat(GAP))
          .trimEnd(),
      )
    }
    rows.push('')
  }
  return rows.join('\n').trimEnd()
}

interface Line {
  readonly text: string
  readonly width: number
}

function linesOf(
  month: Month,
  marked: ReadonlySet<string>,
  texts: Texts,
  mark: (day: string) => string,
): readonly Line[] {
  const title = texts.month(month.year, month.month)
  const left = Math.max(0, Math.floor((MONTH_WIDTH - 1 - stringWidth(title)) / 2))
  const head = texts.shortWeekdays
    .map((name) => name + ' '.repeat(Math.max(0, 2 - stringWidth(name))))
    .join(' ')
  return [lineOf(' '.repeat(left) + title), lineOf(head), ...weeksOf(month, marked, mark)]
}

function lineOf(text: string): Line {
  return { text, width: stringWidth(text) }
}

function weeksOf(
  { year, month }: Month,
  marked: ReadonlySet<string>,
  mark: (day: string) => string,
): readonly Line[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const offset = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const prefix = `${year}-${String(month).padStart(2, '0')}-`
  const lines: Line[] = []
  for (let first = 1 - offset; first <= length; first += 7) {
    const cells = Array.from({ length: 7 }, (_, index) => {
      const day = first + index
      if (day < 1 || day > length) return { text: '   ', width: CELL }
      const text = String(day).padStart(2, ' ')
      const found = marked.has(prefix + String(day).padStart(2, '0'))
      return { text: found ? `${mark(text)}*` : `${text} `, width: CELL }
    })
    lines.push(trimmed(cells.map(({ text }) => text).join('')))
  }
  return lines
}

function trimmed(text: string): Line {
  const end = text.trimEnd()
  return { text: end, width: stringWidth(end) }
}
