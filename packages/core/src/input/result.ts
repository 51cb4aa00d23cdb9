import { bounded, type Issue } from './issue.ts'
import type { Notice } from './notice.ts'

/** What a parser answers for input it accepts: the value, and what a person should hear about it. */
export interface Accepted<Value> {
  readonly ok: true
  /** What was read. */
  readonly value: Value
  /** What a person should hear about it; often none. */
  readonly notices: readonly Notice[]
}

/** What a parser answers for input it refuses: all issues at once, never none; of more than 100, the last counts the rest. */
export interface Refused {
  readonly ok: false
  /** All that is wrong, never none. */
  readonly issues: readonly [Issue, ...Issue[]]
  /** What a person should hear beside that. */
  readonly notices: readonly Notice[]
}

/** What every `parse…` and `decode…` function returns; their `…OrThrow` variants throw the issues instead. */
export type Result<Value> = Accepted<Value> | Refused

export function accept<Value>(value: Value, notices: readonly Notice[] = []): Accepted<Value> {
  return { ok: true, value, notices }
}

export function refuse(issues: readonly [Issue, ...Issue[]], notices: readonly Notice[] = []): Refused {
  return { ok: false, issues: bounded(issues), notices }
}

/** Narrows a collected list to the non-empty one that a refusal carries. */
export function hasIssues(issues: readonly Issue[]): issues is readonly [Issue, ...Issue[]] {
  return issues.length > 0
}

/** The value of an accepted result; the issues of a refused one are added to `issues`. */
export function taken<Value>(result: Result<Value>, issues: Issue[]): Value | undefined {
  if (result.ok) return result.value
  for (const each of result.issues) issues.push(each)
  return undefined
}
