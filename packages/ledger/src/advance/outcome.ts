import {
  isMalformedAnswerError,
  isServiceError,
  isTransportError,
  isUmeetingError,
  saysNoSuchMeeting,
} from '@umeeting/core'
import type { FailedCall } from '../events.ts'

/** What became of a creating call that did not succeed. */
export type Outcome =
  /** The service can't have acted on it. */
  | 'not-sent'
  /** It may have created the meeting. */
  | 'unknown'
  /** It said no, and would say so again. */
  | 'refused'

/** @throws what is no failure of a call */
export function outcomeOf(error: unknown): Outcome {
  if (isTransportError(error)) {
    if (error.delivery === 'not-sent' || error.reason === 'http-429') return 'not-sent'
    return error.delivery === 'unknown' || error.reason === 'http-408' ? 'unknown' : 'refused'
  }
  if (isMalformedAnswerError(error)) return error.delivery === 'unknown' ? 'unknown' : 'refused'
  if (isServiceError(error)) {
    if (error.status === 429) return 'not-sent'
    return error.delivery === 'unknown' ? 'unknown' : 'refused'
  }
  if (isUmeetingError(error)) return 'refused'
  throw error
}

/** Whether the meeting or occurrence that was to be deleted is not there any more. */
export function isGoneError(error: unknown): boolean {
  return isServiceError(error) && saysNoSuchMeeting({ status: error.status, message: error.serviceMessage })
}

/** Request timeout, and too many requests. */
const PASSING: ReadonlySet<number> = new Set([408, 429])

/** Whether a call may be made again later: it failed in a way that passes. @throws what is no failure of a call */
export function isPassing(error: unknown): boolean {
  if (isServiceError(error)) return PASSING.has(error.status) || error.status >= 500
  if (isUmeetingError(error)) return isTransportError(error) || isMalformedAnswerError(error)
  throw error
}

/** A failure of a call, as it is recorded and told. */
export interface Failure {
  readonly reason: string
  readonly call?: FailedCall
}

export function failureOf(error: unknown): Failure {
  const reason = reasonOf(error)
  if (isTransportError(error)) return { reason, call: { operation: error.operation, failed: error.reason } }
  if (!isServiceError(error)) return { reason }
  const { operation, status, serviceMessage: message } = error
  return { reason, call: { operation, status, message } }
}

const LONGEST_REASON = 300

/** A failure in a few words. The errors of core hold no secret. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.length <= LONGEST_REASON ? text : `${text.slice(0, LONGEST_REASON - 1)}…`
}
