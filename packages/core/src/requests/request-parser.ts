import { InvalidRequestError } from '../errors/errors.ts'
import { issueText } from '../issue/issue-text.ts'
import type { Locale } from '../locale.ts'
import type { Result } from '../result.ts'
import type { StandardSchema } from './standard-schema.ts'

/** A parser that is also a Standard Schema, whose messages are English; `schemaIn` gives them another language. */
export interface RequestParser<Input, Output> extends StandardSchema<Input, Output> {
  (input: unknown): Result<Output>
}

export function requestParser<Input, Output>(
  parse: (input: unknown) => Result<Output>,
): RequestParser<Input, Output> {
  return Object.assign((input: unknown) => parse(input), schemaIn<Input, Output>('en', parse))
}

/**
 * The Standard Schema of a parser, with messages in that language.
 *
 * @example
 * schemaIn('zh-CN', parseScheduledMeeting)['~standard'].validate({ topic: 'a', capacity: 25, … , durationMinutes: 30 })
 * // { issues: [{ message: 'durationMinutes 应 > 30，实际为 30', path: ['durationMinutes'] }] }
 */
export function schemaIn<Input, Output>(
  locale: Locale,
  parser: ((input: unknown) => Result<Output>) & Partial<StandardSchema<Input, Output>>,
): StandardSchema<Input, Output> {
  return {
    '~standard': {
      version: 1,
      vendor: 'umeeting',
      validate(value) {
        const result = parser(value)
        if (result.ok) return { value: result.value }
        return {
          issues: result.issues.map((each) => ({ message: issueText(each, locale), path: each.path })),
        }
      },
    },
  }
}

/**
 * The throwing door of a parser.
 *
 * @throws InvalidRequestError with every issue.
 */
export function orThrow<Output>(action: string, result: Result<Output>): Output {
  if (!result.ok) throw new InvalidRequestError(action, result.issues)
  return result.value
}
