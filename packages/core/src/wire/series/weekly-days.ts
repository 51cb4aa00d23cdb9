import type { Dialect } from '../../dialect/dialect.ts'
import { issue, type Issue } from '../../input/issue.ts'
import { type Weekdays, weekdaysOf } from '../../recurrence/recurrence.ts'
import { type Weekday, weekdays } from '../../time/weekday.ts'
import { decodeInteger } from '../fields/integer.ts'
import { numberOfWeekday, weekdayOfNumber } from './weekday-number.ts'

/** Faults of so many items are told one by one; a longer list is one fault. */
const MOST_ITEMS = 31

/**
 * A list of weekday numbers: text with `,`, `，` (the vendor's page prints the full-width comma), `、` or blanks
 * between the items, an array, or one number. Empty items, repeats and numbers outside 1–7 are pushed as issues.
 */
export function readWeeklyDays(
  input: unknown,
  path: Issue['path'],
  numbering: Dialect['weekdayNumbering'],
  issues: Issue[],
): Weekdays | undefined {
  const plain = typeof input === 'string' ? plainList(input, numbering) : undefined
  if (plain) return plain
  const items = itemsOf(input)
  if (items.length > MOST_ITEMS) {
    issues.push(issue('too-many-items', path, { max: 7 }, items.length))
    return undefined
  }
  const before = issues.length
  const found = new Set<Weekday>()
  for (const [index, item] of items.entries()) {
    const at = [...path, index]
    if (item === '' || item === null || item === undefined) {
      issues.push(issue('empty-item', at, { min: 1, max: 7 }, item))
      continue
    }
    const number = decodeInteger(item, at, { min: 1, max: 7 }, issues)
    if (number === undefined) continue
    const weekday = weekdayOfNumber(number, numbering)
    if (found.has(weekday)) issues.push(issue('duplicate-item', at, null, item))
    found.add(weekday)
  }
  if (issues.length > before) return undefined
  if (found.size === 0) issues.push(issue('required', path, { format: '1–7: "1,3"' }, undefined))
  return weekdaysOf(found)
}

const COMMA = 44
const ZERO = 48

/** `1,3`, as nearly all lists are written: read without taking it apart. Undefined for all that is written otherwise. */
function plainList(text: string, numbering: Dialect['weekdayNumbering']): Weekdays | undefined {
  if (text.length % 2 === 0) return undefined
  const found: Weekday[] = []
  for (let at = 0; at < text.length; at += 2) {
    const number = text.charCodeAt(at) - ZERO
    if (number < 1 || number > 7 || (at > 0 && text.charCodeAt(at - 1) !== COMMA)) return undefined
    const weekday = weekdayOfNumber(number, numbering)
    if (found.includes(weekday)) return undefined
    found.push(weekday)
  }
  if (found.length === 1) return found as [Weekday]
  return weekdays.filter((weekday) => found.includes(weekday)) as [Weekday, ...Weekday[]]
}

function itemsOf(input: unknown): readonly unknown[] {
  if (Array.isArray(input)) return input
  if (typeof input !== 'string') return [input]
  return input.split(/[,，、]/).flatMap((part) => part.trim().split(/\s+/))
}

/** The canonical list: ASCII commas, ascending in the dialect's numbering. */
export function writeWeeklyDays(days: Weekdays, numbering: Dialect['weekdayNumbering']): string {
  return days
    .map((weekday) => numberOfWeekday(weekday, numbering))
    .toSorted((left, right) => left - right)
    .join(',')
}
