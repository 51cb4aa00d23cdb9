import type { JsonSchema } from './json-schema.ts'

// A regular expression can say which dates there are: ISO 8601 calendar dates of the years 1900–9999.

const YEAR = String.raw`(?:19|[2-9]\d)\d\d`
/** By four, but for centuries, of which every fourth counts (the Gregorian calendar). */
const LEAP_YEAR = String.raw`(?:(?:19|[2-9]\d)(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)`
const TO_28 = String.raw`(?:0[1-9]|1\d|2[0-8])`
const TO_30 = String.raw`(?:0[1-9]|[12]\d|30)`
const TO_31 = String.raw`(?:0[1-9]|[12]\d|3[01])`
const DAY_OF_YEAR = `(?:(?:0[13578]|1[02])-${TO_31}|(?:0[469]|11)-${TO_30}|02-${TO_28})`
const DATE = `(?:${YEAR}-${DAY_OF_YEAR}|${LEAP_YEAR}-02-29)`
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d`

/** A local date-time, `yyyy-MM-dd HH:mm:ss`. */
export const localDateTimeSchema: JsonSchema = {
  type: 'string',
  pattern: `^${DATE} ${TIME}$`,
  description: 'yyyy-MM-dd HH:mm:ss on the wall clock of the service, 1900–9999',
}

/** A date, or a local date-time. */
export const localDateOrDateTimeSchema: JsonSchema = {
  type: 'string',
  pattern: `^${DATE}(?: ${TIME})?$`,
  description: 'yyyy-MM-dd or yyyy-MM-dd HH:mm:ss on the wall clock of the service, 1900–9999',
}
