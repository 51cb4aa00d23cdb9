/** The base of the ledger's own errors; those of calls and requests are core's. `kind` tells them apart. */
export abstract class LedgerError extends Error {
  /** Tells the kinds apart. */
  abstract readonly kind:
    'idempotency-conflict' | 'unknown-booking' | 'store' | 'newer-schema' | 'sealing-key' | 'not-possible'
}

/** The idempotency key is that of a booking of another request. */
export class IdempotencyConflictError extends LedgerError {
  override readonly name = 'IdempotencyConflictError'
  readonly kind = 'idempotency-conflict'
  /** The key that was given. */
  readonly idempotencyKey: string

  constructor(idempotencyKey: string) {
    super(
      `Cannot book: the idempotency key ${JSON.stringify(idempotencyKey)} is that of another request; ` +
        'a new booking needs a key of its own, a change of this one is an update',
    )
    this.idempotencyKey = idempotencyKey
  }
}

/** The ledger has no booking of that id. */
export class UnknownBookingError extends LedgerError {
  override readonly name = 'UnknownBookingError'
  readonly kind = 'unknown-booking'
  /** The id that was asked for. */
  readonly id: string

  /** @param action what could not be done, such as `cancel the booking` */
  constructor(action: string, id: string) {
    super(`Cannot ${action}: the ledger has no booking ${JSON.stringify(id)}`)
    this.id = id
  }
}

/** The database refused, or could not be reached. What was not committed did not happen; the same call may be made again. */
export class LedgerStoreError extends LedgerError {
  override readonly name = 'LedgerStoreError'
  readonly kind = 'store'
  /** The driver's own code, such as `SQLITE_FULL` or `ECONNREFUSED`; `unknown` where it gave none. */
  readonly code: string
  /** What the driver says. */
  readonly reason: string

  constructor(code: string, reason: string) {
    super(`Cannot use the ledger's database (${code}): ${reason}`)
    this.code = code
    this.reason = reason
  }
}

/** The database was written by a newer version of this package. */
export class NewerSchemaError extends LedgerError {
  override readonly name = 'NewerSchemaError'
  readonly kind = 'newer-schema'
  /** The schema that the database has. */
  readonly found: number
  /** The newest schema that this version knows. */
  readonly known: number

  constructor(found: number, known: number) {
    super(
      `Cannot open the ledger: its database has schema ${found}, and this version of @umeeting/ledger knows schemas ` +
        `up to ${known}. Nothing was changed: install the version that wrote it, or a later one`,
    )
    this.found = found
    this.known = known
  }
}

/** A password needs a sealing key, and the one that sealed it. */
export class SealingKeyError extends LedgerError {
  override readonly name = 'SealingKeyError'
  readonly kind = 'sealing-key'
  /** What is wrong with the key. */
  readonly reason: 'missing' | 'another' | 'not-a-key'

  constructor(reason: SealingKeyError['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** Why something can't be done. */
export type NotPossibleReason =
  /** The booking is cancelled, or is going to be. */
  | 'cancelled'
  /** The series has no date at all. */
  | 'no-occurrence'
  /** The idempotency key is empty or too long. */
  | 'key-length'
  /** The number of an occurrence is none. */
  | 'not-a-number'
  /** The meeting is deleted at the service. */
  | 'meeting-deleted'
  /** The meeting is that of a booking. */
  | 'meeting-taken'
  /** The part has no attempt whose meeting could be said. */
  | 'nothing-awaited'
  /** The meeting was booked by others. */
  | 'not-of-this-ledger'

/** What was asked can't be done in the booking's present state. */
export class NotPossibleError extends LedgerError {
  override readonly name = 'NotPossibleError'
  readonly kind = 'not-possible'
  /** Why, as data. */
  readonly reason: NotPossibleReason

  constructor(reason: NotPossibleReason, message: string) {
    super(message)
    this.reason = reason
  }
}

/** Whether something thrown is an error of this copy of the package; across copies, `kind` tells. */
export function isLedgerError(error: unknown): error is LedgerError {
  return error instanceof LedgerError
}
