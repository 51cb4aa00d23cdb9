import { type Dialect, encodeRecurrence, type IssueCode, type LocalDateTime } from '@umeeting/core'
import fc from 'fast-check'
import { badEndDates, badStarts } from './bad-wire-dates.ts'
import { anyDialect } from './dialect.ts'
import { anyLocalDateTime } from './local-date-time.ts'
import { anyRecurrence } from './recurrence.ts'
import { anyBadInteger, type BadInteger } from './wire-integer.ts'
import { anyBadDays } from './wire-weekly-days.ts'

type Fields = Readonly<Record<string, unknown>>

/** One thing that is wrong, and where. */
export interface FieldFault {
  /** The code of the issue that it must lead to. */
  readonly code: IssueCode
  /** Where that issue must stand. */
  readonly path: readonly (string | number)[]
}

/** Wire fields of a series with all that is wrong with them. */
export interface FaultyFields {
  /** What is to be read, by wire names. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The dialect to read it in. */
  readonly dialect: Dialect
  /** Never none. */
  readonly faults: readonly FieldFault[]
}

/** A part of the fields with its faults; none in a sound part. */
interface Part {
  readonly fields: Fields
  readonly faults: readonly FieldFault[]
}

/** Wire fields in which the recurrence, the start, the end or several of them are wrong. */
export function anyFaultyFields(): fc.Arbitrary<FaultyFields> {
  const soundRecurrence = anyRecurrence().map((recurrence) => part(encodeRecurrence(recurrence)))
  const recurring = anyRecurrence(['daily', 'workdays', 'weekly', 'monthlyByDay', 'monthlyByWeekday']).map(
    (recurrence) => part(encodeRecurrence(recurrence)),
  )
  const soundStart = anyLocalDateTime().map((start) => part({ start_time: start }))
  const soundEnd = fc.constantFrom(part({}), part({ end_times: '3' }), part({ end_date_time: '2300-01-01' }))
  const parts = fc.oneof(
    fc.tuple(anyFaultyRecurrence(), soundStart, soundEnd),
    fc.tuple(soundRecurrence, anyFaultyStart(), soundEnd),
    fc.tuple(recurring, soundStart, anyFaultyEnd()),
    fc.tuple(anyFaultyRecurrence(), anyFaultyStart(), anyFaultyEnd()),
    fc.tuple(recurring, anyEndBeforeStart()),
  )
  return fc.tuple(parts, anyDialect()).map(([list, dialect]) => ({
    fields: Object.assign({}, ...list.map(({ fields }) => fields)) as Fields,
    faults: list.flatMap(({ faults }) => faults),
    dialect,
  }))
}

function part(fields: object, ...faults: readonly FieldFault[]): Part {
  return { fields: fields as Fields, faults }
}

function badField(
  field: string,
  bounds: { readonly min: number; readonly max?: number },
  beside: Fields = {},
): fc.Arbitrary<Part> {
  return anyBadInteger(bounds).map(({ value, code }) =>
    part({ ...beside, [field]: value }, { code, path: [field] }),
  )
}

function anyFaultyRecurrence(): fc.Arbitrary<Part> {
  const week = anyWeek({ min: 1, max: 5 })
  const weekday = anyWeek({ min: 1, max: 7 })
  return fc.oneof(
    badField('recurrence_type', { min: 1, max: 3 }),
    badField('daily_type', { min: 1, max: 2 }, { recurrence_type: 1 }),
    fc.constant(part({ recurrence_type: '2' }, { code: 'required', path: ['weekly_days'] })),
    anyBadDays().map(({ value, faults }) =>
      part(
        { recurrence_type: '2', weekly_days: value },
        ...faults.map(({ code, at }) => ({ code, path: ['weekly_days', ...at] })),
      ),
    ),
    fc.constant(part({ recurrence_type: '3' }, { code: 'required', path: ['monthly_day'] })),
    // It wins, wrong as it is; what is wrong with the pair that loses is no fault.
    badField(
      'monthly_day',
      { min: 1, max: 31 },
      { recurrence_type: 3, monthly_week: 'x', monthly_week_day: 2 },
    ),
    week.map((item) => monthly(item, undefined)),
    weekday.map((item) => monthly(undefined, item)),
    fc
      .tuple(week, weekday)
      .map(([first, second]) => monthly(first, second))
      .filter(({ faults }) => faults.length > 0),
  )
}

/** A number within the bounds, or a bad one. */
function anyWeek(bounds: { readonly min: number; readonly max: number }): fc.Arbitrary<{
  readonly value: unknown
  readonly code?: BadInteger['code']
}> {
  return fc.oneof(
    fc.integer(bounds).map((value) => ({ value })),
    anyBadInteger(bounds),
  )
}

type Item = { readonly value: unknown; readonly code?: BadInteger['code'] } | undefined

function monthly(week: Item, weekday: Item): Part {
  const pair = { monthly_week: week, monthly_week_day: weekday }
  const faults = Object.entries(pair).flatMap(([field, item]): FieldFault[] => {
    if (!item) return [{ code: 'pair-incomplete', path: [field] }]
    return item.code ? [{ code: item.code, path: [field] }] : []
  })
  return part(
    { recurrence_type: '3', monthly_week: week?.value, monthly_week_day: weekday?.value },
    ...faults,
  )
}

function anyFaultyStart(): fc.Arbitrary<Part> {
  return fc
    .constantFrom(...badStarts)
    .map(([value, ...codes]) =>
      part({ start_time: value }, ...codes.map((code) => ({ code, path: ['start_time'] }))),
    )
}

function anyFaultyEnd(): fc.Arbitrary<Part> {
  return fc.oneof(
    badField('end_times', { min: 1 }),
    // It wins; what is wrong with the count is no fault.
    fc
      .constantFrom(...badEndDates)
      .map(([value, code]) =>
        part({ end_times: 'x', end_date_time: value }, { code, path: ['end_date_time'] }),
      ),
  )
}

function anyEndBeforeStart(): fc.Arbitrary<Part> {
  return fc
    .tuple(anyLocalDateTime({ min: '1971-01-02' }), fc.integer({ min: 1, max: 9000 }), fc.boolean())
    .map(([start, seconds, dateOnly]) => {
      const end = dateOnly ? dayBefore(start) : secondsBefore(start, seconds)
      return part(
        { start_time: start, end_date_time: end },
        { code: 'end-before-start', path: ['end_date_time'] },
      )
    })
}

function secondsBefore(start: LocalDateTime, seconds: number): string {
  return new Date(Date.parse(`${start.replace(' ', 'T')}Z`) - seconds * 1000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ')
}

function dayBefore(start: LocalDateTime): string {
  return secondsBefore(start, 86_400).slice(0, 10)
}
