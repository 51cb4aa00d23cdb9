import { englishIssueText } from '../../input/issue-sentences.en.ts'
import { issueText } from '../../input/issue-text.ts'
import type { Issue } from '../../input/issue.ts'
import type { Locale } from '../../input/locale.ts'
import type { Result } from '../../input/result.ts'
import type { StandardSchema } from './standard-schema.ts'

/** A parser that is also a Standard Schema, whose messages are English; `schemaIn` gives them another language. */
export interface RequestParser<Input, Output> extends StandardSchema<Input, Output> {
  /** Reads a request from anything; it throws nothing. */
  (input: unknown): Result<Output>
}

export function requestParser<Input, Output>(
  parse: (input: unknown) => Result<Output>,
): RequestParser<Input, Output> {
  return Object.assign((input: unknown) => parse(input), schemaOf<Input, Output>(parse, englishIssueText))
}

/**
 * The Standard Schema of a parser, with messages in that language.
 *
 * @example
 * schemaIn('zh-CN', parseInstantMeeting)['~standard'].validate({ topic: '周会', capacity: 25, durationMinutes: 30 })
 * // { issues: [{ message: 'durationMinutes 应 > 30，实际为 30', path: ['durationMinutes'] }] }
 */
export function schemaIn<Input, Output>(
  locale: Locale,
  parser: ((input: unknown) => Result<Output>) & Partial<StandardSchema<Input, Output>>,
): StandardSchema<Input, Output> {
  return schemaOf(parser, (each) => issueText(each, locale))
}

function schemaOf<Input, Output>(
  parser: (input: unknown) => Result<Output>,
  textOf: (issue: Issue) => string,
): StandardSchema<Input, Output> {
  return {
    '~standard': {
      version: 1,
      vendor: 'umeeting',
      validate(value) {
        const result = parser(value)
        if (result.ok) return { value: result.value }
        return {
          issues: result.issues.map((each) => ({ message: textOf(each), path: each.path })),
        }
      },
    },
  }
}
