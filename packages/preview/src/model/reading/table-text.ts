import { type Found, found } from './found.ts'
import { recordOf } from './literal-values.ts'
import { readLiteral } from './literal.ts'
import { mentionsRuleField, ruleFieldNamed } from './rule-fields.ts'

type Pair = readonly [string, unknown]

/** A table of more lines is none of a booking. */
const MOST_LINES = 1000

/**
 * Lines of names and values as spreadsheets, documents, developer tools, YAML and .env files have them: a row of names
 * above a row of values; a name and a value in each line; names and values in turns.
 */
export function tableIn(text: string): Found | undefined {
  if (!mentionsRuleField(text)) return undefined
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:export\s+|set\s+)?/, ''))
    .filter((line) => line.trim() !== '' && !/^[\s|:+=-]+$/.test(line) && !/^\s*(?:#|\/\/)/.test(line))
  if (lines.length > MOST_LINES) return undefined
  const value = rowsBelowNames(lines) ?? inTurns(lines) ?? lineByLine(lines)
  return value === undefined ? undefined : found(value, 'table')
}

/** How a row is split: between bars or tabs, as CSV, or where blanks set columns apart. */
const splitters: readonly ((line: string) => readonly string[])[] = [
  barCells,
  csvCells,
  (line) => line.trim().split(/\s{2,}/),
]

/** A row of names, and below it a row of values for each booking. */
function rowsBelowNames(lines: readonly string[]): unknown {
  for (const split of splitters) {
    const at = lines.findIndex((line) => line.length < 2000 && areNames(split(line)))
    if (at < 0) continue
    const names = split(lines[at] ?? '')
    const rows = lines
      .slice(at + 1)
      .map(split)
      .filter((cells) => cells.length > 1)
    const areRows = rows.every(
      ([first = '', ...rest]) => rest.length <= names.length && !ruleFieldNamed(first),
    )
    if (rows.length > 0 && areRows)
      return rows.map((cells) => recordOf(names.map((name, index) => [name, cells[index] ?? ''] as const)))
  }
  return undefined
}

/** Cells that can be the names of columns, those of rule fields among them. */
function areNames(cells: readonly string[]): boolean {
  const fields = cells.filter((cell) => ruleFieldNamed(cell)).length
  return (
    cells.length > 1 && fields > 0 && (fields > 1 || cells.every((cell) => /^[A-Za-z_][\w -]*$/.test(cell)))
  )
}

/** A name, and in the next line its value, as developer tools copy a form. */
function inTurns(lines: readonly string[]): unknown {
  const names = lines.filter((_, index) => index % 2 === 0)
  const known = names.filter((name) => ruleFieldNamed(name.trim()))
  if (lines.length % 2 === 1 || known.length === 0 || !names.every((name) => /^\w+\s*:?\s*$/.test(name)))
    return undefined
  return recordOf(names.map((name, index) => [name.trim(), (lines[index * 2 + 1] ?? '').trim()] as const))
}

function lineByLine(lines: readonly string[]): unknown {
  const pairs: Pair[] = []
  for (const line of lines) {
    const item = itemIn(line.trim())
    const last = pairs.at(-1)
    if (item !== undefined && last && (last[1] === '' || Array.isArray(last[1]))) {
      pairs[pairs.length - 1] = [last[0], [...(Array.isArray(last[1]) ? (last[1] as unknown[]) : []), item]]
    } else {
      const pair = pairOf(line)
      if (pair) pairs.push(pair)
    }
  }
  return pairs.some(([name]) => ruleFieldNamed(name)) ? recordOf(pairs) : undefined
}

/** The item of a list as YAML writes it: `- 1`, `- "1"`. */
function itemIn(line: string): string | undefined {
  if (!/^-\s/.test(line)) return undefined
  const [, double, single, bare] =
    /^"([\w ,:-]+)"$|^'([\w ,:-]+)'$|^([\w ,:-]+)$/.exec(line.slice(1).trim()) ?? []
  return double ?? single ?? bare
}

/** `name: value`, `name=value`, `[name] => value`, or the first two cells of a row. */
function pairOf(line: string): Pair | undefined {
  const cells = cellsOf(line)
  if (cells.length > 1) {
    const at = cells.findIndex((cell) => ruleFieldNamed(cell))
    return at < 0 ? undefined : [cells[at] ?? '', cells.slice(at + 1).find((cell) => cell !== '') ?? '']
  }
  const [, name, separator, value] =
    /^\s*(?:[-*•]\s+)?["'`[:]?([A-Za-z][\w-]*)["'`\]]?(?:\s{0,9}(=>|[:：=,])\s{0,9}|\s+)(.*)$/.exec(line) ??
    []
  if (name === undefined || value === undefined) return undefined
  if (separator === undefined && !ruleFieldNamed(name)) return undefined
  return [name, valueOf(value)]
}

/** A value as it stands, without quotes, a comma at its end, or a comment. */
function valueOf(text: string): unknown {
  const plain = text.replace(/\s+#\s.*$/, '').trim()
  if (/^["'[“‘]/.test(plain)) {
    const read = readLiteral(plain, 0)
    if (read.ok && /^[,;]?$/.test(plain.slice(read.end).trim())) return read.value
  }
  return plain.replace(/[,;]$/, '').trim()
}

/** The cells of a row that names one field. */
function cellsOf(line: string): readonly string[] {
  if (/[|│\t]/.test(line)) return barCells(line)
  const apart = line.trim().split(/\s{2,}/)
  return apart.length > 1 && !/[:=]/.test(apart[0] ?? '') ? apart.map(unquoted) : [line.trim()]
}

/** The cells of a row between bars or tabs. */
export function barCells(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^[|│]/, '')
    .replace(/[|│]$/, '')
    .split(/[|│\t]/)
    .map(unquoted)
}

/** One line of CSV, after RFC 4180; `;` separates where the line has no comma outside of quotes. */
export function csvCells(line: string): readonly string[] {
  const separator = /^(?:"[^"]*"|[^",;])*;/.test(line) ? ';' : ','
  const cells: string[] = []
  const cell = separator === ',' ? /(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/y : /(?:"((?:[^"]|"")*)"|([^;]*))(;|$)/y
  for (;;) {
    const match = cell.exec(line)
    if (!match) return cells
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim())
    if (match[3] === '') return cells
  }
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^(["'`])(.*)\1$/, '$2')
    .trim()
}
