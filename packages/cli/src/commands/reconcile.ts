import { decodeSeries, observeAnswer, type ObservedRow, reconcile, withObservedStart } from '@umeeting/core'
import { type Command, Option } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import { readJson } from '../input/read-json.ts'
import { cannotRead } from '../input/read-text.ts'
import type { Language } from '../language.ts'
import {
  addBookingOptions,
  bookingOptionNames,
  type BookingOptions,
  readFields,
} from '../options/booking-options.ts'
import { addDialectOptions, type DialectOptions, readDialect } from '../options/dialect-options.ts'
import { printRefusal } from '../output/issues.ts'
import { printDifference, printJson } from '../output/reconciliation.ts'

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
    .addOption(
      new Option('--ndjson', texts.options.bulk).conflicts(['answer', 'json', ...bookingOptionNames]),
    )
    .action(async (options: ReconcileOptions) => {
      if (options.ndjson !== true) return reconcileOne(options, language)
      // Loaded here: one booking needs no threads.
      const { reconcileLines } = await import('../bulk/reconcile-lines.ts')
      return reconcileLines(options, language)
    })
}

async function reconcileOne(options: ReconcileOptions, language: Language): Promise<void> {
  const { usage } = language.texts
  const { answer } = options
  if (answer === undefined) throw new CommandError(exitCodes.usage, usage.answerNeeded)
  if (options.request === '-' && answer === '-') throw new CommandError(exitCodes.usage, usage.oneInput)
  const fields = await readFields(options, language, answer === '-')
  const read = await readDialect(options, language)
  const rows = await readRows(answer, language)
  const dialect = read.ok ? read.value : undefined
  const series = decodeSeries(withObservedStart(fields, rows), dialect)
  if (!dialect || !series.ok) {
    const issues = [read.ok ? [] : read.issues, series.ok ? [] : series.issues].flat()
    printRefusal(issues, series.notices, language)
    process.exitCode = exitCodes.refused
    return
  }
  const found = reconcile(series.value, rows, dialect)
  await (options.json === true ? printJson(found, language) : printDifference(found, language))
  process.exitCode = found.verdict === 'exact' ? exitCodes.fine : exitCodes.different
}

/** @throws CommandError where the answer is a refusal of the service, or has no occurrences */
async function readRows(file: string, language: Language): Promise<readonly ObservedRow[]> {
  const { files, refusedByService } = language.texts
  const observation = observeAnswer(await readJson(file, language))
  switch (observation.kind) {
    case 'rows':
      return observation.rows
    case 'refused':
      throw new CommandError(exitCodes.refused, refusedByService(observation.status, observation.message))
    case 'without-occurrences':
      throw cannotRead(file, files.withoutOccurrences, language)
    case 'unreadable':
      throw cannotRead(file, files.notAnAnswer, language)
  }
}
