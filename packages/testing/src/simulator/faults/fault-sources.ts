import type { OperationName } from '@umeeting/core'
import { drawn } from '../drawn.ts'
import { type FaultKind, faultKinds, type FaultSource } from './fault.ts'

/**
 * Faults at random, the same for the same seed: request n meets the same one whatever came before.
 *
 * @param rate the share of requests that meet a fault, 0–1
 * @throws RangeError where the rate is none, or no kind is named
 * @example
 * createSimulatedService({ faults: seededFaults({ seed: 7, rate: 0.05 }) })
 */
export function seededFaults({
  seed,
  rate,
  kinds = faultKinds,
}: {
  readonly seed: number
  readonly rate: number
  readonly kinds?: readonly FaultKind[]
}): FaultSource {
  if (!(rate >= 0 && rate <= 1))
    throw new RangeError(`Cannot plan faults: the rate must be within 0–1, got ${rate}`)
  if (kinds.length === 0) throw new RangeError('Cannot plan faults: at least one kind must be named')
  return ({ number }) =>
    drawn(seed, number, 0) < rate ? kinds[Math.floor(drawn(seed, number, 1) * kinds.length)] : undefined
}

/** Faults in order, one a request, and none after the last. */
export interface FaultQueue {
  /** To be given to the service as its `faults`. */
  readonly source: FaultSource
  /** The faults that the next requests meet, in place of those still left. */
  readonly set: (faults: readonly (FaultKind | undefined)[]) => void
}

/**
 * Faults as a test wants them.
 *
 * @param only requests of this operation alone take a fault
 * @example
 * const queue = faultQueue(['reset-after-processing'], 'schedule')
 * createSimulatedService({ faults: queue.source })
 */
export function faultQueue(
  faults: readonly (FaultKind | undefined)[] = [],
  only?: OperationName,
): FaultQueue {
  let left = [...faults]
  return {
    source: ({ operation }) => (only === undefined || only === operation ? left.shift() : undefined),
    set(next) {
      left = [...next]
    },
  }
}
