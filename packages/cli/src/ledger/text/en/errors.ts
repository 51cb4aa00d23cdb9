import type { ledgerReasons, NotPossibleReason, SealingKeyError } from '@umeeting/ledger'

/** What went wrong, and why. */
export const ledgerErrorsInEnglish = {
  errors: {
    conflict: (key: string): string =>
      `The key ${key} is that of another request: a new booking needs a key of its own, a change of this one is an update`,
    unknownBooking: (id: string): string => `The ledger has no booking ${id}`,
    newerSchema: (found: number, known: number): string =>
      `The database has schema ${found}, this version knows schemas up to ${known}. Nothing was changed: install the version that wrote it, or a later one`,
    store: (code: string, reason: string): string => `Cannot use the ledger's database (${code}): ${reason}`,
    sealingKey: {
      missing:
        'A booking with a password needs UMEETING_SEALING_KEY, 32 random bytes in base64 as "openssl rand -base64 32" prints them: a password is never stored unsealed',
      another: 'UMEETING_SEALING_KEY is another key than the one that sealed the password',
      'not-a-key':
        'UMEETING_SEALING_KEY must be 32 bytes in base64, as "openssl rand -base64 32" prints them',
    } as Readonly<Record<SealingKeyError['reason'], string>>,
    notPossible: {
      cancelled: 'The booking is cancelled, or is going to be',
      'no-occurrence': 'The series has no date',
      'key-length': '--key must have 1 to 255 characters',
      'not-a-number': 'The number of a date is an integer from 1',
      'meeting-deleted': 'That meeting is deleted',
      'meeting-taken': 'That meeting is that of a booking: cancel the booking',
      'nothing-awaited': 'The ledger does not look for a meeting of that booking and part',
      'not-of-this-ledger': 'That meeting was not booked by this ledger',
    } as Readonly<Record<NotPossibleReason, string>>,
  },
  /** By the code of the database's own error. What is not here is told in its words. */
  storeReasons: {
    SQLITE_READONLY: 'the file may not be written',
    SQLITE_CANTOPEN: 'the file can’t be opened',
    SQLITE_FULL: 'the disk is full',
    SQLITE_BUSY: 'another process has kept it locked for too long',
    SQLITE_NOTADB: 'the file is no database',
    SQLITE_CORRUPT: 'the file is damaged',
    SQLITE_IOERR: 'the disk failed',
    '28P01': 'the user or the password is wrong',
    '3D000': 'there is no such database',
    '42501': 'the user may not do this',
    '53100': 'the disk is full',
    '53300': 'it has too many connections',
    '57P01': 'the server ended the connection',
    '57P03': 'the server is starting or stopping',
  } as Readonly<Record<string, string>>,
  reasons: {
    'uuid-lost': 'its uuid is lost, and without it the service can only delete the whole meeting',
    'no-such-occurrence': 'there is no such date',
    'all-cancelled': 'the whole booking was cancelled',
    'calendar-failed': 'the workday calendar failed',
    'too-late': 'its time was over before it was sent',
    'no-success': 'no attempt succeeded',
    'unfiltered-list': 'the service lists meetings of other user keys',
  } as Readonly<Record<keyof typeof ledgerReasons, string>>,
}

export type LedgerErrorTexts = typeof ledgerErrorsInEnglish
