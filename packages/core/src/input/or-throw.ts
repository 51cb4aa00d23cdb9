import { InvalidRequestError } from './errors.ts'
import type { Result } from './result.ts'

/**
 * The value of an accepted result: what every `…OrThrow` function is made of.
 *
 * @param action what can't be done where the result is refused, such as `Cannot read the series`
 * @throws InvalidRequestError with every issue of a refused result.
 */
export function orThrow<Value>(action: string, result: Result<Value>): Value {
  if (!result.ok) throw new InvalidRequestError(action, result.issues)
  return result.value
}
