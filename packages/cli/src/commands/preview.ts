import { type Command, Option } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { addBookingOptions, type BookingOptions } from '../options/booking-options.ts'
import { addDialectOptions, type DialectOptions } from '../options/dialect-options.ts'
import { readWindow, type WindowOptions } from '../options/preview-window.ts'
import { readBooking } from '../options/read-booking.ts'
import { type EngineName, engineNames, loadEngine } from '../preview/engine.ts'
import { previewOf } from '../preview/preview.ts'
import { printJson, printNdjson, printRRule } from '../output/preview-data.ts'
import { printRefusal } from '../output/issues.ts'

interface PreviewOptions extends BookingOptions, DialectOptions, WindowOptions {
  readonly engine: EngineName
  readonly json?: true
  readonly ndjson?: true
  readonly rrule?: true
  readonly ics?: true
  readonly open?: true
}

/** `umeeting preview`: the occurrences of a booking, offline. */
export function define(command: Command, language: Language): void {
  const { groups, options } = language.texts
  addDialectOptions(addBookingOptions(command, language), language)
    .optionsGroup(groups.output)
    .option('--first <count>', options.first)
    .option('--from <date>', options.from)
    .option('--to <date>', options.to)
    .addOption(new Option('--engine <name>', options.engine).choices(engineNames).default(engineNames[0]))
    .option('--json', options.json)
    .option('--ndjson', options.ndjson)
    .option('--rrule', options.rrule)
    .option('--ics', options.ics)
    .option('--open', options.open)
    .action(async (given: PreviewOptions) => preview(given, language))
}

async function preview(options: PreviewOptions, language: Language): Promise<void> {
  const { json, ndjson, rrule, ics, open } = options
  const forms = [json, ndjson, rrule, ics, open].filter((form) => form !== undefined)
  if (forms.length > 1) throw new CommandError(exitCodes.usage, language.texts.usage.oneForm)
  const window = readWindow(options, language)
  const booking = await readBooking(options, language, 'from now on')
  if (!booking.ok) {
    printRefusal(booking.issues, booking.notices, language)
    process.exitCode = exitCodes.refused
    return
  }
  if (open) {
    const { openPage } = await import('../output/preview-page.ts')
    return openPage(booking.series, booking.dialect, language)
  }
  const shown = previewOf(booking, window, await loadEngine(options.engine))
  if (json) return printJson(shown, language)
  if (ndjson) return printNdjson(shown)
  if (rrule) return printRRule(shown, language)
  if (ics) {
    const { printCalendar } = await import('../output/preview-calendar.ts')
    const part = shown.windowed || window.first !== undefined ? shown.occurrences : undefined
    return printCalendar(booking, part, language)
  }
  // Widths of characters are only looked up for a person's eye.
  const { printPicture } = await import('../output/preview-picture.ts')
  return printPicture(shown, language)
}
