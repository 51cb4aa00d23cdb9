import type { BookingRecord } from '../record/record.ts'
import type { BookingState } from '../store/tables.ts'

/** What a booking is as a whole, told by its record; `goesOn` where a further part is to be booked now. */
export function stateOf(
  { booking, parts, attempts, commands }: BookingRecord,
  goesOn: boolean,
): BookingState {
  if (commands.some(({ kind }) => kind === 'cancel-all')) return 'cancelling'
  if (attempts.some(({ state }) => state === 'ambiguous')) return 'ambiguous'
  if (booking.last_number === 0) return 'cancelled'
  if (parts.some(({ state }) => state === 'refused')) return 'refused'
  if (commands.some(({ kind }) => kind === 'update')) return 'updating'
  if (goesOn || parts.length === 0 || parts.some(({ state }) => state === 'planned')) return 'pending'
  if (commands.some(({ due_at }) => due_at !== null)) return 'cancelling'
  if (parts.every(({ state }) => state === 'cancelled')) return 'cancelled'
  const isOff = parts.some(({ verdict }) => verdict === 'different' || verdict === 'absent')
  return isOff ? 'different' : 'booked'
}
