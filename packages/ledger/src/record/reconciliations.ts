import type { Booking as CreatedBooking } from '@umeeting/core'
import type { PartRow } from '../store/tables.ts'
import type { Database } from './record.ts'

/** Keeps how the service's answer compares with what was predicted. */
export async function recordReconciliation(
  trx: Database,
  part: PartRow,
  { reconciliation }: CreatedBooking,
  at: number,
): Promise<void> {
  if (!reconciliation) return
  const { verdict, predictedCount, observedCount, missingCount, unexpected, moved, explanations } =
    reconciliation
  const summary = {
    predictedCount,
    observedCount,
    missing: missingCount,
    unexpected: unexpected.length,
    moved: moved.length,
    explanation: explanations[0]?.changes ?? null,
  }
  await trx
    .insertInto('umeeting_reconciliation')
    .values({ booking: part.booking, part: part.part, at, verdict, summary: JSON.stringify(summary) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
