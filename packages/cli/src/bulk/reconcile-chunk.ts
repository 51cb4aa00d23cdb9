import { isUtf8 } from 'node:buffer'
import {
  type Dialect,
  type Issue,
  issueText,
  type Locale,
  type RecordReconciler,
  recordReconciler,
  type RecordResult,
} from '@umeeting/core'
import type { Tally } from '../text/en/results.ts'

/** Whole lines of a bulk run, as they were read. */
export interface Chunk {
  readonly bytes: Uint8Array
  /** The number of its first line. */
  readonly firstLine: number
}

/** The results of a chunk. */
export interface ChunkResult {
  /** A line a result, each ended by `\n`. */
  readonly output: Uint8Array
  readonly tally: Tally
  /** The first lines that were refused, with what is wrong with them. */
  readonly faults: readonly { readonly line: number; readonly issues: readonly string[] }[]
}

/** How many refused lines are told beside the results, which hold them all. */
export const MOST_FAULTS = 20

const DECODER = new TextDecoder('utf-8')

/** What reconciles chunks, in a thread of its own or in that of the command. It remembers rules, and no line. */
export function chunkReconciler(dialect: Dialect, locale: Locale): (chunk: Chunk) => ChunkResult {
  const reconcile = recordReconciler(dialect)
  return ({ bytes, firstLine }) => {
    const counts = { lines: 0, exact: 0, different: 0, refused: 0 }
    const faults: { readonly line: number; readonly issues: readonly string[] }[] = []
    let output = ''
    let line = firstLine - 1
    for (const text of linesOf(bytes)) {
      line++
      if (text?.trim() === '') continue
      counts.lines++
      const result = resultOf(text, reconcile)
      if (result.ok) {
        counts[result.verdict === 'exact' ? 'exact' : 'different']++
        output += `${JSON.stringify(result)}\n`
        continue
      }
      counts.refused++
      const issues = result.issues.map((each) => ({ ...each, text: issueText(each, locale) }))
      output += `${JSON.stringify({ line, ...result, issues })}\n`
      if (faults.length < MOST_FAULTS) faults.push({ line, issues: issues.map(({ text: said }) => said) })
    }
    return { output: new TextEncoder().encode(output), tally: counts, faults }
  }
}

/** The lines of a chunk; undefined stands for one that is not UTF-8. */
function linesOf(bytes: Uint8Array): readonly (string | undefined)[] {
  if (isUtf8(bytes)) return withoutLast(DECODER.decode(bytes).split('\n'))
  const lines: (string | undefined)[] = []
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEW_LINE, start)
    const line = bytes.subarray(start, end < 0 ? bytes.length : end)
    lines.push(isUtf8(line) ? DECODER.decode(line) : undefined)
    start = end < 0 ? bytes.length : end + 1
  }
  return lines
}

const NEW_LINE = 10

/** What follows the last line's end is no line. */
function withoutLast(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function resultOf(line: string | undefined, reconcile: RecordReconciler): RecordResult {
  if (line === undefined) return refused('UTF-8')
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return refused('JSON')
  }
  return reconcile(record)
}

/** A line that can't be read is told without a character of it: it may hold secrets. */
function refused(format: string): RecordResult {
  const issue: Issue = { code: 'malformed', path: [], expected: { format }, received: '[redacted]' }
  return { id: null, ok: false, issues: [issue] }
}
