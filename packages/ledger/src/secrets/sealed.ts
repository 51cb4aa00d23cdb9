import { SealingKeyError } from '../errors.ts'
import type { Context } from '../policy.ts'

/** @throws SealingKeyError where there is a password and no key */
export function sealedOrNull(
  { sealer }: Context,
  password: string | undefined,
  booking: string,
): string | null {
  return password === undefined ? null : needed(sealer).seal(password, booking)
}

/** @throws SealingKeyError */
export function needed(sealer: Context['sealer']): NonNullable<Context['sealer']> {
  if (sealer) return sealer
  throw new SealingKeyError(
    'missing',
    'Cannot book with a password: the ledger was given no sealingKey, and a password is never stored unsealed',
  )
}
