import type { Expected, Issue, IssueCode } from '@umeeting/core'

/** The longest wait that timers keep, in milliseconds: beyond it they fire at once. */
export const LONGEST_TIMER = 2_147_483_647

export interface NumberRule {
  readonly min: number
  readonly max: number
  readonly byDefault: number
}

/** Reads an integer within bounds; the default where it is undefined or wrong. */
export function readNumber(
  value: unknown,
  path: readonly string[],
  { min, max, byDefault }: NumberRule,
  issues: Issue[],
): number {
  if (value === undefined) return byDefault
  const bounds = max === Number.MAX_SAFE_INTEGER ? { min } : { min, max }
  if (typeof value !== 'number' || !Number.isInteger(value))
    issues.push(wrong('not-an-integer', path, bounds, value))
  else if (value < min || value > max) issues.push(wrong('out-of-range', path, bounds, value))
  else return value
  return byDefault
}

/** Only numbers and booleans are shown as they came: text might be a credential in the wrong place. */
export function wrong<Code extends IssueCode>(
  code: Code,
  path: readonly string[],
  expected: Expected<Code>,
  received: unknown,
): Issue {
  const shown = typeof received === 'number' || typeof received === 'boolean'
  return { code, path, expected, received: shown ? String(received) : `(${typeof received})` } as Issue
}
