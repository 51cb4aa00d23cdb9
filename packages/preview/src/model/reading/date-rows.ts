import type { AnswerFound, AnswerRow } from './answer-in-value.ts'
import { momentAtStart, readMoment } from './moment.ts'
import { barCells, csvCells } from './table-text.ts'

const MOST_ROWS = 20_000

/** What looks like a date or a date-time, readable or not: such a line is a row, never prose. */
const DATE_LIKE = /\d{1,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,4}|\d{1,2}\s?月\s?\d{1,2}\s?[日号]/

/** A number or a bullet in front of a date: `1. `, `12) `, `第 3 次：`, `- `. */
const MARKER = /^(?:第\s?\d{1,6}\s?[次场][：:]?|#?\d{1,6}[.)、:：]|[-*•·–])\s*|^\d{1,6}\s+(?=\d{4}\D)/

/**
 * A list of dates in lines: plain, numbered, with weekdays, as CSV or table rows. Comments, headings and the prose
 * around the list are passed over; a line with a date that can't be read is a row without a moment. Undefined where
 * fewer than two rows are.
 */
export function dateRowsIn(text: string): AnswerFound | undefined {
  const lines = text.split(/\n/)
  if (lines.length > MOST_ROWS * 2)
    return { kind: 'unreadable', why: { code: 'too-many-rows', count: lines.length, most: MOST_ROWS } }
  const rows: AnswerRow[] = []
  let column: number | undefined
  for (const line of lines) {
    const plain = line.trim().slice(0, 400)
    if (plain === '' || /^(?:#(?!\d)|\/\/|--|\/\*|\*\/|<!--)/.test(plain)) continue
    const cells = cellsOf(plain)
    const named = cells.findIndex((cell) =>
      /^(?:start_?time|start|local_?start|date|开始(?:时间|日期)?|日期(?:与时间)?)$/i.test(cell),
    )
    if (named >= 0 && rows.length === 0) {
      column = named
      continue
    }
    const row = rowOf(cells, column)
    if (row) rows.push(row)
  }
  return rows.filter(({ moment }) => moment).length < 2 ? oneOf(rows, lines) : { kind: 'rows', rows }
}

/** A single date alone is a list of one. */
function oneOf(rows: readonly AnswerRow[], lines: readonly string[]): AnswerFound | undefined {
  return rows.length === 1 && rows[0]?.moment && lines.length < 4 ? { kind: 'rows', rows } : undefined
}

function rowOf(cells: readonly string[], column: number | undefined): AnswerRow | undefined {
  const given = column === undefined ? cells.findIndex((cell) => startsWithDate(cell)) : column
  const cell = cells[given] ?? ''
  const text = cell.normalize('NFKC').replace(MARKER, '')
  const uuid = cells.find((each) => /^[\w+/=-]{16,}$/.test(each) && /[A-Za-z]/.test(each)) ?? null
  const next = cells[given + 1] ?? ''
  const joined = /^\d{1,2}:\d{2}(?::\d{2})?$/.test(next) ? `${text} ${next}` : text
  const moment = given < 0 ? undefined : (readMoment(joined) ?? rowMoment(joined))
  if (moment && moment.kind !== 'ambiguous') return { moment, text: cell.slice(0, 80), uuid }
  const whole = cells.join(' ')
  return DATE_LIKE.test(whole) && !isProse(whole) ? { text: whole.slice(0, 80), uuid } : undefined
}

function startsWithDate(cell: string): boolean {
  const text = cell.normalize('NFKC').replace(MARKER, '')
  return momentAtStart(text) !== undefined || readMoment(text) !== undefined
}

/** A date-time with what people write after it: the end of the meeting, a zone's name in brackets, a weekday, a remark. */
function rowMoment(text: string): ReturnType<typeof readMoment> {
  const read = momentAtStart(text)
  if (!read) return undefined
  const rest = text.slice(read.length)
  const afterRange = rest.replace(/^\s*[-–~至到—]+\s*\d{1,2}[:：]\d{2}/, '')
  if (/^\s*(?:[A-Z]{2,5}\b|[+-]\d|\d|:)/.test(afterRange)) return undefined
  return /^(?:[\s,;.。，；、]|[-–~至到—(（]|$)/.test(rest) ? read.moment : undefined
}

/** A sentence that mentions a date, such as a heading: many words before or after it. */
function isProse(text: string): boolean {
  return text.replaceAll(/[\d\s:./-]/g, '').length > 30
}

function cellsOf(line: string): readonly string[] {
  if (/[|│\t]/.test(line)) return barCells(line)
  return /,|;/.test(line) && !/[，]/.test(line) ? csvCells(line) : [line]
}
