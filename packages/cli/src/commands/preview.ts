import { type Command, Option } from 'commander'
import type { Language } from '../language.ts'
import { addBookingOptions, type BookingOptions } from '../options/booking-options.ts'
import { addDialectOptions, type DialectOptions } from '../options/dialect-options.ts'
import { readWindow, type WindowOptions } from '../options/preview-window.ts'
import { readBooking } from '../options/read-booking.ts'
import { printJson, printNdjson, printRRule } from '../output/preview-data.ts'
import { printRefusal } from '../output/issues.ts'
import { type EngineName, engineNames, loadEngine } from '../preview/engine.ts'
import { previewOf } from '../preview/preview.ts'
import { exitCodes } from '../exit-codes.ts'

interface PreviewOptions extends BookingOptions, DialectOptions, WindowOptions {
  readonly engine: EngineName
  readonly json?: true
  readonly ndjson?: true
  readonly rrule?: true
  readonly ics?: true
  readonly open?: true
}

/** The forms of output of which one can be asked for, and what each can't be given together with. */
const forms = {
  json: [],
  ndjson: [],
  rrule: ['first', 'from', 'to', 'engine'],
  ics: [],
  open: ['first', 'from', 'to', 'engine'],
} as const

/** `umeeting preview`: the occurrences of a booking, offline. */
export function define(command: Command, language: Language): void {
  const { groups, options } = language.texts
  addDialectOptions(addBookingOptions(command, language), language)
    .optionsGroup(groups.output)
    .option('--first <count>', options.first)
    .option('--from <date>', options.from)
    .option('--to <date>', options.to)
    .addOption(new Option('--engine <name>', options.engine).choices(engineNames).default(engineNames[0]))
  const names = Object.keys(forms) as (keyof typeof forms)[]
  for (const [index, name] of names.entries()) {
    const option = new Option(`--${name}`, options[name])
    command.addOption(option.conflicts([...names.slice(index + 1), ...forms[name]]))
  }
  command.action(async (given: PreviewOptions) => preview(given, language))
}

async function preview(options: PreviewOptions, language: Language): Promise<void> {
  const window = readWindow(options, language)
  const booking = await readBooking(options, language, 'from now on')
  if (!booking.ok) {
    printRefusal(booking.issues, booking.notices, language)
    process.exitCode = exitCodes.refused
    return
  }
  const shown = previewOf(booking, window, await loadEngine(options.engine))
  if (options.open) {
    const { openPage } = await import('../output/preview-page.ts')
    return openPage(shown, language)
  }
  if (options.json) return printJson(shown, language)
  if (options.ndjson) return printNdjson(shown, language)
  if (options.rrule) return printRRule(shown, language)
  if (options.ics) {
    const { printCalendar } = await import('../output/preview-calendar.ts')
    return printCalendar(booking, shown, shown.windowed || window.first !== undefined, language)
  }
  // Widths of characters are only looked up for a person's eye.
  const { printPicture } = await import('../output/preview-picture.ts')
  return printPicture(shown, language)
}
