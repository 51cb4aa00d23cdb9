import { SealingKeyError } from '../errors.ts'
import type { Context } from '../policy.ts'

/** @throws SealingKeyError where the key that sealed it is not at hand */
export function openPassword(
  { sealer }: Context,
  sealed: string | null,
  booking: string,
): string | undefined {
  if (sealed === null) return undefined
  if (sealer) return sealer.open(sealed, booking)
  throw new SealingKeyError(
    'missing',
    `Cannot open the sealed password of ${JSON.stringify(booking)}: the ledger was given no sealingKey`,
  )
}
