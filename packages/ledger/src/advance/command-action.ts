import type { LedgerRequest } from '../booking/request.ts'
import type { Context } from '../policy.ts'
import type { BookingRecord, Database } from '../record/record.ts'
import type { CommandRow, PartRow } from '../store/tables.ts'
import type { Planning } from './planning.ts'

/** The next call that a command needs. */
export type CommandAction =
  | {
      readonly kind: 'delete-meeting'
      readonly command: CommandRow
      readonly part: PartRow
      readonly id: string
    }
  | {
      readonly kind: 'delete-occurrence'
      readonly command: CommandRow
      readonly part: PartRow
      readonly position: number
      readonly number: number | undefined
      readonly uuid: string
    }
  | {
      readonly kind: 'update-meeting'
      readonly command: CommandRow
      readonly part: PartRow
      readonly request: LedgerRequest
      readonly meetingId: string
      /** What the part is after it. */
      readonly place: { readonly first: number; readonly last: number; readonly series: object }
      readonly userKey: string | undefined
    }

export interface CommandSituation {
  readonly context: Context
  readonly trx: Database
  readonly record: BookingRecord
  readonly command: CommandRow
  readonly now: number
  readonly planning: () => Planning
}
