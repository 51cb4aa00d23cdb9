import type { LedgerRequestInput } from '../src/index.ts'

/** Tuesdays, as many as asked. */
export function tuesdays(count: number, more: Partial<LedgerRequestInput> = {}): LedgerRequestInput {
  return {
    topic: 'Class',
    capacity: 25,
    start: '2026-12-01 10:00:00',
    durationMinutes: 45,
    recurrence: { kind: 'weekly', weekdays: ['tuesday'] },
    end: { kind: 'count', count },
    ...more,
  }
}

/** A Thursday before all of them, in epoch milliseconds. */
export const NOW: number = Date.UTC(2026, 10, 26)
