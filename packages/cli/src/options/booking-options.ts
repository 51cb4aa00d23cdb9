import type { Command } from 'commander'
import type { Language } from '../language.ts'
import { readJsonObject } from '../input/read-json.ts'

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

export type BookingOptions = { readonly [Name in Flag]?: string } & { readonly request?: string }

export function addBookingOptions(command: Command, { texts }: Language): Command {
  command.optionsGroup(texts.groups.booking)
  for (const [name, field] of Object.entries(flags) as [Flag, string][]) {
    command.option(`--${field.replaceAll('_', '-')} <value>`, texts.options[name])
  }
  return command.option('--request <file>', texts.options.request)
}

/** The wire fields of `--request`, with those given as flags in their place. */
export async function readFields(
  options: BookingOptions,
  language: Language,
): Promise<Readonly<Record<string, unknown>>> {
  const fields = options.request === undefined ? {} : await readJsonObject(options.request, language)
  const given = (Object.keys(flags) as Flag[]).flatMap((name) =>
    options[name] === undefined ? [] : [[flags[name], options[name]] as const],
  )
  return { ...fields, ...Object.fromEntries(given) }
}
