import type { AttemptFailure } from '../failure/attempt-failure.ts'
import { networkFailureOf } from '../failure/network-failure.ts'
import { TooManyBytes } from '../answer/read-bytes.ts'
import { type Ending, Interrupted } from './deadline.ts'

/** Carries a failure to the code that decides about a repetition. Not exported. */
export class FailedAttempt extends Error {
  override readonly name = 'FailedAttempt'
  readonly failure: AttemptFailure

  constructor(failure: AttemptFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

/** What it means that no answer began; `wasRead`: whether the request's body was, undefined where that is unknown. */
export function failureOf(error: unknown, wasRead: boolean | undefined): AttemptFailure {
  if (error instanceof Interrupted) return interrupted(error.by, wasRead === false ? 'not-sent' : 'unknown')
  return networkFailureOf(error, wasRead)
}

/** What it means that an answer did not end well. It had begun, so the request was sent. */
export function failureOfAnswer(error: unknown): AttemptFailure {
  if (error instanceof TooManyBytes) return { kind: 'oversized' }
  if (error instanceof Interrupted) return interrupted(error.by, 'unknown')
  const failure = networkFailureOf(error, true)
  const code = failure.kind === 'network' ? failure.code : 'network-error'
  return { kind: 'network', code, delivery: 'unknown', lasting: false }
}

function interrupted(by: Ending, delivery: 'not-sent' | 'unknown'): AttemptFailure {
  return by === 'timeout' ? { kind: 'timeout', delivery } : { kind: 'ended', by, delivery }
}
