import type { Dialect, NoticeCode, Recurrence, RecurrenceKind, Series } from '@umeeting/core'
import fc from 'fast-check'
import { anySeriesAndDialect } from './series.ts'
import { anyIntegerSpelling, type IntegerSpelling } from './wire-integer.ts'
import { anyDaysSpelling, type DaysSpelling, wireNumberOf } from './wire-weekly-days.ts'

type Fields = Readonly<Record<string, unknown>>

/** A notice that a spelling deserves. */
export interface Remark {
  /** The code of the notice that reading must lead to. */
  readonly code: NoticeCode
  /** The field that it must be about. */
  readonly field: string
}

/** A series as somebody may write it on the wire. */
export interface SpelledSeries {
  /** What is to be read, by wire names. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The dialect to read it in. */
  readonly dialect: Dialect
  /** What it means. */
  readonly series: Series
  /** The notices that reading must lead to, in no order. */
  readonly remarks: readonly Remark[]
}

const endFields = ['end_times', 'end_date_time'] as const

/** The fields that a kind of recurrence leaves no place for, and those that it outranks. */
const losersOf: Readonly<
  Record<RecurrenceKind, { readonly ignored: readonly string[]; readonly outranked: readonly string[] }>
> = {
  once: {
    ignored: ['daily_type', 'weekly_days', 'monthly_day', 'monthly_week', 'monthly_week_day', ...endFields],
    outranked: [],
  },
  daily: { ignored: ['weekly_days', 'monthly_day', 'monthly_week', 'monthly_week_day'], outranked: [] },
  workdays: { ignored: ['weekly_days', 'monthly_day', 'monthly_week', 'monthly_week_day'], outranked: [] },
  weekly: { ignored: ['daily_type', 'monthly_day', 'monthly_week', 'monthly_week_day'], outranked: [] },
  monthlyByDay: { ignored: ['daily_type', 'weekly_days'], outranked: ['monthly_week', 'monthly_week_day'] },
  monthlyByWeekday: { ignored: ['daily_type', 'weekly_days'], outranked: [] },
}

/**
 * Series in the many spellings that are accepted: numbers as numbers or digits, lists with any comma or as arrays,
 * fields that are not given as null or "", fields that lose (sound or not), keys that are no fields of a series.
 */
export function anySpelledSeries(): fc.Arbitrary<SpelledSeries> {
  return fc
    .tuple(anySeriesAndDialect(), anySpelling())
    .map(([{ series, dialect }, spelling]) => spell(series, dialect, spelling))
}

interface Spelling {
  readonly integer: IntegerSpelling
  readonly days: DaysSpelling
  readonly blanks: readonly [string, string]
  /** For each field that could be absent: how its absence is written. */
  readonly absent: unknown
  /** Whether a daily recurrence leaves its type out. */
  readonly typeOmitted: boolean
  /** Values for fields that lose; undefined where the field is not given. */
  readonly losers: Readonly<Record<string, unknown>>
  readonly extra: Fields
}

function anySpelling(): fc.Arbitrary<Spelling> {
  const loser = fc.option(
    fc.constantFrom<unknown>('1', 2, '9', 'x', '1,3', '1,,9', [], {}, true, '2026-12-31'),
    {
      nil: undefined,
      freq: 2,
    },
  )
  return fc.record({
    integer: anyIntegerSpelling(),
    days: anyDaysSpelling(),
    blanks: fc.constantFrom<[string, string]>(['', ''], [' ', ''], ['\t', ' \n']),
    absent: fc.constantFrom<unknown>(undefined, null, '', '  '),
    typeOmitted: fc.boolean(),
    losers: fc.record({
      daily_type: loser,
      weekly_days: loser,
      monthly_day: loser,
      monthly_week: loser,
      monthly_week_day: loser,
      end_times: loser,
      end_date_time: loser,
    }),
    extra: fc.dictionary(
      fc.constantFrom('topic', 'duration', 'meeting_capacity', 'password', 'constructor', 'toString', '每周'),
      fc.jsonValue(),
      { maxKeys: 2 },
    ),
  })
}

function spell(series: Series, dialect: Dialect, spelling: Spelling): SpelledSeries {
  const { recurrence, start, end } = series
  const [before, after] = spelling.blanks
  const own = {
    start_time: before + start + after,
    ...spellRecurrence(recurrence, dialect, spelling),
    ...(end.kind === 'count' && { end_times: spelling.integer(end.count) }),
    ...(end.kind === 'until' && { end_date_time: before + end.date + after }),
  }
  const { ignored, outranked } = losersOf[recurrence.kind]
  const losing = [
    ...ignored.map((field): Remark => ({ code: 'field-ignored', field })),
    ...outranked.map((field): Remark => ({ code: 'field-outranked', field })),
    ...(end.kind === 'until' ? [{ code: 'field-outranked', field: 'end_times' } as const] : []),
  ].filter(({ field }) => spelling.losers[field] !== undefined)
  const assumed = recurrence.kind === 'daily' && spelling.typeOmitted
  const absent = Object.fromEntries(
    ['recurrence_type', 'daily_type', 'weekly_days', ...endFields].map((field) => [field, spelling.absent]),
  )
  return {
    fields: {
      ...spelling.extra,
      ...absent,
      ...Object.fromEntries(losing.map(({ field }) => [field, spelling.losers[field]])),
      ...own,
    },
    dialect,
    series,
    remarks: assumed ? [...losing, { code: 'field-assumed', field: 'daily_type' }] : losing,
  }
}

function spellRecurrence(recurrence: Recurrence, dialect: Dialect, spelling: Spelling): Fields {
  const { integer, days, typeOmitted } = spelling
  switch (recurrence.kind) {
    case 'once':
      return {}
    case 'daily':
      return { recurrence_type: integer(1), ...(!typeOmitted && { daily_type: integer(1) }) }
    case 'workdays':
      return { recurrence_type: integer(1), daily_type: integer(2) }
    case 'weekly':
      return { recurrence_type: integer(2), weekly_days: days(recurrence.weekdays, dialect.weekdayNumbering) }
    case 'monthlyByDay':
      return { recurrence_type: integer(3), monthly_day: integer(recurrence.day) }
    case 'monthlyByWeekday':
      return {
        recurrence_type: integer(3),
        monthly_week: integer(recurrence.week),
        monthly_week_day: integer(wireNumberOf(recurrence.weekday, dialect.weekdayNumbering)),
      }
  }
}
