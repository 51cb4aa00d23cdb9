/** Where a literal is read, and what was seen on the way. */
export interface Cursor {
  readonly text: string
  at: number
  /** Whether the name of a rule field was read: then this is the literal that the text is about. */
  sawRuleField: boolean
}

/** What should stand where a literal goes wrong: a comma stands for any end of an item. */
export type Wanted = 'value' | 'name' | 'comma' | 'quote' | 'less-nesting'

/** Why no literal stands there. */
export class LiteralFault extends Error {
  readonly at: number
  readonly expected: Wanted
  readonly sawRuleField: boolean
  constructor({ at, sawRuleField }: Cursor, expected: Wanted) {
    super(expected)
    this.at = at
    this.expected = expected
    this.sawRuleField = sawRuleField
  }
}

export function charAfter({ text, at }: Cursor): string {
  return text.charAt(at)
}

export function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36
  )
}

const BLANKS = /\s+/y
const STRING_PREFIX = /[uUrRbB]?(?=["'])/y
const CODE_POINT = /u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})/y

/** Skips blanks and comments: those of a line after `//` and `#`, and those between slashes and stars. */
export function skipBlanks(cursor: Cursor): void {
  const { text } = cursor
  for (;;) {
    BLANKS.lastIndex = cursor.at
    if (BLANKS.test(text)) cursor.at = BLANKS.lastIndex
    if (text.startsWith('/*', cursor.at)) {
      const end = text.indexOf('*/', cursor.at + 2)
      cursor.at = end < 0 ? text.length : end + 2
    } else if (text.startsWith('//', cursor.at) || text[cursor.at] === '#') {
      const end = text.indexOf('\n', cursor.at)
      cursor.at = end < 0 ? text.length : end
    } else return
  }
}

/** A quote and those that may close it. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”“',
  '”': '”',
  '„': '”“',
  '‘': '’‘',
  '’': '’',
  '＂': '＂',
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' }

/** The text of the quoted string at the cursor, `'…'`, `b"…"` or `"""…"""`; undefined where none stands. */
export function quotedString(cursor: Cursor): string | undefined {
  const { text } = cursor
  STRING_PREFIX.lastIndex = cursor.at
  const from = cursor.at + (STRING_PREFIX.exec(text)?.[0].length ?? 0)
  const quote = text.charAt(from)
  const ends = closers[quote]
  if (ends === undefined) return undefined
  const triple = quote.repeat(3)
  if ((quote === '"' || quote === "'") && text.startsWith(triple, from)) {
    const end = text.indexOf(triple, from + 3)
    if (end >= 0) {
      cursor.at = end + 3
      return text.slice(from + 3, end)
    }
  }
  let read = ''
  let start = from + 1
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\') {
      const escaped = escapeAt(text, at + 1)
      read += text.slice(start, at) + escaped.text
      start = escaped.end
      at = start - 1
    } else if (ends.includes(char)) {
      cursor.at = at + 1
      return read + text.slice(start, at)
    } else if (char === '\n' && quote !== '`') break
  }
  throw new LiteralFault(cursor, 'quote')
}

function escapeAt(text: string, at: number): { readonly text: string; readonly end: number } {
  CODE_POINT.lastIndex = at
  const match = CODE_POINT.exec(text)
  const point = match && Number.parseInt(match[1] ?? match[2] ?? match[3] ?? '', 16)
  if (match && point !== null && point <= 0x10ffff)
    return { text: String.fromCodePoint(point), end: at + match[0].length }
  const char = text.charAt(at)
  return { text: escapes[char] ?? char, end: at + 1 }
}

/** Skips an expression: to the comma, semicolon or bracket that ends it, past brackets and strings within. */
export function skipExpression(cursor: Cursor): void {
  let depth = 0
  for (;;) {
    const char = charAfter(cursor)
    if (char === '') return
    if (depth === 0 && /[,;\n\])}]/.test(char)) return
    if (/["'`]/.test(char)) {
      quotedString(cursor)
      continue
    }
    if (/[([{]/.test(char)) depth++
    if (/[)\]}]/.test(char)) depth--
    cursor.at++
  }
}
