/**
 * The public surface. Stores have entries of their own, `@umeeting/ledger/sqlite` and `@umeeting/ledger/postgres`, so
 * that nobody loads a driver for the sake of the other.
 *
 * @module @umeeting/ledger
 */

export { createLedger } from './create-ledger.ts'
export { type Ledger, type LedgerOptions, type RunOptions, type WorkOptions } from './ledger.ts'
export { type CreationLimit } from './policy.ts'
export {
  type Changeable,
  type LedgerChanges,
  type LedgerRequest,
  type LedgerRequestInput,
} from './booking/request.ts'
export { type ListQuery, type OccurrenceQuery } from './booking/queries.ts'
export {
  type LedgerBooking,
  type LedgerCommand,
  type LedgerOccurrence,
  type LedgerPart,
} from './booking/view.ts'
export { type Cancellation } from './booking/write-command.ts'
export {
  type BookingState,
  type CommandKind,
  type CommandState,
  type KnownFrom,
  type OccurrenceState,
  type PartState,
  type UuidOrigin,
} from './store/tables.ts'
export { type AuditFinding, type AuditOptions } from './audit/audit.ts'
export { type FailedCall, type LedgerEvent } from './events.ts'
export { ledgerReasons } from './reasons.ts'
export { type Checkpoint, checkpoints } from './checkpoints.ts'
export { type LedgerStore } from './store/store.ts'
export {
  IdempotencyConflictError,
  isLedgerError,
  LedgerError,
  LedgerStoreError,
  NewerSchemaError,
  NotPossibleError,
  type NotPossibleReason,
  SealingKeyError,
  UnknownBookingError,
} from './errors.ts'
