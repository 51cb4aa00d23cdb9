import { fstatSync } from 'node:fs'
import { issueText, recordReconciler } from '@umeeting/core'
import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { lineBatches } from '../input/lines.ts'
import { type DialectOptions, readDialect } from '../options/dialect-options.ts'
import { printError, printLines } from '../output/print.ts'
import { printRefusal } from '../output/issues.ts'
import { progressBar } from '../output/progress-bar.ts'

/** How many lines lie between two looks at the progress, at least. */
const PROGRESS_EVERY = 5000

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
  const reconcile = recordReconciler(read.value)
  const bar = progressBar(lengthOfInput())
  let number = 0
  let shown = 0
  for await (const { lines, bytes } of lineBatches(process.stdin)) {
    const results: string[] = []
    for (const line of lines) {
      number++
      if (line.trim() === '') continue
      const result = reconcile(parsed(line))
      if (result.ok) results.push(JSON.stringify(result))
      else {
        process.exitCode = exitCodes.different
        bar.end()
        printError(texts.badLine(number, result.issues.map((each) => issueText(each, locale)).join('; ')))
      }
    }
    await printLines(results)
    if (number < shown + PROGRESS_EVERY) continue
    shown = number
    bar.show(bytes, texts.linesRead(number))
  }
  bar.end()
}

/** The bytes of standard input where it is a file; undefined where it is a pipe. */
function lengthOfInput(): number | undefined {
  try {
    const input = fstatSync(process.stdin.fd)
    return input.isFile() ? input.size : undefined
  } catch {
    return undefined
  }
}

/** A line that is no JSON is no record. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}
