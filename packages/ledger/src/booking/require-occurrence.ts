import { nthOccurrence } from '@umeeting/core'
import { NotPossibleError } from '../errors.ts'
import type { Context } from '../policy.ts'
import { unlimited } from '../record/occurrences.ts'
import type { LedgerRequest } from './request.ts'

/** @throws NotPossibleError where the series has no date at all */
export function requireOccurrence({ client }: Context, request: LedgerRequest): void {
  let first: unknown
  try {
    first = nthOccurrence(request, 1, unlimited(client.dialect))
  } catch (error) {
    // What a workday calendar doesn't know now it may know when the booking is due.
    if (typeof client.dialect.workdays !== 'function') throw error
    return
  }
  if (first === undefined) {
    throw new NotPossibleError('no-occurrence', 'Cannot book: the series has no occurrence')
  }
}
