import type { Call } from '@umeeting/core'
import { RetryBudget } from '../failure/retry-budget.ts'
import { type CallSecrets, secretsOf } from '../secrets/call-secrets.ts'
import type { Settings } from '../settings/settings.ts'

/** What the calls of one transport share. */
export interface Sender {
  readonly settings: Settings
  readonly budget: RetryBudget
  readonly secretsOf: (call: Call) => CallSecrets
  /** Counts the calls, from 1. */
  readonly nextNumber: () => number
}

export function senderOf(settings: Settings): Sender {
  let calls = 0
  return {
    settings,
    budget: new RetryBudget(settings.retry.budget),
    secretsOf: secretsOf([settings.apiKey, settings.apiSecret]),
    nextNumber: () => ++calls,
  }
}
