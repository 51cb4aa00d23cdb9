import { ruleFieldNamed } from './rule-fields.ts'
import { Expression, recordOf } from './literal-values.ts'
import {
  charAfter,
  type Cursor,
  isWordCharacter,
  LiteralFault,
  quotedString,
  skipBlanks,
  skipExpression,
} from './literal-tokens.ts'

export type Literal =
  | { readonly ok: true; readonly value: unknown; readonly end: number }
  | { readonly ok: false; readonly fault: LiteralFault }

/** Deeper nesting is refused, so that no text can exhaust the stack. */
const MOST_DEPTH = 64

const OPENER = /@?\{|\[|\(|(?:array|dict|OrderedDict)\s{0,9}\(/y
const WORD = /[+-]?[\w.]+/y
const SEPARATOR = /=>|:(?!:)|：|=(?!=)/y

/**
 * Reads the object, list, string, number or word at `from`, as JSON, JSON5, JavaScript, Python, Ruby, PHP and
 * PowerShell write them: single, double and curly quotes, comments, trailing commas, `:` `=>` `=`, `None`, `array(`,
 * `dict(`, `@{`. What is computed becomes an `Expression`. What follows the value is not looked at. Linear in the text.
 */
export function readLiteral(text: string, from: number): Literal {
  const cursor: Cursor = { text, at: from, sawRuleField: false }
  try {
    const value = readValue(cursor, 0)
    return { ok: true, value, end: cursor.at }
  } catch (error) {
    if (error instanceof LiteralFault) return { ok: false, fault: error }
    throw error
  }
}

function readValue(cursor: Cursor, depth: number): unknown {
  if (depth > MOST_DEPTH) throw new LiteralFault(cursor, 'less-nesting')
  skipBlanks(cursor)
  const { text, at } = cursor
  OPENER.lastIndex = at
  const opener = OPENER.exec(text)?.[0]
  if (opener !== undefined) {
    cursor.at += opener.length
    const close = opener.endsWith('(') ? ')' : opener === '[' ? ']' : '}'
    return afterValue(cursor, at, readItems(cursor, close, opener === '@{', depth))
  }
  const string = quotedString(cursor)
  if (string !== undefined) return afterValue(cursor, at, string)
  WORD.lastIndex = at
  const bare = WORD.exec(text)?.[0]
  if (bare === undefined) {
    if (charAfter(cursor) === '' || /[,\]})]/.test(charAfter(cursor))) throw new LiteralFault(cursor, 'value')
    return expressionFrom(cursor, at)
  }
  cursor.at += bare.length
  return afterValue(cursor, at, wordValue(bare))
}

/** A value ends before a comma, a closing bracket or a line; an operator or a call makes an expression of it. */
function afterValue(cursor: Cursor, from: number, value: unknown): unknown {
  const before = cursor.at
  skipBlanks(cursor)
  const next = charAfter(cursor)
  if (value instanceof Expression || (next !== '' && /[+*/%?&|(.[-]/.test(next) && before > from)) {
    const newLine = cursor.text.slice(before, cursor.at).includes('\n')
    if (newLine && next !== '.' && next !== '+') return value
    return expressionFrom(cursor, from)
  }
  return value
}

/** An unquoted date (`start_time: 2026-11-30 10:00`) is text, not arithmetic. */
function expressionFrom(cursor: Cursor, from: number): unknown {
  cursor.at = from
  skipExpression(cursor)
  const text = cursor.text.slice(from, cursor.at).trim()
  if (text.length < 40 && /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\b[T\d:.Z+ -]*$/.test(text)) return text
  return new Expression(cursor.text.slice(from, Math.min(cursor.at, from + 60)).trim())
}

const words: Readonly<Record<string, unknown>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
  null: null,
  None: null,
  nil: null,
  NULL: null,
  undefined: null,
}

function wordValue(word: string): unknown {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE]\d+)?$/.test(word)) return /^0\d/.test(word) ? word : Number(word)
  return Object.hasOwn(words, word) ? words[word] : new Expression(word)
}

/** Items up to the closing bracket: all with a name make an object, all without make a list. */
function readItems(cursor: Cursor, close: string, linesSeparate: boolean, depth: number): unknown {
  const items: unknown[] = []
  const pairs: [string, unknown][] = []
  for (;;) {
    skipBlanks(cursor)
    if (charAfter(cursor) === close) break
    const start = cursor.at
    const key = readKey(cursor)
    if (key !== undefined) {
      if (ruleFieldNamed(key)) cursor.sawRuleField = true
      pairs.push([key, readValue(cursor, depth + 1)])
    } else if (cursor.text.startsWith('...', start) || cursor.text.startsWith('**', start)) {
      cursor.at = start
      skipExpression(cursor)
    } else if (close === '}') pairs.push(shorthand(cursor, start))
    else {
      cursor.at = start
      items.push(readValue(cursor, depth + 1))
    }
    const lineBefore = cursor.at
    skipBlanks(cursor)
    const next = charAfter(cursor)
    if (/[,;，]/.test(next) && next !== '') cursor.at++
    else if (next === close) break
    else if (!(linesSeparate && cursor.text.slice(lineBefore - 1, cursor.at).includes('\n')))
      throw new LiteralFault(cursor, 'comma')
  }
  cursor.at++
  if (pairs.length === 0) return close === '}' ? {} : items
  return recordOf(pairs)
}

/** A name with its separator; undefined, with the cursor anywhere, where none stands. */
function readKey(cursor: Cursor): string | undefined {
  const symbol = cursor.text[cursor.at] === ':' ? 1 : 0
  cursor.at += symbol
  let key = quotedString(cursor)
  if (key === undefined) {
    const from = cursor.at
    while (isWordCharacter(cursor.text.charCodeAt(cursor.at))) cursor.at++
    if (cursor.at === from) return undefined
    key = cursor.text.slice(from, cursor.at)
  }
  skipBlanks(cursor)
  SEPARATOR.lastIndex = cursor.at
  const found = SEPARATOR.exec(cursor.text)?.[0]
  if (found === undefined) return undefined
  cursor.at += found.length
  return key
}

/** `{ start_time, … }`: a name alone, whose value a variable holds. */
function shorthand(cursor: Cursor, start: number): [string, unknown] {
  const name = cursor.text.slice(start, cursor.at).trim()
  if (!/^[A-Za-z_$][\w$]*$/.test(name) || !/[,}]/.test(charAfter(cursor))) {
    cursor.at = start
    throw new LiteralFault(cursor, 'name')
  }
  if (ruleFieldNamed(name)) cursor.sawRuleField = true
  return [name, new Expression(name)]
}
