import { type FaultKind, faultKinds, type FaultSource, seededFaults } from '@umeeting/testing/simulator'
import { CommandError, exitCodes } from '../exit-codes.ts'
import type { Language } from '../language.ts'

/**
 * `--faults 0.05` (five of a hundred requests meet a fault), or `--faults 0.05:stall,http-429` (one of these).
 *
 * @throws CommandError if the rate or a kind is not valid
 */
export function readFaults(text: string, seed: number, { texts }: Language): FaultSource {
  const [written = '', named] = text.split(':', 2)
  const rate = /^(0|1|0?\.\d+)$/.test(written) ? Number(written) : undefined
  const names = named === undefined ? faultKinds : named.split(',')
  if (rate === undefined || !names.every(isFaultKind)) {
    throw new CommandError(exitCodes.usage, texts.usage.notFaults(text, faultKinds))
  }
  return seededFaults({ seed, rate, kinds: names })
}

function isFaultKind(name: string): name is FaultKind {
  return (faultKinds as readonly string[]).includes(name)
}
