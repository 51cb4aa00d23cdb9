import { exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { printError } from '../output/print.ts'
import { type ProgressBar, progressBar } from '../output/progress-bar.ts'
import { columnsOf } from '../output/terminal.ts'
import { wrap } from '../output/wrap.ts'
import type { Tally } from '../text/en/results.ts'
import { type ChunkResult, MOST_FAULTS } from './reconcile-chunk.ts'

/** Reports a bulk run on stderr: progress, the first refused lines, the tally. */
export class BulkReport {
  readonly #language: Language
  readonly #bar: ProgressBar
  #tally: Tally = { lines: 0, exact: 0, different: 0, refused: 0 }
  #told = 0

  /** @param total bytes of the input, undefined where it is not known */
  constructor(total: number | undefined, language: Language) {
    this.#language = language
    this.#bar = progressBar(total)
  }

  /** @param bytesRead of the input, so far */
  add(tally: Tally, faults: ChunkResult['faults'], bytesRead: number): void {
    const { texts } = this.#language
    const sum = this.#tally
    this.#tally = {
      lines: sum.lines + tally.lines,
      exact: sum.exact + tally.exact,
      different: sum.different + tally.different,
      refused: sum.refused + tally.refused,
    }
    const shown = faults.slice(0, MOST_FAULTS - this.#told)
    this.#told += shown.length
    if (shown.length > 0) this.#bar.end()
    for (const { line, issues } of shown) say(texts.files.badLine(line, issues.join(texts.separator)))
    this.#bar.show(bytesRead, texts.linesRead(this.#tally.lines))
  }

  /** Prints the tally and returns the exit code. */
  end(): number {
    const { texts } = this.#language
    this.#bar.end()
    if (this.#tally.refused > this.#told) say(texts.moreBadLines)
    say(texts.tally(this.#tally))
    if (this.#tally.refused > 0) return exitCodes.refused
    return this.#tally.different > 0 ? exitCodes.different : exitCodes.fine
  }
}

function say(text: string): void {
  printError(wrap(text, columnsOf(process.stderr), '  '))
}
