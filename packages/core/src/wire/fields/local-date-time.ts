import { parseLocalDateTime } from '../../input/parse-local-time.ts'
import { taken } from '../../input/result.ts'
import { isLocalDateTime } from '../../time/is-local-date-time.ts'
import type { LocalDateTime } from '../../time/local-date-time.ts'
import type { AnswerType, FieldType } from './field-type.ts'
import { utcInstantOf } from './utc-instant.ts'

/** A local date-time, `yyyy-MM-dd HH:mm:ss`; on the wire of a request blanks may stand around it. */
export const localDateTime: FieldType<LocalDateTime> = {
  code: 'not-a-local-date-time',
  expected: { format: 'yyyy-MM-dd HH:mm:ss' },
  parse: (input, path, issues) => taken(parseLocalDateTime(input, path), issues),
  decode: (input, path, issues) =>
    taken(parseLocalDateTime(typeof input === 'string' ? input.trim() : input, path), issues),
  encode: (value) => value,
  read: (value) => (typeof value === 'string' && isLocalDateTime(value) ? value : undefined),
}

/** An instant that monitoring writes in UTC, `2020-05-18T02:00:00Z`, as epoch milliseconds. */
export const utcInstant: AnswerType<number> = {
  code: 'malformed',
  expected: { format: 'yyyy-MM-ddTHH:mm:ssZ' },
  read: utcInstantOf,
}
