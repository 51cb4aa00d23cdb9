import { type Dialect, type DialectChoices, dialectOf } from '../../dialect/dialect.ts'
import { isRecord } from '../../input/check.ts'
import { isGiven } from '../../input/given.ts'
import { type Issue, issue } from '../../input/issue.ts'
import type { Notice } from '../../input/notice.ts'
import { accept, hasIssues, refuse, type Result } from '../../input/result.ts'
import type { Recurrence, WeekOfMonth } from '../../recurrence/recurrence.ts'
import type { DayOfMonth } from '../../time/civil.ts'
import { decodeInteger } from '../fields/integer.ts'
import { type RecurrenceFieldName, recurrenceFieldNames, type WireFields } from './recurrence-fields.ts'
import { weekdayOfNumber } from './weekday-number.ts'
import { readWeeklyDays } from './weekly-days.ts'

type Issues = Issue[]

/** Reads one field's value; faults are pushed. Each field is read in one place, whether it counts or is ignored. */
const readers = {
  recurrence_type: (value: unknown, issues: Issues) =>
    decodeInteger(value, ['recurrence_type'], { min: 1, max: 3 }, issues),
  daily_type: (value: unknown, issues: Issues) =>
    decodeInteger(value, ['daily_type'], { min: 1, max: 2 }, issues),
  weekly_days: (value: unknown, issues: Issues, dialect: Dialect) =>
    readWeeklyDays(value, ['weekly_days'], dialect.weekdayNumbering, issues),
  monthly_day: (value: unknown, issues: Issues) =>
    decodeInteger(value, ['monthly_day'], { min: 1, max: 31 }, issues),
  monthly_week: (value: unknown, issues: Issues) =>
    decodeInteger(value, ['monthly_week'], { min: 1, max: 5 }, issues),
  monthly_week_day: (value: unknown, issues: Issues, dialect: Dialect) => {
    const number = decodeInteger(value, ['monthly_week_day'], { min: 1, max: 7 }, issues)
    return number === undefined ? undefined : weekdayOfNumber(number, dialect.weekdayNumbering)
  },
} as const satisfies Readonly<
  Record<RecurrenceFieldName, (value: unknown, issues: Issues, dialect: Dialect) => unknown>
>

/** The fields that each recurrence_type reads, the first of equal rank first. */
const fieldsOfType: Readonly<Record<string, readonly RecurrenceFieldName[]>> = {
  '1': ['daily_type'],
  '2': ['weekly_days'],
  '3': ['monthly_day', 'monthly_week', 'monthly_week_day'],
}

/**
 * Reads the wire's recurrence fields. Absent, null and "" mean "not given"; numbers come as numbers or digits; keys
 * that are no recurrence field are passed over. Rules of the vendor's page: `monthly_day` wins over
 * `monthly_week`, even over an invalid one, with a notice; a field of another `recurrence_type` is ignored with a
 * notice. A `daily_type` that is not given is read as 1, with a notice: the page leaves its default open.
 *
 * @example
 * decodeRecurrence({ recurrence_type: 2, weekly_days: '1，3' })
 * // { ok: true, value: { kind: 'weekly', weekdays: ['monday', 'wednesday'] }, notices: [] }
 */
export function decodeRecurrence(fields: unknown, choices?: DialectChoices): Result<Recurrence> {
  if (!isRecord(fields)) return refuse([issue('not-an-object', [], { keys: recurrenceFieldNames }, fields)])
  const dialect = dialectOf(choices)
  const issues: Issues = []
  const notices: Notice[] = []
  const recurrence = readRecurrence(fields, dialect, issues, notices)
  if (recurrence && !hasIssues(issues)) return accept(recurrence, notices)
  return refuse(issues as [Issue, ...Issue[]], notices)
}

