import { checkChoice, checkInteger, checkKeys, isRecord } from '../input/check.ts'
import { issue, type Issue } from '../input/issue.ts'
import { accept, hasIssues, refuse, type Result } from '../input/result.ts'
import type { DayOfMonth } from '../time/civil.ts'
import { type Weekday, weekdays } from '../time/weekday.ts'
import {
  type Recurrence,
  type RecurrenceKind,
  recurrenceKinds,
  type Weekdays,
  weekdaysOf,
  type WeekOfMonth,
} from './recurrence.ts'

type Path = Issue['path']
type Fields = Readonly<Record<string, unknown>>

/** Each kind's own fields, and how they are read; a fault is pushed to `issues` and answers undefined. */
const readers: {
  readonly [Kind in RecurrenceKind]: {
    readonly fields: readonly string[]
    readonly read: (fields: Fields, path: Path, issues: Issue[]) => Recurrence | undefined
  }
} = {
  once: { fields: [], read: () => ({ kind: 'once' }) },
  daily: { fields: [], read: () => ({ kind: 'daily' }) },
  workdays: { fields: [], read: () => ({ kind: 'workdays' }) },
  weekly: {
    fields: ['weekdays'],
    read(fields, path, issues) {
      const days = readWeekdays(fields['weekdays'], [...path, 'weekdays'], issues)
      return days && { kind: 'weekly', weekdays: days }
    },
  },
  monthlyByDay: {
    fields: ['day'],
    read(fields, path, issues) {
      const day = checkInteger(fields['day'], [...path, 'day'], { min: 1, max: 31 }, issues)
      return day === undefined ? undefined : { kind: 'monthlyByDay', day: day as DayOfMonth }
    },
  },
  monthlyByWeekday: {
    fields: ['week', 'weekday'],
    read(fields, path, issues) {
      const week = checkInteger(fields['week'], [...path, 'week'], { min: 1, max: 5 }, issues)
      const weekday = checkChoice(fields['weekday'], [...path, 'weekday'], weekdays, issues)
      if (week === undefined || weekday === undefined) return undefined
      return { kind: 'monthlyByWeekday', week: week as WeekOfMonth, weekday }
    },
  },
}

/**
 * Reads a recurrence in the domain's own words from anything; wire fields have `decodeRecurrence`.
 *
 * @example
 * parseRecurrence({ kind: 'weekly', weekdays: ['wednesday', 'monday'] })
 * // { ok: true, value: { kind: 'weekly', weekdays: ['monday', 'wednesday'] }, notices: [] }
 * parseRecurrence({ kind: 'monthlyByDay', day: 32 })
 * // { ok: false, issues: [{ code: 'out-of-range', path: ['day'], expected: { min: 1, max: 31 }, received: '32' }], … }
 */
export function parseRecurrence(input: unknown, path: Issue['path'] = []): Result<Recurrence> {
  if (!isRecord(input))
    return refuse([
      issue('not-an-object', path, { keys: ['kind', 'weekdays', 'day', 'week', 'weekday'] }, input),
    ])
  const issues: Issue[] = []
  const kind = checkChoice(input['kind'], [...path, 'kind'], recurrenceKinds, issues)
  if (kind !== undefined) {
    const reader = readers[kind]
    checkKeys(input, path, ['kind', ...reader.fields], issues)
    const recurrence = reader.read(input, path, issues)
    if (recurrence && !hasIssues(issues)) return accept(recurrence)
  }
  return hasIssues(issues)
    ? refuse(issues)
    : refuse([issue('required', [...path, 'kind'], { choices: recurrenceKinds }, undefined)])
}

/** Faults of so many items are told one by one; a longer list is one fault. */
const MOST_ITEMS = 31

function readWeekdays(input: unknown, path: Path, issues: Issue[]): Weekdays | undefined {
  if (input === undefined) {
    issues.push(issue('required', path, { choices: weekdays }, input))
    return undefined
  }
  if (!Array.isArray(input)) {
    issues.push(issue('not-a-list', path, { choices: weekdays }, input))
    return undefined
  }
  const found = new Set<Weekday>()
  const before = issues.length
  const items: readonly unknown[] = input
  if (items.length > MOST_ITEMS) {
    issues.push(issue('too-many-items', path, { max: 7 }, items.length))
    return undefined
  }
  for (const [index, item] of items.entries()) {
    const weekday = checkChoice(item, [...path, index], weekdays, issues)
    if (weekday === undefined) continue
    if (found.has(weekday)) issues.push(issue('duplicate-item', [...path, index], null, item))
    found.add(weekday)
  }
  if (issues.length > before) return undefined
  if (found.size === 0) issues.push(issue('required', path, { choices: weekdays }, '[]'))
  return weekdaysOf(found)
}
