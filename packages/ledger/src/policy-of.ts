import type { LedgerOptions } from './ledger.ts'
import type { Policy } from './policy.ts'

const DAY_MS = 86_400_000
const LONGEST_PREFIX_BYTES = 100
const MOST_ATTEMPTS = 10

/** @throws RangeError where an option is out of its bounds */
export function policyOf({
  settleMs,
  whenUuidsAreLost = 'rebook',
  maxOccurrences,
  limit,
  horizonMs = 90 * DAY_MS,
  sendTimeoutMs = 30_000,
  userKeyPrefix = 'ledger',
}: LedgerOptions): Policy {
  requireAtLeast(0, { settleMs, horizonMs })
  requireAtLeast(1, { sendTimeoutMs, ...(limit && { creations: limit.creations, perMs: limit.perMs }) })
  if (maxOccurrences !== undefined) requireAtLeast(1, { maxOccurrences })
  const bytes = new TextEncoder().encode(userKeyPrefix).length
  if (bytes === 0 || bytes > LONGEST_PREFIX_BYTES) {
    throw new RangeError(
      `Cannot create the ledger: userKeyPrefix must have 1 to ${LONGEST_PREFIX_BYTES} bytes, got ${bytes}`,
    )
  }
  return {
    settleMs,
    whenUuidsAreLost,
    maxOccurrences,
    limit,
    horizonMs,
    sendTimeoutMs,
    // A step makes a few calls, each as long as that at most.
    leaseMs: 4 * sendTimeoutMs,
    maxAttempts: MOST_ATTEMPTS,
    userKeyPrefix,
  }
}

function requireAtLeast(least: number, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (Number.isSafeInteger(value) && value >= least) continue
    throw new RangeError(
      `Cannot create the ledger: ${name} must be an integer of at least ${least}, got ${value}`,
    )
  }
}
