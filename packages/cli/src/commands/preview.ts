import {
  calendarEngine,
  countOccurrences,
  describe,
  type Dialect,
  type Engine,
  type LocalDate,
  type Notice,
  noticesFor,
  noticeText,
  type Occurrence,
  occurrencesBetween,
  type Series,
  toRRule,
} from '@umeeting/core'
import { type Command, Option } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { addBookingOptions, type BookingOptions } from '../options/booking-options.ts'
import { addDialectOptions, type DialectOptions } from '../options/dialect-options.ts'
import { type PreviewWindow, readWindow, type WindowOptions } from '../options/preview-window.ts'
import { readBooking } from '../options/read-booking.ts'
import { print } from '../output.ts'
import { printRefusal } from '../render/issues.ts'
import { printPicture } from '../render/picture.ts'

interface PreviewOptions extends BookingOptions, DialectOptions, WindowOptions {
  readonly engine: 'calendar' | 'rrule'
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly rrule?: boolean
}

export function addPreview(program: Command, language: Language): void {
  const { texts } = language
  const command = program.command('preview').description(texts.commands.preview)
  addDialectOptions(addBookingOptions(command, language), language)
    .optionsGroup(texts.groups.output)
    .option('--first <count>', texts.options.first)
    .option('--from <date>', texts.options.from)
    .option('--to <date>', texts.options.to)
    .addOption(
      new Option('--engine <name>', texts.options.engine).choices(['calendar', 'rrule']).default('calendar'),
    )
    .option('--json', texts.options.json)
    .option('--ndjson', texts.options.ndjson)
    .option('--rrule', texts.options.rrule)
    .action(async (options: PreviewOptions) => preview(options, language))
}

/** What a preview shows: a booking with its occurrences, which are made as they are printed. */
export interface Preview {
  readonly series: Series
  readonly dialect: Dialect
  readonly notices: readonly Notice[]
  readonly occurrences: Iterable<Occurrence>
  /** Whether the series goes on after a number. */
  readonly goesOnAfter: (number: number) => boolean
}

async function preview(options: PreviewOptions, language: Language): Promise<void> {
  const forms = [options.json, options.ndjson, options.rrule].filter(Boolean)
  if (forms.length > 1) throw new CommandError(exitCodes.usage, language.texts.oneForm)
  const window = readWindow(options, language)
  const booking = await readBooking(options, language)
  if (!booking.ok) {
    printRefusal(booking.issues, booking.notices, language)
    process.exitCode = exitCodes.refused
    return
  }
  const { series, dialect } = booking
  const engine = await engineOf(options.engine)
  const count = countOccurrences(series, dialect, { engine })
  const shown: Preview = {
    series,
    dialect,
    notices: [...booking.notices, ...noticesFor(series, dialect)],
    occurrences: within(window, series, dialect, engine, count),
    goesOnAfter: (number) => number < count,
  }
  if (options.rrule === true) return printRRule(shown, language)
  if (options.ndjson === true) return printLines(shown)
  return options.json === true ? printJson(shown, language) : printPicture(shown, language)
}

/** rrule and luxon are loaded only for who asks for them. */
async function engineOf(name: PreviewOptions['engine']): Promise<Engine> {
  return name === 'calendar' ? calendarEngine : (await import('@umeeting/core/rrule')).rruleEngine
}

/** How many occurrences of a series without an end are shown where nobody says. */
const SHOWN_OF_ENDLESS = 10

function* within(
  { first, from, to }: PreviewWindow,
  series: Series,
  dialect: Dialect,
  engine: Engine,
  count: number,
): Iterable<Occurrence> {
  const endless = count === Infinity && to === undefined
  let left = first ?? (endless ? SHOWN_OF_ENDLESS : Infinity)
  const window = { from: from ?? series.start, to: to ?? ('9999-12-31' as LocalDate) }
  for (const occurrence of occurrencesBetween(series, window, dialect, { engine })) {
    yield occurrence
    if (--left === 0) return
  }
}

async function printRRule({ series, dialect }: Preview, language: Language): Promise<void> {
  const result = toRRule(series, dialect)
  if (result.ok) return print(result.value)
  printRefusal(result.issues, result.notices, language)
  process.exitCode = exitCodes.refused
}

async function printLines({ occurrences }: Preview): Promise<void> {
  for (const occurrence of occurrences) {
    // One line after the other: a slow reader must not make us hold them all.
    // oxlint-disable-next-line no-await-in-loop
    await print(JSON.stringify(plain(occurrence)))
  }
}

async function printJson(shown: Preview, { locale }: Language): Promise<void> {
  const { series, dialect, notices, goesOnAfter } = shown
  const occurrences = [...shown.occurrences]
  const rrule = toRRule(series, dialect)
  const last = occurrences.at(-1)
  await print(
    JSON.stringify(
      {
        sentence: describe(series, locale, dialect),
        recurrence: series.recurrence,
        rrule: rrule.ok ? rrule.value : null,
        start: series.start,
        end: series.end,
        zone: dialect.zone,
        occurrences: occurrences.map(plain),
        notices: notices.map((notice) => ({ code: notice.code, text: noticeText(notice, locale) })),
        more: last === undefined ? false : goesOnAfter(last.number),
      },
      undefined,
      2,
    ),
  )
}

function plain({ number, localStart, startsAt }: Occurrence) {
  return { number, localStart, startsAt: new Date(startsAt).toISOString() }
}
