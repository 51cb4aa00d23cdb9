import {
  IdempotencyConflictError,
  type LedgerError,
  LedgerStoreError,
  NewerSchemaError,
  NotPossibleError,
  SealingKeyError,
  UnknownBookingError,
} from '@umeeting/ledger'
import { codeReason } from '../input/system-reason.ts'
import type { Language } from '../language.ts'
import { ledgerTexts } from './texts.ts'

/** What an error of the ledger says, in a language. */
export function ledgerErrorText(error: LedgerError, language: Language): string {
  const { errors } = ledgerTexts(language)
  if (error instanceof IdempotencyConflictError) return errors.conflict(error.idempotencyKey)
  if (error instanceof UnknownBookingError) return errors.unknownBooking(error.id)
  if (error instanceof NewerSchemaError) return errors.newerSchema(error.found, error.known)
  if (error instanceof SealingKeyError) return errors.sealingKey[error.reason]
  if (error instanceof LedgerStoreError) return errors.store(error.code, storeReason(error, language))
  if (error instanceof NotPossibleError) return errors.notPossible[error.reason]
  return error.message
}

/** The driver's own words are English; the faults that people meet have words of ours. */
function storeReason({ code, reason }: LedgerStoreError, language: Language): string {
  const { storeReasons } = ledgerTexts(language)
  // `SQLITE_IOERR_WRITE` is a kind of `SQLITE_IOERR`.
  const known = storeReasons[code] ?? storeReasons[code.split('_').slice(0, 2).join('_')]
  if (known !== undefined) return known
  return code in language.texts.system ? codeReason(code, language.texts) : reason
}
