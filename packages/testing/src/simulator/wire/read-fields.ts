import type { LocalDate, LocalDateTime } from '@umeeting/core'
import { Refusal } from '../refusal.ts'
import type { WireFields } from './request.ts'

/** What was given, without white space around it; undefined for nothing and for "". */
export function given(fields: WireFields, name: string): string | undefined {
  const value = fields[name]?.trim()
  return value === '' ? undefined : value
}

/** @throws Refusal where nothing was given. */
export function needed(fields: WireFields, name: string): string {
  const value = given(fields, name)
  if (value === undefined) throw new Refusal(400, `${name} is required`)
  return value
}

/** @throws Refusal where what was given is no integer within the bounds, both inclusive. */
export function integerIn(
  fields: WireFields,
  name: string,
  min: number,
  max: number = 1_000_000,
): number | undefined {
  const value = given(fields, name)
  if (value === undefined) return undefined
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN
  if (!(number >= min && number <= max))
    throw new Refusal(400, `${name} must be an integer, ${min} to ${max}`)
  return number
}

/** @throws Refusal where nothing, or no such integer, was given. */
export function neededInteger(fields: WireFields, name: string, min: number): number {
  const value = integerIn(fields, name, min)
  if (value === undefined) throw new Refusal(400, `${name} is required`)
  return value
}

/** @throws Refusal where what was given is neither "true" nor "false". */
export function flagIn(fields: WireFields, name: string): boolean | undefined {
  const value = choiceIn(fields, name, ['true', 'false'])
  return value === undefined ? undefined : value === 'true'
}

/** @throws Refusal where what was given is none of the choices. */
export function choiceIn<Choice extends string>(
  fields: WireFields,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = given(fields, name)
  if (value === undefined) return undefined
  const choice = choices.find((each) => each === value)
  if (choice === undefined) throw new Refusal(400, `${name} must be ${choices.join(' or ')}`)
  return choice
}

/** @throws Refusal where it is none of the wire's date-times. */
export function localDateTimeIn(name: string, text: string): LocalDateTime {
  const match = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text)
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (match ?? []).map(Number)
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  // A day or an hour that does not exist comes out as another one.
  const isReal = match !== null && year >= 1900 && time.toISOString().slice(0, 19).replace('T', ' ') === text
  if (!isReal) throw new Refusal(400, `${name} must be a date-time, yyyy-MM-dd HH:mm:ss`)
  return text as LocalDateTime
}

/** @throws Refusal where it is neither a date nor a date-time. */
export function endDateIn(name: string, text: string): LocalDate | LocalDateTime {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return localDateTimeIn(name, text)
  localDateTimeIn(name, `${text} 00:00:00`)
  return text as LocalDate
}
