import { InvalidRequestError, type Issue, type SendOptions } from '@umeeting/core'
import { LONGEST_TIMER, readNumber } from './option-issues.ts'
import type { Settings } from './settings.ts'

/** How long an attempt of one call may take, and how many may follow the first. */
export interface CallLimits {
  readonly timeoutMs: number
  readonly retryLimit: number
}

/**
 * The limits of one call: its own, or the transport's.
 *
 * @throws InvalidRequestError where one of its own is wrong.
 */
export function readCallLimits(
  { timeoutMs, retryLimit }: SendOptions,
  settings: Settings,
  action: string,
): CallLimits {
  const issues: Issue[] = []
  const limits = {
    timeoutMs: readNumber(
      timeoutMs,
      ['timeoutMs'],
      { min: 1, max: LONGEST_TIMER, byDefault: settings.timeoutMs },
      issues,
    ),
    retryLimit: readNumber(
      retryLimit,
      ['retryLimit'],
      { min: 0, max: Number.MAX_SAFE_INTEGER, byDefault: settings.retry.limit },
      issues,
    ),
  }
  const [first, ...rest] = issues
  if (first) throw new InvalidRequestError(action, [first, ...rest])
  return limits
}