function readRecurrence(
  fields: WireFields,
  dialect: Dialect,
  issues: Issues,
  notices: Notice[],
): Recurrence | undefined {
  if (!isGiven(fields['recurrence_type'])) {
    ignoreOthers(fields, '""', [], dialect, notices)
    return { kind: 'once' }
  }
  const type = readers.recurrence_type(fields['recurrence_type'], issues)
  if (type === undefined) {
    for (const field of recurrenceFieldNames) {
      if (field !== 'recurrence_type' && isGiven(fields[field]))
        readers[field](fields[field], issues, dialect)
    }
    return undefined
  }
  ignoreOthers(fields, String(type), fieldsOfType[type] ?? [], dialect, notices)
  if (type === 1) return readDaily(fields, issues, notices)
  return type === 2 ? readWeekly(fields, dialect, issues) : readMonthly(fields, dialect, issues, notices)
}

function ignoreOthers(
  fields: WireFields,
  type: string,
  read: readonly RecurrenceFieldName[],
  dialect: Dialect,
  notices: Notice[],
): void {
  for (const field of recurrenceFieldNames) {
    if (field === 'recurrence_type' || read.includes(field) || !isGiven(fields[field])) continue
    const because = { field: 'recurrence_type', value: type }
    notices.push({ code: 'field-ignored', field, because, issues: faultsOf(field, fields[field], dialect) })
  }
}

function faultsOf(field: RecurrenceFieldName, value: unknown, dialect: Dialect): readonly Issue[] {
  const faults: Issues = []
  readers[field](value, faults, dialect)
  return faults
}

function readDaily(fields: WireFields, issues: Issues, notices: Notice[]): Recurrence | undefined {
  if (!isGiven(fields['daily_type'])) {
    notices.push({ code: 'field-assumed', field: 'daily_type', value: '1' })
    return { kind: 'daily' }
  }
  const type = readers.daily_type(fields['daily_type'], issues)
  if (type === undefined) return undefined
  return { kind: type === 1 ? 'daily' : 'workdays' }
}

function readWeekly(fields: WireFields, dialect: Dialect, issues: Issues): Recurrence | undefined {
  if (!isGiven(fields['weekly_days'])) {
    issues.push(issue('required', ['weekly_days'], { format: '1–7: "1,3"' }, undefined))
    return undefined
  }
  const weekdays = readers.weekly_days(fields['weekly_days'], issues, dialect)
  return weekdays && { kind: 'weekly', weekdays }
}

function readMonthly(
  fields: WireFields,
  dialect: Dialect,
  issues: Issues,
  notices: Notice[],
): Recurrence | undefined {
  const pair = ['monthly_week', 'monthly_week_day'] as const
  if (isGiven(fields['monthly_day'])) {
    for (const field of pair) {
      if (!isGiven(fields[field])) continue
      const faults = faultsOf(field, fields[field], dialect)
      notices.push({ code: 'field-outranked', field, by: 'monthly_day', issues: faults })
    }
    const day = readers.monthly_day(fields['monthly_day'], issues)
    return day === undefined ? undefined : { kind: 'monthlyByDay', day: day as DayOfMonth }
  }
  const [week, weekday] = pair.map((field) => isGiven(fields[field]))
  if (!week && !weekday) {
    issues.push(
      issue(
        'required',
        ['monthly_day'],
        { fields: ['monthly_day', 'monthly_week + monthly_week_day'] },
        undefined,
      ),
    )
    return undefined
  }
  const readWeek = week ? readers.monthly_week(fields['monthly_week'], issues) : undefined
  const readDay = weekday ? readers.monthly_week_day(fields['monthly_week_day'], issues, dialect) : undefined
  if (!week) issues.push(issue('pair-incomplete', ['monthly_week'], { field: 'monthly_week_day' }, undefined))
  if (!weekday)
    issues.push(issue('pair-incomplete', ['monthly_week_day'], { field: 'monthly_week' }, undefined))
  if (readWeek === undefined || readDay === undefined) return undefined
  return { kind: 'monthlyByWeekday', week: readWeek as WeekOfMonth, weekday: readDay }
}
