import { createInterface } from 'node:readline'
import { issueText, reconcileRecord } from '@umeeting/core'
import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { type DialectOptions, readDialect } from '../options/dialect-options.ts'
import { print, printError } from '../output.ts'
import { printRefusal } from '../render/issues.ts'

/** How many lines lie between two looks at the progress. */
const PROGRESS_EVERY = 10_000

/**
 * Reads `{id, request, answer}` lines from standard input and writes one result a line, keeping none of them. A line
 * that can't be read is reported with its number and does not stop the run, which then ends with 1.
 */
export async function reconcileLines(options: DialectOptions, language: Language): Promise<void> {
  const { locale, texts } = language
  const read = await readDialect(options, language)
  if (!read.ok) {
    printRefusal(read.issues, [], language)
    process.exitCode = exitCodes.refused
    return
  }
  const dialect = read.value
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  let number = 0
  let bad = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const result = reconcileRecord(parsed(line), dialect)
    if (result.ok) await print(JSON.stringify(result))
    else {
      bad++
      printError(texts.badLine(number, result.issues.map((issue) => issueText(issue, locale)).join('; ')))
    }
    if (number % PROGRESS_EVERY === 0) showProgress(number)
  }
  if (number >= PROGRESS_EVERY) showProgress(number, true)
  if (bad > 0) process.exitCode = exitCodes.different
}

/** A line that is no JSON is no record. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}

function showProgress(lines: number, last = false): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${lines.toLocaleString('en')}${last ? '\n' : ''}`)
}
