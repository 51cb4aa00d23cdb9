import type { DialectChoices } from '../dialect/dialect.ts'
import { type Issue, issue } from '../input/issue.ts'
import { type Recurrence, type Weekdays, weekdaysOf, type WeekOfMonth } from '../recurrence/recurrence.ts'
import type { DayOfMonth } from '../time/civil.ts'
import type { LocalDateTime } from '../time/local-date-time.ts'
import { type Weekday, weekdayOf } from '../time/weekday.ts'
import { weekdayCodes, weekdayOfCode } from './weekday-codes.ts'

type Parts = ReadonlyMap<string, string>

export interface ReadRecurrence {
  readonly recurrence: Recurrence
  /** The choices of a dialect that the parts settle. */
  readonly choices: DialectChoices
}

/** Parts that every rule may have: the others are read by their FREQ. WKST changes nothing where INTERVAL is 1. */
const COMMON = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST']

interface Frequency {
  readonly parts: readonly string[]
  readonly read: (
    parts: Parts,
    start: LocalDateTime | undefined,
    issues: Issue[],
  ) => ReadRecurrence | undefined
}

const frequencies: Readonly<Record<string, Frequency>> = {
  DAILY: { parts: ['BYDAY'], read: readDaily },
  WEEKLY: { parts: ['BYDAY'], read: readWeekly },
  MONTHLY: { parts: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'], read: readMonthly },
}

/** The recurrence that the parts of a rule say; a part that none of ours can say is an issue with its name. */
export function recurrenceOf(
  parts: Parts,
  start: LocalDateTime | undefined,
  issues: Issue[],
): ReadRecurrence | undefined {
  const name = parts.get('FREQ')
  const frequency = frequencies[name ?? '']
  if (name === undefined)
    issues.push(issue('required', ['FREQ'], { choices: Object.keys(frequencies) }, undefined))
  else if (!frequency)
    issues.push(issue('not-expressible', ['FREQ'], { choices: Object.keys(frequencies) }, name))
  const known = [...COMMON, ...(frequency?.parts ?? ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'])]
  for (const [part, value] of parts) {
    if (!known.includes(part)) issues.push(issue('not-expressible', [part], { choices: known }, value))
  }
  const interval = parts.get('INTERVAL')
  if (interval !== undefined && !/^0*1$/.test(interval)) {
    issues.push(issue('not-expressible', ['INTERVAL'], { choices: ['1'] }, interval))
  }
  const weekStart = parts.get('WKST')
  if (weekStart !== undefined && !weekdayOfCode(weekStart)) {
    issues.push(issue('not-a-choice', ['WKST'], { choices: Object.values(weekdayCodes) }, weekStart))
  }
  return frequency?.read(parts, start, issues)
}

function readDaily(parts: Parts, _: LocalDateTime | undefined, issues: Issue[]): ReadRecurrence | undefined {
  const value = parts.get('BYDAY')
  if (value === undefined) return { recurrence: { kind: 'daily' }, choices: {} }
  const days = plainWeekdays(value, issues)
  if (!days) return undefined
  const mondayToFriday = days.length === 5 && !days.includes('saturday') && !days.includes('sunday')
  return mondayToFriday
    ? { recurrence: { kind: 'workdays' }, choices: { workdays: 'monday-to-friday' } }
    : { recurrence: { kind: 'weekly', weekdays: days }, choices: {} }
}

function readWeekly(
  parts: Parts,
  start: LocalDateTime | undefined,
  issues: Issue[],
): ReadRecurrence | undefined {
  const value = parts.get('BYDAY')
  if (value === undefined && !start) return undefined
  const days =
    value === undefined && start ? ([weekdayOf(start)] as const) : plainWeekdays(value ?? '', issues)
  return days && { recurrence: { kind: 'weekly', weekdays: days }, choices: {} }
}

function readMonthly(
  parts: Parts,
  start: LocalDateTime | undefined,
  issues: Issue[],
): ReadRecurrence | undefined {
  const byDay = parts.get('BYDAY')
  const byMonthDay = parts.get('BYMONTHDAY')
  const position = parts.get('BYSETPOS')
  if (byDay !== undefined && byMonthDay !== undefined) {
    issues.push(issue('not-expressible', ['BYMONTHDAY'], { choices: ['BYDAY', 'BYMONTHDAY'] }, byMonthDay))
    return undefined
  }
  if (byDay !== undefined) return readNthWeekday(byDay, position, issues)
  if (byMonthDay !== undefined) return readMonthDay(byMonthDay, position, issues)
  if (position !== undefined)
    issues.push(issue('not-expressible', ['BYSETPOS'], { fields: ['BYDAY', 'BYMONTHDAY'] }, position))
  return start && onDay(Number(start.slice(8, 10)) as DayOfMonth)
}

/** A place among the dates of a rule: digits with a sign, and nothing else (section 3.3.10). */
const ORDINAL = /^[+-]?\d{1,3}$/

/** `2TU`, `-1FR`, or `TU` with BYSETPOS=2. */
function readNthWeekday(
  value: string,
  position: string | undefined,
  issues: Issue[],
): ReadRecurrence | undefined {
  const [, ordinal, code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(value) ?? []
  const weekday = weekdayOfCode(code)
  const text = ordinal ?? position
  const number = text !== undefined && ORDINAL.test(text) ? Number(text) : 0
  const expressible = (number >= 1 && number <= 5) || number === -1
  if (!weekday || text === undefined || !expressible || (ordinal !== undefined && position !== undefined)) {
    const rest = position === undefined ? '' : `;BYSETPOS=${position}`
    issues.push(issue('not-expressible', ['BYDAY'], { format: '1MO … 5SU | -1MO … -1SU' }, value + rest))
    return undefined
  }
  const week = (number === -1 ? 5 : number) as WeekOfMonth
  const choices: DialectChoices = week < 5 ? {} : { fifthWeek: number === -1 ? 'last-week' : 'skip' }
  return { recurrence: { kind: 'monthlyByWeekday', week, weekday }, choices }
}

/** The sets of days whose last one is a day of the month, or the last day where a month is shorter. */
const lastOf: Readonly<Record<string, DayOfMonth>> = {
  '-1': 31,
  '28,29,30,31;-1': 31,
  '28,29,30;-1': 30,
  '28,29;-1': 29,
}

function readMonthDay(
  value: string,
  position: string | undefined,
  issues: Issue[],
): ReadRecurrence | undefined {
  const sorted = value
    .split(',')
    .toSorted((left, right) => Number(left) - Number(right))
    .join(',')
  const last = lastOf[position === undefined ? sorted : `${sorted};${position}`]
  if (last !== undefined) {
    return { recurrence: { kind: 'monthlyByDay', day: last }, choices: { shortMonth: 'last-day' } }
  }
  const day = /^\+?\d{1,2}$/.test(value) && position === undefined ? Number(value) : 0
  if (day < 1 || day > 31) {
    const rest = position === undefined ? '' : `;BYSETPOS=${position}`
    issues.push(issue('not-expressible', ['BYMONTHDAY'], { format: '1–31 | -1' }, value + rest))
    return undefined
  }
  return onDay(day as DayOfMonth)
}

/** A rule passes over the months that lack its day (RFC 5545, section 3.3.10: invalid dates are ignored). */
function onDay(day: DayOfMonth): ReadRecurrence {
  return { recurrence: { kind: 'monthlyByDay', day }, choices: day < 29 ? {} : { shortMonth: 'skip' } }
}

function plainWeekdays(value: string, issues: Issue[]): Weekdays | undefined {
  const found = new Set<Weekday>()
  for (const code of value.split(',')) {
    const weekday = weekdayOfCode(code.trim())
    if (!weekday) {
      issues.push(issue('not-expressible', ['BYDAY'], { format: 'MO … SU' }, code))
      return undefined
    }
    found.add(weekday)
  }
  return weekdaysOf(found)
}
