import {
  isInvalidRequestError,
  isMalformedAnswerError,
  isServiceError,
  isTransportError,
  type Issue,
} from '@umeeting/core'

/** A call of a clause that failed, as plain data: what a report says of it in a language of its own. */
export type FailedCall =
  /** No answer came; `reason` is a short name such as `ECONNREFUSED`. */
  | {
      readonly kind: 'transport'
      readonly operation: string
      readonly reason: string
      readonly delivery: string
    }
  /** The service refused, with its own status. */
  | {
      readonly kind: 'service'
      readonly operation: string
      readonly status: number
      readonly serviceMessage: string
    }
  /** The answer can't be read. */
  | { readonly kind: 'malformed-answer'; readonly operation: string; readonly issues: readonly Issue[] }
  /** The request was refused before it was sent. */
  | { readonly kind: 'invalid-request'; readonly issues: readonly Issue[] }

/** The call that an error speaks of; undefined where it is none of a call. */
export function failedCallOf(error: unknown): FailedCall | undefined {
  if (isTransportError(error)) {
    const { kind, operation, reason, delivery } = error
    return { kind, operation, reason, delivery }
  }
  if (isServiceError(error)) {
    const { kind, operation, status, serviceMessage } = error
    return { kind, operation, status, serviceMessage }
  }
  if (isMalformedAnswerError(error)) {
    const { kind, operation, issues } = error
    return { kind, operation, issues }
  }
  return isInvalidRequestError(error) ? { kind: error.kind, issues: error.issues } : undefined
}
