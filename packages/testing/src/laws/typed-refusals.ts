import { isInvalidRequestError, issueText, locales, type Result } from '@umeeting/core'
import { LawViolation, requireSame, requireTrue } from './law-violation.ts'

/** A function that reads any input, with its throwing variant. */
export interface Reader {
  /** How violations call it. */
  readonly name: string
  /** Reads anything, and throws nothing. */
  readonly read: (input: unknown) => Result<unknown>
  /** Its throwing variant: it may throw an `InvalidRequestError` alone. */
  readonly readOrThrow?: (input: unknown) => unknown
}

/** `[…]` and quotes aside, an issue shows no more than this of what came. */
const LONGEST_RECEIVED = 64

/**
 * Whatever comes in, a reader answers a result: a refusal has issues with a sentence in every language, and shows
 * little of the input; its throwing variant throws the same issues in an `InvalidRequestError`, and nothing else.
 *
 * @throws LawViolation
 */
export function assertRefusalsTyped(input: unknown, reader: Reader): void {
  const result = answerOf(input, reader)
  const context = { reader: reader.name, input }
  if (!result.ok) {
    requireTrue('a refusal has issues', (result.issues as readonly unknown[]).length > 0, context)
    for (const issue of result.issues) {
      const sentences = locales.map((locale) => issueText(issue, locale))
      requireTrue('an issue has a sentence in every language', sentences.every(Boolean), {
        issue,
        ...context,
      })
      requireTrue('an issue shows little of the input', issue.received.length <= LONGEST_RECEIVED, {
        issue,
        ...context,
      })
    }
  }
  if (!reader.readOrThrow) return
  try {
    const value = reader.readOrThrow(input)
    requireSame(
      'the throwing variant answers what the other accepts',
      result,
      { ...result, ok: true, value },
      context,
    )
  } catch (error) {
    if (error instanceof LawViolation) throw error
    requireTrue('the throwing variant throws InvalidRequestError alone', isInvalidRequestError(error), {
      error,
      ...context,
    })
    const issues = isInvalidRequestError(error) ? error.issues : []
    requireSame('the throwing variant throws the issues', result.ok ? [] : result.issues, issues, context)
  }
}

function answerOf(input: unknown, reader: Reader): Result<unknown> {
  try {
    return reader.read(input)
  } catch (error) {
    throw new LawViolation('a reader answers a result and never throws', {
      reader: reader.name,
      input,
      error,
    })
  }
}
