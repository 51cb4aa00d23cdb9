import { Expression, Twice, valueText } from './literal-values.ts'
import { localAt, type Moment, readMoment } from './moment.ts'
import type { RuleField } from './rule-fields.ts'
import type { Unreadable } from './unreadable.ts'

/** A date or date-time that was written otherwise than the service wants it. */
export interface Conversion {
  readonly field: RuleField
  readonly from: string
  readonly to: string
  /** `instant`: an instant, set into the zone; `notation`: the same local time, written differently. */
  readonly as: 'instant' | 'notation'
}

export type FieldValues =
  | { readonly fields: Readonly<Record<string, unknown>>; readonly conversions: readonly Conversion[] }
  | { readonly unreadable: Unreadable }

/** No value of a rule is longer: a week's days in words of whatever kind, a date with its zone. */
const LONGEST_VALUE = 100

/** The values of rule fields as the engine reads them: lists as text, dates as the service writes them. */
export function fieldValues(found: Readonly<Partial<Record<RuleField, unknown>>>, zone: string): FieldValues {
  const fields: Record<string, unknown> = {}
  const conversions: Conversion[] = []
  for (const [name, value] of Object.entries(found)) {
    const field = name as RuleField
    const wrong = faultOf(field, value)
    if (wrong) return { unreadable: wrong }
    const text = plainText(value)
    if (field !== 'start_time' && field !== 'end_date_time') {
      fields[field] = field === 'weekly_days' ? weekdayList(text) : withoutZeroFraction(text)
      continue
    }
    const moment = typeof text === 'string' && !WIRE_DATE.test(text) ? readMoment(text) : undefined
    if (moment?.kind === 'ambiguous')
      return { unreadable: { code: 'ambiguous-date', field, received: String(text) } }
    const to = moment && writtenDate(moment, zone)
    fields[field] = to ?? text
    if (to !== undefined)
      conversions.push({
        field,
        from: String(text),
        to,
        as: moment?.kind === 'instant' ? 'instant' : 'notation',
      })
  }
  return { fields, conversions }
}

function faultOf(field: RuleField, value: unknown): Unreadable | undefined {
  if (value instanceof Expression) return { code: 'computed-value', field, expression: value.text }
  if (value instanceof Twice)
    return { code: 'field-twice', field, values: value.values.slice(0, 3).map(shortText) }
  const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0
  if (length > LONGEST_VALUE) return { code: 'value-too-long', field, length }
  if (!Array.isArray(value)) return undefined
  const wrong: unknown = value.find((item) => item instanceof Expression)
  return wrong instanceof Expression ? { code: 'computed-value', field, expression: wrong.text } : undefined
}

/** Text and numbers as text, without full-width forms; what is neither stays for the engine to refuse. */
function plainText(value: unknown): unknown {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'))
    return value.join(',').normalize('NFKC')
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.normalize('NFKC').trim() : value
}

/** `[1, 3]`, `"1";"3"`, `1/3` as `1,3`. */
function weekdayList(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const items = value.replaceAll(/["'[\](){}]/g, '').trim()
  return items.replaceAll(/\s*[;|/,、]\s*|\s+/g, ',')
}

/** `2.0`, as spreadsheets write a whole number. */
function withoutZeroFraction(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^(\d+)\.0+$/, '$1') : value
}

const WIRE_DATE = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/

function writtenDate(
  moment: Exclude<Moment, { readonly kind: 'ambiguous' }>,
  zone: string,
): string | undefined {
  if (moment.kind === 'instant') return localAt(moment.epochMilliseconds, zone)
  return moment.kind === 'date' ? moment.date : moment.local
}

function shortText(value: unknown): string {
  return valueText(value).slice(0, 40)
}
