import { InvalidRequestError } from '../errors/errors.ts'
import type { Result } from '../result.ts'
import { type LocalDate, type LocalDateTime, parseLocalDate, parseLocalDateTime } from './local-date-time.ts'

/**
 * The throwing door of `parseLocalDate`: for dates that stand in code, such as the bounds of a window.
 *
 * @throws InvalidRequestError with every issue.
 * @example
 * occurrencesBetween(series, { from: parseLocalDateOrThrow('2026-12-01'), to: parseLocalDateOrThrow('2027-01-01') })
 */
export function parseLocalDateOrThrow(input: unknown): LocalDate {
  return valueOf(parseLocalDate(input), 'Cannot read the date')
}

/**
 * The throwing door of `parseLocalDateTime`.
 *
 * @throws InvalidRequestError with every issue.
 * @example
 * nextOccurrence(series, parseLocalDateTimeOrThrow('2026-12-01 09:00:00'))
 */
export function parseLocalDateTimeOrThrow(input: unknown): LocalDateTime {
  return valueOf(parseLocalDateTime(input), 'Cannot read the local date-time')
}

function valueOf<Value>(result: Result<Value>, action: string): Value {
  if (!result.ok) throw new InvalidRequestError(action, result.issues)
  return result.value
}
