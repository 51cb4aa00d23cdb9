import type { Command } from 'commander'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'

/** The flags named as the wire names its fields, and the field that each sets. */
const flags = {
  startTime: 'start_time',
  duration: 'duration',
  recurrenceType: 'recurrence_type',
  dailyType: 'daily_type',
  weeklyDays: 'weekly_days',
  monthlyDay: 'monthly_day',
  monthlyWeek: 'monthly_week',
  monthlyWeekDay: 'monthly_week_day',
  endTimes: 'end_times',
  endDateTime: 'end_date_time',
} as const

type Flag = keyof typeof flags

/** Every option that says something of the booking. */
export const bookingOptionNames: readonly string[] = [...Object.keys(flags), 'request']

export type BookingOptions = { readonly [Name in Flag]?: string } & { readonly request?: string }

export function addBookingOptions(command: Command, { texts }: Language): Command {
  command.optionsGroup(texts.groups.booking)
  for (const [name, field] of Object.entries(flags) as [Flag, string][]) {
    command.option(`--${field.replaceAll('_', '-')} <value>`, texts.options[name])
  }
  return command.option('--request <file>', texts.options.request)
}

/**
 * The wire fields of `--request`, with those given as flags in their place. Where neither is given, standard input is
 * read, unless it is a terminal.
 *
 * @param stdinIsTaken whether standard input holds something else
 * @throws CommandError where no booking is given
 */
export async function readFields(
  options: BookingOptions,
  language: Language,
  stdinIsTaken = false,
): Promise<Readonly<Record<string, unknown>>> {
  const given = (Object.keys(flags) as Flag[]).flatMap((name) =>
    options[name] === undefined ? [] : [[flags[name], options[name]] as const],
  )
  if (options.request === undefined && given.length > 0) return Object.fromEntries(given)
  // Loaded here: where all is given by flags, nothing is read.
  const { readJsonObject } = await import('../input/read-json.ts')
  if (options.request !== undefined) {
    return { ...(await readJsonObject(options.request, language)), ...Object.fromEntries(given) }
  }
  return stdinIsTaken ? noBooking(language) : readPiped(language)
}

async function readPiped(language: Language): Promise<Readonly<Record<string, unknown>>> {
  if (process.stdin.isTTY) return noBooking(language)
  const { objectIn, parseJson } = await import('../input/read-json.ts')
  const { readText } = await import('../input/read-text.ts')
  const text = await readText('-', language)
  return text.trim() === ''
    ? noBooking(language)
    : objectIn(await parseJson(text, '-', language), '-', language)
}

function noBooking({ texts }: Language): never {
  throw new CommandError(exitCodes.usage, texts.usage.bookingNeeded)
}
