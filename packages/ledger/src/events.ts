import type { BookingState } from './store/tables.ts'

/** What the ledger did, as plain data. Nothing in it is secret. */
export type LedgerEvent = { readonly at: number; readonly booking: string } & (
  | { readonly kind: 'sending'; readonly part: number; readonly attempt: number; readonly userKey: string }
  | {
      readonly kind: 'booked'
      readonly part: number
      readonly meetingId: string
      readonly occurrences: number
      readonly verdict: string | null
    }
  | { readonly kind: 'not-sent' | 'unknown' | 'refused'; readonly part: number; readonly reason: string }
  | { readonly kind: 'looked'; readonly part: number; readonly found: number }
  | { readonly kind: 'adopted'; readonly part: number; readonly meetingId: string }
  | { readonly kind: 'ambiguous'; readonly part: number; readonly meetingIds: readonly string[] }
  | {
      readonly kind: 'deleted'
      readonly part: number
      readonly id: string
      readonly why: 'spare' | 'cancelled'
    }
  | { readonly kind: 'updated'; readonly part: number; readonly meetingId: string }
  | { readonly kind: 'command-done'; readonly command: string }
  | { readonly kind: 'command-refused'; readonly command: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly part: number; readonly reason: string }
  | { readonly kind: 'resting'; readonly state: BookingState; readonly until: number | null }
  /** It can't be carried on, for a reason that is none of the service's; it is looked at again then. */
  | { readonly kind: 'stuck'; readonly reason: string; readonly until: number }
  | { readonly kind: 'overtaken' }
)
