import { isRecord } from '../input/check.ts'
import { type FormFieldKind, formFields, formGroups, isFormField } from './form-fields.ts'

/** What a form is read from: `FormData`, `URLSearchParams`, a `Map`, or a record, nested or with dotted names. */
export type FormInput = Iterable<readonly [name: string, value: unknown]> | Readonly<Record<string, unknown>>

/** What else `fromForm` is told of a form. */
export interface FromFormOptions {
  /**
   * Whether a name is no field of the request, such as that of a token against forged requests; it is passed over.
   *
   * @default no name is: one that is not known is left for the parser, which refuses it
   */
  readonly ignores?: (name: string) => boolean
}

/**
 * What an HTML form sends, in the types that the parsers of requests read. Fields are named as in a request, with a dot
 * or brackets for what stands within: `end.count`, `end[count]`, `recurrence.weekdays[]`. Read are
 *
 * - `''`, `null` and `undefined` as "not given"; a group of which nothing is given is not given either;
 * - digits as numbers: `'25'`;
 * - `2026-11-30T10:00`, with or without seconds, as a local date-time;
 * - `on`, `true` and `1` as true, `off`, `false` and `0` as false (a box that is not ticked is not sent);
 * - a single weekday as a list of one.
 *
 * What can't be read so is left as it came, and so is a value that has its type already: the parser judges it. A name
 * that is given several times where one value is wanted stays a list, which every parser refuses. Nothing is thrown.
 *
 * @returns a plain object for a parser; what is no form (text, a number) as it came
 * @example
 * const form = new URLSearchParams(
 *   'topic=Review&capacity=25&start=2026-11-30T10:00&durationMinutes=45&password=' +
 *     '&recurrence.kind=weekly&recurrence.weekdays=monday&end.kind=count&end.count=4',
 * )
 * parseScheduledMeeting(fromForm(form))
 * // { ok: true, value: { topic: 'Review', capacity: 25, durationMinutes: 45,
 * //   recurrence: { kind: 'weekly', weekdays: ['monday'] }, start: '2026-11-30 10:00:00',
 * //   end: { kind: 'count', count: 4 } }, notices: [] }
 */
export function fromForm(form: unknown, { ignores }: FromFormOptions = {}): unknown {
  const entries = entriesOf(form)
  if (entries === undefined) return form
  const given = new Map<string, unknown[]>()
  for (const [name, value] of entries) {
    if (ignores?.(name) !== true) collect(given, name, value)
  }
  return nested(given)
}

/** The entries of a form; undefined for what is none. */
function entriesOf(form: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (typeof form !== 'object' || form === null) return undefined
  if (!(Symbol.iterator in form)) return isRecord(form) ? Object.entries(form) : undefined
  const entries = [...(form as Iterable<unknown>)]
  return entries.every(isEntry) ? entries : undefined
}

function isEntry(entry: unknown): entry is readonly [string, unknown] {
  return Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string'
}

/** Adds what is given under a name, and of a group what is given within it. */
function collect(given: Map<string, unknown[]>, name: string, value: unknown): void {
  if (value === '' || value === null || value === undefined) return
  const dotted = dottedName(name)
  if (formGroups.has(dotted) && isRecord(value)) {
    for (const [inner, each] of Object.entries(value)) collect(given, `${dotted}.${inner}`, each)
    return
  }
  const [group = ''] = dotted.split('.', 1)
  const field = isFormField(dotted) || formGroups.has(group) ? dotted : name
  const values = given.get(field)
  if (values === undefined) given.set(field, [value])
  else values.push(value)
}

/** `end[count]` as `end.count`, `weekdays[]` as `weekdays`. */
function dottedName(name: string): string {
  return name.replaceAll(/\[(\w*)\]/g, (_, inner: string) => (inner === '' ? '' : `.${inner}`))
}

/** The request as a parser takes it. */
function nested(given: ReadonlyMap<string, readonly unknown[]>): object {
  const request = plainObject()
  for (const [name, values] of given) {
    const value = readers[isFormField(name) ? formFields[name] : 'text'](values)
    if (value === undefined) continue
    const [group = '', inner] = name.split('.', 2)
    if (inner === undefined || !formGroups.has(group)) request[name] = value
    else {
      // A group that came as text is left for the parser to refuse.
      request[group] ??= plainObject()
      if (isRecord(request[group])) (request[group] as Record<string, unknown>)[inner] = value
    }
  }
  return request
}

/** Without a prototype, so that no name means more than itself. */
function plainObject(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>
}

const single =
  (read: (value: unknown) => unknown) =>
  (values: readonly unknown[]): unknown =>
    values.length === 1 ? read(values[0]) : values

const asItCame = single((value) => value)

const INTEGER = /^\s*-?\d{1,15}\s*$/
const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.0{1,9})?)?$/

const flags: ReadonlyMap<unknown, boolean> = new Map([
  ['on', true],
  ['true', true],
  ['1', true],
  ['off', false],
  ['false', false],
  ['0', false],
])

const readers: Readonly<Record<FormFieldKind, (values: readonly unknown[]) => unknown>> = {
  text: asItCame,
  choice: asItCame,
  number: single((value) => (typeof value === 'string' && INTEGER.test(value) ? Number(value) : value)),
  flag: single((value) => flags.get(value) ?? value),
  'date-time': single((value) =>
    typeof value === 'string'
      ? value
          .trim()
          .replace(
            LOCAL_TIME,
            (_, date: string, minute: string, second = '00') => `${date} ${minute}:${second}`,
          )
      : value,
  ),
  // One list, whether its items come one by one or together.
  choices: (values) => {
    const items = values.flat().filter((value) => value !== '')
    return items.length === 0 ? undefined : items
  },
}
