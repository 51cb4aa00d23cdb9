import { decodeScheduledMeeting, type Dialect, InvalidRequestError } from '@umeeting/core'
import type { LedgerRequestInput } from '@umeeting/ledger'

/** A booking that recurs and names no end has none: the ledger keeps it booked ahead. */
export function readLedgerRequest(
  fields: Readonly<Record<string, unknown>>,
  dialect: Dialect,
): LedgerRequestInput {
  const isOpen =
    isGiven(fields['recurrence_type']) && !isGiven(fields['end_times']) && !isGiven(fields['end_date_time'])
  const decoded = decodeScheduledMeeting(isOpen ? { ...fields, end_times: '1' } : fields, dialect)
  if (!decoded.ok) throw new InvalidRequestError('Cannot book', decoded.issues)
  return isOpen ? { ...decoded.value, end: { kind: 'open' } } : decoded.value
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}
