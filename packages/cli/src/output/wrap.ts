import { textWidth } from './text-width.ts'

/** Marks that must not begin a line: what they close or end stands before them. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}，。、；：？！…]/u
/** Marks that must not end a line. */
const OPENING = /[\p{Ps}\p{Pi}]$/u

/**
 * Breaks a text into lines of at most so many columns, between words: at blanks, and in Chinese where the platform's
 * dictionary has a word end (`Intl.Segmenter`). A word longer than a line stands whole. Lines after the first begin
 * with the indent.
 *
 * @param columns undefined breaks nothing
 */
export function wrap(text: string, columns: number | undefined, indent = ''): string {
  if (columns === undefined) return text
  return text
    .split('\n')
    .map((line) => (textWidth(line) <= columns ? line : wrapLine(line, columns, indent)))
    .join('\n')
}

function wrapLine(text: string, columns: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const piece of piecesOf(text, columns)) {
    const isWide = width + textWidth(piece.trimEnd()) > columns
    if (isWide && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = indent
      width = textWidth(indent)
    }
    const added = line === indent && lines.length > 0 ? piece.trimStart() : piece
    line += added
    width += textWidth(added)
  }
  return [...lines, line.trimEnd()].join('\n')
}

/** What is never broken: words with the marks and the blanks after them, and choices (`skip | last-day`) that fit. */
function piecesOf(text: string, columns: number): readonly string[] {
  const words = (text.match(/\s*\S+(?: \| \S+)*\s*/g) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) ? chineseWords(run) : [run],
  )
  return words.flatMap((word) => (textWidth(word) > columns ? (word.match(/\s*\S+\s*/g) ?? []) : [word]))
}

function chineseWords(run: string): readonly string[] {
  const words: string[] = []
  for (const { segment } of new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(run)) {
    const last = words.at(-1)
    if (last !== undefined && isJoined(last, segment)) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}

/** Latin letters, digits and the marks among them (`--first`, `2026-11-30`) stay together; so do marks and their words. */
function isJoined(before: string, segment: string): boolean {
  if (CLOSING.test(segment) || OPENING.test(before) || /^\s/.test(segment)) return true
  return /[\x20-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(segment)
}
