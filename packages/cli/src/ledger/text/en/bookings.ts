import type { BookingState, CommandKind } from '@umeeting/ledger'
import { kindsInEnglish as kinds } from './kinds.ts'

/** What is said of bookings, and of what the audit finds. */
export const bookingsInEnglish = {
  noDatabase: (path: string): string =>
    `There is no database ${path}; "umeeting ledger book" makes one. Name another by --database.`,
  recorded: (id: string): string => `Recorded: ${id}. "umeeting ledger work" books it.`,
  commandRecorded: (id: string): string => `Recorded for ${id}. "umeeting ledger work" does it.`,
  none: 'No bookings.',
  oneCancellation: 'One of --occurrence, --from and --all is needed',
  states: {
    pending: 'pending',
    booked: 'booked',
    different: 'booked on other dates',
    ambiguous: 'ambiguous: "umeeting ledger audit" says what to do',
    refused: 'refused',
    updating: 'updating',
    cancelling: 'cancelling',
    cancelled: 'cancelled',
  } as Readonly<Record<BookingState, string>>,
  dates: (kept: number, cancelled: number): string =>
    `${kept} ${kept === 1 ? 'date' : 'dates'}${cancelled === 0 ? '' : `, ${cancelled} cancelled`}`,
  meeting: (part: number, id: string | undefined, first: number, last: number, state: string): string =>
    `meeting ${part}: ${id ?? '-'}, ${last === 0 ? '' : `dates ${first}–${last}, `}${state}`,
  partStates: { planned: 'planned', booked: 'booked', refused: 'refused', cancelled: 'cancelled' },
  commandRefused: (kind: CommandKind, reason: string): string => `${kinds[kind]}: refused: ${reason}`,
  commandWaits: (kind: CommandKind): string => `${kinds[kind]}: not done yet`,
  uuidLost: 'uuid lost',
  dateCancelled: 'cancelled',
  dateMissing: 'missing at the service',
  dateUnexpected: 'not predicted',
  audit: {
    unrecorded: (id: string, awaited: boolean): string =>
      `Meeting ${id} is no booking’s: ${awaited ? 'the worker will see to it' : '--discard deletes it'}`,
    vanished: (id: string, booking: string): string =>
      `Meeting ${id} of ${booking} is not at the service any more`,
    ambiguous: (booking: string, part: number, ids: string): string =>
      `${booking}: meeting ${part} may be any of ${ids}; --adopt says which, --discard deletes the others`,
    foreign: (count: number): string =>
      `${count} meetings were booked by others; the ledger leaves them alone.`,
    fine: 'The ledger and the service agree.',
    looked: (meetings: number): string => `${meetings} meetings looked at`,
  },
}

export type BookingTexts = typeof bookingsInEnglish
