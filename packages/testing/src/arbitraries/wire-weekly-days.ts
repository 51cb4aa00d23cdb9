import type { Dialect, IssueCode, Weekday, Weekdays } from '@umeeting/core'
import fc from 'fast-check'
import { anyBadInteger, anyIntegerSpelling } from './wire-integer.ts'

/** Weekday 1 first, in each numbering. */
const numbered: Readonly<Record<Dialect['weekdayNumbering'], readonly Weekday[]>> = {
  'monday-is-1': ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  'sunday-is-1': ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
}

/** 1–7. */
export function wireNumberOf(weekday: Weekday, numbering: Dialect['weekdayNumbering']): number {
  return numbered[numbering].indexOf(weekday) + 1
}

/** An accepted way to write some weekdays. */
export type DaysSpelling = (days: Weekdays, numbering: Dialect['weekdayNumbering']) => unknown

/** Ways to write some weekdays: in any order, as text with any of the separators, as an array, or as the one number. */
export function anyDaysSpelling(): fc.Arbitrary<DaysSpelling> {
  return fc
    .record({
      form: fc.constantFrom('text', 'array', 'one'),
      ranks: fc.array(fc.nat(99), { minLength: 7, maxLength: 7 }),
      integers: fc.array(anyIntegerSpelling(), { minLength: 7, maxLength: 7 }),
      separators: fc.array(fc.constantFrom(',', '，', '、', ' ', ', ', ' ， ', '\t'), {
        minLength: 6,
        maxLength: 6,
      }),
      around: fc.constantFrom('', ' '),
    })
    .map(({ form, ranks, integers, separators, around }): DaysSpelling => (days, numbering) => {
      const items = days
        .map((weekday, index) => ({
          rank: ranks[index] ?? 0,
          item: integers[index]?.(wireNumberOf(weekday, numbering)),
        }))
        .toSorted((left, right) => left.rank - right.rank)
        .map(({ item }) => item)
      if (form === 'array') return items
      if (form === 'one' && items.length === 1) return items[0]
      const text = items.reduce<string>(
        (before, item, index) => (before && before + (separators[index] ?? ',')) + String(item).trim(),
        '',
      )
      return around + text + around
    })
}

/** A list of weekday numbers with something wrong in it, and where. */
export interface BadDays {
  readonly value: unknown
  readonly faults: readonly { readonly code: IssueCode; readonly at: readonly number[] }[]
}

/** Lists with items that are empty, repeated, no integers or outside 1–7, among sound ones; and empty lists. */
export function anyBadDays(): fc.Arbitrary<BadDays> {
  const sound = fc.integer({ min: 1, max: 7 })
  const bad = anyBadInteger({ min: 1, max: 7 })
  const empty = fc.constantFrom('', null, undefined)
  const list = fc.array(
    fc.oneof(
      sound.map((value) => ({ value, code: undefined })),
      bad,
      empty.map((value) => ({ value, code: 'empty-item' as const })),
    ),
    { minLength: 1, maxLength: 8 },
  )
  const lists = fc
    .tuple(list, fc.boolean(), fc.constantFrom(',', '，', '、'))
    .map(([items, asText, separator]): BadDays => {
      const writable = items.filter(({ value }) => !asText || isWritable(value))
      const seen = new Set<unknown>()
      const faults = writable.flatMap(({ value, code }, index) => {
        const repeated = code === undefined && seen.has(value)
        if (code === undefined) seen.add(value)
        const found: IssueCode | undefined = repeated ? 'duplicate-item' : code
        return found === undefined ? [] : [{ code: found, at: [index] }]
      })
      const values = writable.map(({ value }) => value)
      return { value: asText ? values.join(separator) : values, faults }
    })
  return fc.oneof(
    fc.constant<BadDays>({ value: [], faults: [{ code: 'required', at: [] }] }),
    // Text of nothing but an empty item is a field that is not given; that is another fault.
    lists.filter(({ value, faults }) => faults.length > 0 && value !== ''),
  )
}

/** Whether a value can stand in text as one item. */
function isWritable(value: unknown): boolean {
  // A negative number is out of range; written as text it is no integer at all.
  return (
    value === '' ||
    (typeof value === 'number' && value >= 0) ||
    (typeof value === 'string' && !/[\s,，、]/.test(value))
  )
}
