import type { Verdict } from '@umeeting/core'
import type { BookingState, CommandKind } from './store/tables.ts'

/** A call that failed: what the network said, or the service. The reason of the event says the same in English. */
export type FailedCall =
  | {
      /** Such as `schedule`. */
      readonly operation: string
      /** The reason of the transport error, such as `ECONNRESET`. */
      readonly failed: string
    }
  | {
      /** Such as `schedule`. */
      readonly operation: string
      /** The service's own status. */
      readonly status: number
      /** The service's own words. */
      readonly message: string
    }

/** What the ledger did, as plain data. Nothing in it is secret. */
export type LedgerEvent = { readonly at: number; readonly booking: string } & (
  | { readonly kind: 'sending'; readonly part: number; readonly attempt: number; readonly userKey: string }
  | {
      readonly kind: 'booked'
      readonly part: number
      readonly meetingId: string
      readonly occurrences: number
      readonly verdict: Verdict | null
    }
  | {
      readonly kind: 'not-sent' | 'unknown' | 'refused' | 'failed'
      readonly part: number
      readonly reason: string
      readonly call?: FailedCall
    }
  | { readonly kind: 'looked'; readonly part: number; readonly found: number }
  | { readonly kind: 'adopted'; readonly part: number; readonly meetingId: string }
  | { readonly kind: 'ambiguous'; readonly part: number; readonly meetingIds: readonly string[] }
  | {
      readonly kind: 'deleted'
      readonly part: number
      readonly id: string
      readonly why: 'spare' | 'cancelled'
      /** The number of the date that was deleted; absent: the whole meeting was. */
      readonly occurrence?: number | undefined
    }
  | { readonly kind: 'updated'; readonly part: number; readonly meetingId: string }
  | { readonly kind: 'command-done'; readonly command: CommandKind }
  | { readonly kind: 'command-refused'; readonly command: CommandKind; readonly reason: string }
  | { readonly kind: 'resting'; readonly state: BookingState; readonly until: number | null }
  /** It can't be carried on, for a reason that is none of the service's; it is looked at again then. */
  | { readonly kind: 'stuck'; readonly reason: string; readonly until: number }
  | { readonly kind: 'overtaken' }
)
