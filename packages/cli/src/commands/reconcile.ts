import {
  decodeSeries,
  explanationText,
  reconcile,
  type Reconciliation,
  rowsInAnswer,
  withObservedStart,
} from '@umeeting/core'
import type { Command } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { addBookingOptions, type BookingOptions, readFields } from '../options/booking-options.ts'
import { addDialectOptions, type DialectOptions, readDialect } from '../options/dialect-options.ts'
import { readJsonObject } from '../input/read-json.ts'
import { print } from '../output/print.ts'
import { printRefusal } from '../output/issues.ts'
import { reconcileLines } from '../bulk/reconcile-lines.ts'
import { differenceLines } from '../output/difference.ts'

interface ReconcileOptions extends BookingOptions, DialectOptions {
  readonly answer?: string
  readonly json?: boolean
  readonly ndjson?: boolean
}

/** `umeeting reconcile`: what the service created, against what was predicted. */
export function define(command: Command, language: Language): void {
  const { texts } = language
  addDialectOptions(addBookingOptions(command, language), language)
    .optionsGroup(texts.groups.output)
    .option('--answer <file>', texts.options.answer)
    .option('--json', texts.options.json)
    .option('--ndjson', texts.options.bulk)
    .action(async (options: ReconcileOptions) =>
      options.ndjson === true ? reconcileLines(options, language) : runReconcile(options, language),
    )
}

async function runReconcile(options: ReconcileOptions, language: Language): Promise<void> {
  if (options.answer === undefined) throw new CommandError(exitCodes.usage, language.texts.answerNeeded)
  if (options.request === '-' && options.answer === '-') {
    throw new CommandError(exitCodes.usage, language.texts.oneInput)
  }
  const read = await readDialect(options, language)
  const rows = rowsInAnswer(await readJsonObject(options.answer, language))
  if (!rows) throw new CommandError(exitCodes.usage, language.texts.noOccurrences(options.answer))
  const fields = await readFields(options, language)
  const dialect = read.ok ? read.value : undefined
  const series = decodeSeries(withObservedStart(fields, rows), dialect)
  if (!dialect || !series.ok) {
    printRefusal(
      [read.ok ? [] : read.issues, series.ok ? [] : series.issues].flat(),
      series.notices,
      language,
    )
    process.exitCode = exitCodes.refused
    return
  }
  const found = reconcile(series.value, rows, dialect)
  await (options.json === true ? printJson(found, language) : printDifference(found, language))
  process.exitCode = found.verdict === 'exact' ? exitCodes.fine : exitCodes.different
}

async function printJson(found: Reconciliation, { locale }: Language): Promise<void> {
  const { explanations, ...rest } = found
  const said = explanations.map((explanation) => ({
    changes: explanation.changes,
    text: explanationText(explanation, locale),
  }))
  await print(JSON.stringify({ ...rest, explanations: said }, undefined, 2))
}

async function printDifference(found: Reconciliation, language: Language): Promise<void> {
  const { texts, locale } = language
  await print(texts.verdicts[found.verdict])
  await print(`\n${differenceLines(found, language).join('\n')}`)
  if (found.verdict === 'exact') return
  const reasons = found.explanations.map(
    (explanation, index) => `  ${index + 1}. ${explanationText(explanation, locale)}`,
  )
  await print(`\n${[reasons.length > 0 ? texts.explanations : texts.unexplained, ...reasons].join('\n')}`)
}
